using ProtectRespect.Core.Doctor;
using ProtectRespect.Core.Doctor.Proxies;

namespace ProtectRespect.Core.Tests.Doctor;

public class What_is_unsafe
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 4, 15, 0, TimeSpan.Zero);

    private static readonly DoctorFacts Safe = new()
    {
        Now = Now,
        Public = new SiteAddress(new Uri("https://help.example.org"), new Uri("http://127.0.0.1:5080")),
        Console = new SiteAddress(new Uri("https://rota.example.org"), new Uri("http://localhost:5081")),
        MailIsSet = true,
        Staff = new StaffFacts(Leads: 2, Told: 2, ToldByMail: 1),
        Backup = new BackupFacts(null, Now.AddHours(-1), Now.AddHours(-1), Now.AddDays(-7), KeysDays: 7, Shared: []),
        Disks = [new DiskFacts("the data folder", 20L << 30, 40L << 30)],
        ClockInStep = true,
        Content = new ContentFacts(0, [], 0, new DateOnly(2027, 12, 28)),
        Proxy = new ProxyFacts(["/etc/nginx/nginx.conf"], [], []),
    };

    /// <summary>One thing after the other is made unsafe.</summary>
    private static readonly Dictionary<string, (string Finding, DoctorFacts Facts)> Changes = new()
    {
        ["a practice system"] = ("demo", Safe with { Demo = true }),
        ["visitors without TLS"] = ("no-tls", Safe with { Public = Safe.Public with { Url = new Uri("http://help.example.org") } }),
        ["practitioners without TLS"] = ("no-tls", Safe with { Console = Safe.Console with { Url = new Uri("http://rota.example.org") } }),
        ["visitors around the proxy"] = ("open-listener", Safe with { Public = Safe.Public with { Listen = new Uri("http://0.0.0.0:5080") } }),
        ["practitioners around the proxy"] = ("open-listener", Safe with { Console = Safe.Console with { Listen = new Uri("http://192.0.2.7:5081") } }),
        ["one name on two ports"] = ("one-name", Safe with { Console = Safe.Console with { Url = new Uri("https://HELP.example.org:8443") } }),
        ["a required setting"] = ("empty-settings", Safe with { EmptySettings = ["Site:Operator"] }),
        ["a proxy that logs"] = ("proxy-logs", Safe with { Proxy = Safe.Proxy with { Logs = [new ProxyLog("nginx.conf", 3, "nginx keeps a log", "Switch it off.")] } }),
        ["no places"] = ("no-backup", Safe with { Backup = Safe.Backup with { Problem = "Set Backup:Records." } }),
        ["no backup yet"] = ("old-backup", Safe with { Backup = Safe.Backup with { NewestRecords = null, NewestKeys = null, OldestKeys = null } }),
        ["records without keys"] = ("old-backup", Safe with { Backup = Safe.Backup with { NewestKeys = null, OldestKeys = null } }),
        ["old records"] = ("old-backup", Safe with { Backup = Safe.Backup with { NewestRecords = Now.AddHours(-26) } }),
        ["old keys beside new records"] = ("old-backup", Safe with { Backup = Safe.Backup with { NewestKeys = Now.AddHours(-26) } }),
        ["keys that stayed"] = ("old-keys", Safe with { Backup = Safe.Backup with { OldestKeys = Now.AddDays(-10) } }),
        ["one disk"] = ("one-disk", Safe with { Backup = Safe.Backup with { Shared = ["the copies of the records and the copies of the keys"] } }),
        ["no lead"] = ("one-lead", Safe with { Staff = Safe.Staff! with { Leads = 0 } }),
        ["one lead"] = ("one-lead", Safe with { Staff = Safe.Staff! with { Leads = 1 } }),
        ["nobody to alarm"] = ("nobody-told", Safe with { Staff = Safe.Staff! with { Told = 0, ToldByMail = 0 } }),
        ["nobody by mail"] = ("nobody-by-mail", Safe with { Staff = Safe.Staff! with { ToldByMail = 0 } }),
        ["a mail server that takes nothing"] = ("mail-refused", Safe with { Staff = Safe.Staff! with { MailRefused = true } }),
        ["a damaged database"] = ("database", Safe with { DatabaseProblem = "it is damaged" }),
        ["no mail server"] = ("no-mail", Safe with { MailIsSet = false }),
        ["less than a GiB"] = ("full-disk", Safe with { Disks = [new DiskFacts("the data folder", 1000L << 20, 2L << 30)] }),
        ["less than a twentieth"] = ("full-disk", Safe with { Disks = [new DiskFacts("the copies of the keys", 4L << 30, 100L << 30)] }),
        ["a folder for all"] = ("open-folder", Safe with { OpenToOthers = ["/srv/data"] }),
        ["a clock out of step"] = ("clock", Safe with { ClockInStep = false }),
        ["faults"] = ("content-faults", Safe with { Content = Safe.Content with { Faults = 2 } }),
        ["overdue words"] = ("overdue", Safe with { Content = Safe.Content with { Overdue = ["hours.yaml:4: The file hours.yaml was to be looked at again by 2026-01-01."] } }),
        ["nobody answers for words"] = ("no-owner", Safe with { Content = Safe.Content with { Unowned = 3 } }),
        ["no bank holidays"] = ("bank-holidays", Safe with { Content = Safe.Content with { HolidaysUntil = null } }),
        ["bank holidays of last year"] = ("bank-holidays", Safe with { Content = Safe.Content with { HolidaysUntil = new DateOnly(2026, 12, 28) } }),
    };

    public static TheoryData<string> Unsafe => [.. Changes.Keys];

    [Fact]
    public void Nothing_is_found_where_everything_is_in_order()
    {
        var report = DoctorFindings.Of(Safe);

        Assert.Empty(report.Findings);
        Assert.Empty(report.NotLooked);
    }

    [Theory]
    [MemberData(nameof(Unsafe))]
    public void Is_found_alone_and_says_what_happens_and_what_to_do(string change)
    {
        var (id, facts) = Changes[change];

        var finding = Assert.Single(DoctorFindings.Of(facts).Findings);

        Assert.Equal(id, finding.Id);
        Assert.All([finding.What, finding.Happens, finding.Do], words => Assert.False(string.IsNullOrWhiteSpace(words)));
    }

    [Fact]
    public void A_backup_of_a_day_and_keys_within_their_days_are_in_order()
    {
        var backup = Safe.Backup with { NewestRecords = Now.AddHours(-24), NewestKeys = Now.AddHours(-24), OldestKeys = Now.AddDays(-8) };

        Assert.Empty(DoctorFindings.Of(Safe with { Backup = backup }).Findings);
    }

    [Fact]
    public void What_could_not_be_looked_at_is_said_and_is_no_finding()
    {
        var report = DoctorFindings.Of(Safe with { Staff = null, ClockInStep = null, Proxy = new ProxyFacts([], [], []) });

        Assert.Empty(report.Findings);
        Assert.Equal(3, report.NotLooked.Count);
        Assert.Contains(report.NotLooked, note => note.Contains("--proxy FILE", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proxy_that_cannot_be_read_is_named()
    {
        var report = DoctorFindings.Of(Safe with { Proxy = new ProxyFacts([], ["/etc/caddy/Caddyfile"], []) });

        Assert.Contains("/etc/caddy/Caddyfile", Assert.Single(report.NotLooked), StringComparison.Ordinal);
    }
}
