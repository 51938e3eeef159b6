using System.Data.Common;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Authoring;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Doctor;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Backups;
using ProtectRespect.Core.Storage.Sqlite;
using ProtectRespect.DutyConsole.Mail;

/// <summary>Gathers the facts of this machine, read-only, while the server runs or not.</summary>
internal static class MachineFacts
{
    private const string NoOwnerYet = "(to be named by the service)";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static DoctorFacts Gather(CommandLine line, DateTimeOffset now)
    {
        var configuration = Settings.Read(line);
        var services = new ServiceCollection();
        Settings.AddOptions(services, configuration);
        using var provider = services.BuildServiceProvider();
        var site = provider.GetRequiredService<IOptions<SiteOptions>>().Value;
        var mail = provider.GetRequiredService<IOptions<MailOptions>>().Value;
        var folder = configuration["Storage:Folder"]!;
        var (staff, problem) = Staff(folder);
        var backup = Settings.Backup(configuration);
        return new DoctorFacts
        {
            Now = now,
            Command = TypedAs.Command,
            Demo = site.Demo,
            Public = Address("Public", site.PublicUrl, site.PublicListen),
            Console = Address("Console", site.ConsoleUrl, site.ConsoleListen),
            EmptySettings = SiteFacts.Missing(site),
            MailIsSet = new SmtpMail(Options.Create(mail)).IsSet,
            Staff = staff,
            DatabaseProblem = problem,
            Backup = Backup(folder, backup),
            Disks = [.. Places(folder, backup).Select(p => Disk(p.What, p.Path)).OfType<DiskFacts>()],
            OpenToOthers = [.. Copies(backup).Select(c => c.Path).Prepend(folder).Where(IsOpen)],
            ClockInStep = SystemClock.IsInStep(),
            Content = Content(Settings.Dialogs(configuration), now),
            Proxy = ProxyFiles.Look(line.Proxy),
        };
    }

    private static SiteAddress Address(string name, string url, string listen) =>
        Uri.TryCreate(url, UriKind.Absolute, out var typed) && Uri.TryCreate(listen.Length > 0 ? listen : url, UriKind.Absolute, out var listened)
            ? new SiteAddress(typed, listened)
            : throw new StartRefusedException($"Site:{name}Url or Site:{name}Listen is no address like https://help.example.org.");

    private static (StaffFacts? Staff, string? Problem) Staff(string folder)
    {
        if (!File.Exists(Path.Combine(folder, DataFolder.DatabasePath)))
        {
            return (null, null);
        }

        try
        {
            using var database = new SqliteDatabase(new DataFolder(folder));
            using var db = database.ReadContext();
            var told = db.AlarmSteps.Join(db.Users.Where(u => !u.Suspended), s => s.PractitionerKey, u => u.Id, (s, u) => new { s.ByEmail, HasMail = u.Email != null }).ToList();
            // A first try that was not wanted any more counts as one; the second is made only where the first was refused.
            var mail = db.StaffAlarmCalls.Where(c => c.MailSentAt != null || c.MailTries > 1).OrderByDescending(c => c.At).FirstOrDefault();
            return (new StaffFacts(
                db.Users.Count(u => !u.Suspended && u.Role == PractitionerRole.DutyLead), told.Count, told.Count(t => t.ByEmail && t.HasMail), mail is { MailSentAt: null }), null);
        }
        catch (Exception failure) when (failure is DbException or UnauthorizedAccessException)
        {
            return (null, failure is UnauthorizedAccessException ? "this user may not open it" : SqliteFailure.Words(failure));
        }
    }

    private static BackupFacts Backup(string folder, BackupOptions backup)
    {
        var problem = BackupPlaces.Problem(folder, backup);
        var (records, keys) = (new DatedCopies(backup.Records), new DatedCopies(backup.Keys));
        return new BackupFacts(
            problem,
            problem is null ? records.Newest?.At : null,
            problem is null ? keys.Newest?.At : null,
            problem is null ? keys.All is [.., var oldest] ? oldest.At : null : null,
            backup.KeysDays,
            problem is null ? SharedDisks(folder, backup) : []);
    }

    private static IReadOnlyList<string> SharedDisks(string folder, BackupOptions backup) =>
    [
        .. Places(folder, backup)
            .GroupBy(p => Mounts.DiskOf(File.ReadAllText(Mounts.OfThisProcess), BackupPlaces.Real(p.Path)))
            .Where(disk => disk.Count() > 1)
            .Select(disk => string.Join(" and ", disk.Select(p => p.What))),
    ];

    private static IEnumerable<(string What, string Path)> Places(string folder, BackupOptions backup)
    {
        (string What, string Path)[] all = [("the data folder", folder), ("the copies of the records", backup.Records), ("the copies of the keys", backup.Keys)];
        return all.Where(p => p.Path.Length > 0);
    }

    private static IEnumerable<DatedCopy> Copies(BackupOptions backup) => new DatedCopies(backup.Records).All.Concat(new DatedCopies(backup.Keys).All);

    private static DiskFacts? Disk(string what, string path)
    {
        var there = BackupPlaces.Real(path);
        while (!Directory.Exists(there))
        {
            there = Path.GetDirectoryName(there)!;
        }

        var drive = new DriveInfo(there);
        return drive.IsReady ? new DiskFacts(what, drive.AvailableFreeSpace, drive.TotalSize) : null;
    }

    private static bool IsOpen(string folder) => Directory.Exists(folder) && (File.GetUnixFileMode(folder) & Others) != UnixFileMode.None;

    private static ContentFacts Content(string dialogs, DateTimeOffset now)
    {
        var check = ContentCheck.Of(dialogs, now);
        var unowned = !Directory.Exists(dialogs) ? 0 : Directory.EnumerateFiles(dialogs, "*.yaml", SearchOption.AllDirectories)
            .Count(file => File.ReadLines(file).Any(l => l.TrimStart().StartsWith("owner:", StringComparison.Ordinal) && l.Contains(NoOwnerYet, StringComparison.Ordinal)));
        return new ContentFacts(check.Faults.Count, [.. check.Warnings.Select(w => w.ToString())], unowned, check.LastClosedDay);
    }
}
