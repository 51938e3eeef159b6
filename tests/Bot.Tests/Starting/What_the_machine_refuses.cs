using System.Net;
using System.Net.Sockets;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Starting;

/// <summary>A wrong setting, a damaged file, a port that is taken: whoever runs the server reads what it is and what to do, and no trace of the program.</summary>
public sealed class What_the_machine_refuses : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("protect-refused-").FullName;

    [Theory]
    [InlineData("Duty__Capacity", "banana", "The value of Duty:Capacity cannot be read: it must be a whole number")]
    [InlineData("Mail__Tls", "maybe", "The value of Mail:Tls cannot be read: it must be true or false")]
    [InlineData("Duty__Capacity", "99", "Duty:Capacity must be between 1 and 20.")]
    [InlineData("Duty__Capasity", "3", "a setting is not known")]
    [InlineData("Site__PublicUrl", "help.example.org", "Site:PublicUrl must be a whole address, such as https://help.example.org.")]
    [InlineData("Dialogs__Folder", "/nowhere/dialogs", "The dialogs in /nowhere/dialogs have 1 fault")]
    [InlineData("Dialogs__Folder", "/nowhere/dialogs", "There is no such folder (Dialogs:Folder).")]
    public async Task A_setting(string name, string value, string why) => Refused(why, await Start(new() { [name] = value }));

    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://{other.LocalEndpoint}";

        var said = await Start([], "--public-url", taken, "--console-url", "http://127.0.0.1:0");

        Refused($"Failed to bind to address {taken}: address already in use. End what listens there", said);
        Assert.DoesNotContain("BackgroundService", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("db/data.db")]
    [InlineData("keys/keys.db")]
    public async Task A_damaged_database(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_data, file))!);
        await File.WriteAllTextAsync(Path.Combine(_data, file), string.Concat(Enumerable.Repeat("no database at all. ", 500)));

        Refused("A database in the data folder cannot be used: it is damaged. Keep the folder as it is", await Start([]));
    }

    [Fact]
    public async Task A_damaged_database_is_what_the_doctor_names_first_of_all_it_could_not_look_at()
    {
        Directory.CreateDirectory(Path.Combine(_data, "db"));
        await File.WriteAllTextAsync(Path.Combine(_data, "db/data.db"), string.Concat(Enumerable.Repeat("no database at all. ", 500)));

        var (code, said) = await HostVerb.Run(RunningHostOptions.Organisation, "doctor", "--data", _data);

        Assert.Equal(1, code);
        Assert.Contains("UNSAFE  The database cannot be read: it is damaged.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("brought up to date", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file()
    {
        var file = Path.Combine(_data, "file");
        await File.WriteAllTextAsync(file, "");

        Refused("already exists", await Start([], "--data", file));
    }

    [Fact]
    public async Task On_a_server_the_command_is_named_as_it_is_typed_there()
    {
        var (_, said) = await HostVerb.Run(new Dictionary<string, string> { ["PROTECTRESPECT_HOME"] = _data }, "--help");

        Assert.Contains("\nprotect-respect doctor ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("./run", said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n').Where(l => l.StartsWith("protect-respect setup-link", StringComparison.Ordinal) || l.StartsWith("protect-respect doctor", StringComparison.Ordinal))
            .Select(l => l.IndexOf("  ", StringComparison.Ordinal) is var gap ? l.Length - l[gap..].TrimStart().Length : 0).Distinct());
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static void Refused(string why, string said)
    {
        Assert.Contains("Not started: ", said, StringComparison.Ordinal);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    private async Task<string> Start(Dictionary<string, string> changed, params string[] words)
    {
        var settings = new Dictionary<string, string>(RunningHostOptions.Organisation) { ["Site__PublicListen"] = "", ["Site__ConsoleListen"] = "" };
        foreach (var (name, value) in changed)
        {
            settings[name] = value;
        }

        string[] given = words.Contains("--data") ? words : [.. words, "--data", _data];
        var (code, said) = await HostVerb.Run(settings, words.Contains("--public-url") || changed.ContainsKey("Site__PublicUrl") ? given : [.. given, "--public-url", "http://127.0.0.1:0", "--console-url", "http://127.0.0.1:0"]);
        Assert.Equal(1, code);
        return said;
    }
}
