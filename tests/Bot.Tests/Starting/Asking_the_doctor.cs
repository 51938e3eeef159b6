using ProtectRespect.Core.Doctor;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Starting;

/// <summary>The verb over the real program; what each fact means is tested beside the findings.</summary>
public sealed class Asking_the_doctor : IDisposable
{
    private const string Canary = "canary-in-the-coal-mine";

    private readonly string _root = Directory.CreateTempSubdirectory("protect-doctor-").FullName;

    private Dictionary<string, string> Settings => new(RunningHostOptions.Organisation)
    {
        ["Site__Operator"] = Canary,
        ["Mail__From"] = $"{Canary}@example.org",
        ["Mail__Password"] = Canary,
        ["DirectLine__Secret"] = $"{Canary} that is long enough for a secret",
        ["Backup__Records"] = At("records"),
        ["Backup__Keys"] = At("keys"),
    };

    [Fact]
    public async Task Finds_the_same_while_the_server_runs_and_when_it_does_not()
    {
        var data = At("data");
        string running;
        await using (var host = await RunningHost.Start())
        {
            var (code, said) = await HostVerb.Run(Settings, "doctor", "--data", host.DataFolder, "--proxy", Sample("nginx.conf"));
            Assert.Equal(1, code);
            running = said;
            Assert.Equal(0, (await HostVerb.Run(Settings, "backup", "--data", host.DataFolder)).Code);
            Assert.Equal(0, (await HostVerb.Run(Settings, "restore", "--data", data)).Code);
        }

        var (_, stopped) = await HostVerb.Run(Settings, "doctor", "--data", data, "--proxy", Sample("haproxy.cfg"));

        Assert.All([running, stopped], said =>
        {
            Assert.Contains("UNSAFE  Site:PublicUrl has no TLS", said, StringComparison.Ordinal);
            Assert.Contains("UNSAFE  There is no duty lead.", said, StringComparison.Ordinal);
            Assert.Contains("UNSAFE  Nobody is in the chain of the alarm", said, StringComparison.Ordinal);
            Assert.Contains("UNSAFE  Mail:Server or Mail:From is empty.", said, StringComparison.Ordinal);
            Assert.Contains("On one disk: the data folder and the copies of the records and the copies of the keys", said, StringComparison.Ordinal);
            Assert.Contains("To do: ", said, StringComparison.Ordinal);
            Assert.DoesNotContain("a proxy in front", said, StringComparison.Ordinal);
            Assert.DoesNotContain("write down", said, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Canary, said, StringComparison.Ordinal);
        });
        Assert.Contains("UNSAFE  There is no backup yet.", running, StringComparison.Ordinal);
        Assert.DoesNotContain("no backup yet", stopped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Makes_nothing_where_nothing_is_and_says_what_it_could_not_look_at()
    {
        File.WriteAllText(At("proxy.conf"), "help.example.org {\n  reverse_proxy 127.0.0.1:5080\n}\n");

        var (code, said) = await HostVerb.Run(new Dictionary<string, string>(), "doctor", "--data", At("data"), "--proxy", At("proxy.conf"));

        Assert.Equal(1, code);
        Assert.Contains($"COULD NOT LOOK  Whether a proxy in front keeps addresses: {At("proxy.conf")} could not be read or understood.", said, StringComparison.Ordinal);
        Assert.Contains("COULD NOT LOOK  Who could act", said, StringComparison.Ordinal);
        Assert.Contains("Empty: Site:Operator, Site:OperatorCheck", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("data")));
    }

    [Fact]
    public async Task Names_the_line_of_a_proxy_that_logs_in_a_file_that_is_included()
    {
        Directory.CreateDirectory(At("sites"));
        File.WriteAllText(At("sites/help"), "server {\n  listen 443 ssl;\n  access_log /var/log/nginx/help.log;\n}\n");
        File.WriteAllText(At("nginx.conf"), "error_log /dev/null emerg;\nevents { }\nhttp {\n  access_log off;\n  include sites/*;\n}\n");

        var (_, said) = await HostVerb.Run(Settings, "doctor", "--data", At("data"), "--proxy", At("nginx.conf"));

        Assert.Contains($"UNSAFE  {At("sites/help")}, line 3: nginx keeps an access log with addresses.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_others_may_enter_is_named()
    {
        Directory.CreateDirectory(At("data"));
        File.SetUnixFileMode(At("data"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

        var (_, said) = await HostVerb.Run(Settings, "doctor", "--data", At("data"));

        Assert.Contains($"UNSAFE  Others than its owner may enter {At("data")}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_with_0_only_when_nothing_was_found()
    {
        var finding = new Finding("x", "This is so.", "That happens.", "Do this.");

        Assert.Equal((0, "Nothing unsafe was found."), await Told(new DoctorReport([], [])));
        Assert.Equal((0, "Nothing unsafe was found, and 1 could not be looked at."), await Told(new DoctorReport([], ["The moon."])));
        Assert.Equal((1, "1 thing is unsafe."), await Told(new DoctorReport([finding], [])));
        Assert.Equal((1, "2 things are unsafe."), await Told(new DoctorReport([finding, finding], [])));
    }

    [Theory]
    [InlineData("/srv/records/2026", "8:1")]
    [InlineData("/srv/records", "8:1")]
    [InlineData("/srv/records-of-keys", "254:0")]
    [InlineData("/mnt/my disk/x", "8:2")]
    [InlineData("/", "254:0")]
    public void A_path_lies_on_the_disk_that_is_mounted_nearest_above_it(string path, string disk)
    {
        const string Mounted = """
            22 1 254:0 / / rw,relatime - ext4 /dev/root rw
            30 22 8:0 / /srv rw - ext4 /dev/sda rw
            31 22 254:0 /srv-again /srv rw - ext4 /dev/root rw
            32 31 8:1 / /srv/records rw - ext4 /dev/sda1 rw
            33 22 8:2 / /mnt/my\040disk rw - ext4 /dev/sda2 rw
            """;

        Assert.Equal(disk, Mounts.DiskOf(Mounted, path));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static async Task<(int Code, string LastLine)> Told(DoctorReport report)
    {
        await using var said = new StringWriter();
        var code = await DoctorCommand.Tell(report, said);
        return (code, said.ToString().TrimEnd().Split('\n')[^1]);
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "deploy", name);

    private string At(string name) => Path.Combine(_root, name);
}
