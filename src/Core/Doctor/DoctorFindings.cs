using System.Globalization;

namespace ProtectRespect.Core.Doctor;

/// <summary>From facts to findings. Pure.</summary>
public static class DoctorFindings
{
    /// <summary>A day, and an hour for a copy that takes its time.</summary>
    public static readonly TimeSpan BackupLimit = TimeSpan.FromHours(25);

    /// <summary>A copy of the keys is removed by the next backup, so it may live a day longer than is set.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(2);

    private const int HolidaysAhead = 60;
    private const long LeastFree = 1L << 30;
    private const int LeastFreePercent = 5;

    public static DoctorReport Of(DoctorFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new DoctorReport(
            [.. Site(facts), .. Proxy(facts), .. Backup(facts), .. People(facts), .. Machine(facts), .. Content(facts)],
            [.. NotLooked(facts)]);
    }

    private static IEnumerable<Finding> Site(DoctorFacts facts)
    {
        if (facts.Demo)
        {
            yield return new Finding("demo", "This is a practice system.", "Nobody real answers a child who finds it.", "Start without --demo, with a data folder of its own.");
        }

        foreach (var (setting, site) in ((string, SiteAddress)[])[("Public", facts.Public), ("Console", facts.Console)])
        {
            if (site.Url.Scheme != Uri.UriSchemeHttps)
            {
                yield return new Finding(
                    "no-tls", $"Site:{setting}Url has no TLS (it does not begin with https).", "Whoever shares the network reads and changes what is written, passwords too.",
                    "Put a reverse proxy with TLS in front (docs/install.md) and set the address that people type.");
            }

            if (!site.Listen.IsLoopback)
            {
                yield return new Finding(
                    "open-listener", $"The program itself listens for others than this computer (Site:{setting}Listen).", "It can be reached without TLS, around the proxy.",
                    $"Set Site:{setting}Listen to an address like http://127.0.0.1:5080.");
            }
        }

        if (string.Equals(facts.Public.Url.Host, facts.Console.Url.Host, StringComparison.OrdinalIgnoreCase) && !facts.Public.Url.IsLoopback)
        {
            yield return new Finding(
                "one-name", "Visitors' site and console have the same host name.", "Browsers share cookies between them, and whoever finds one finds the other.",
                "Give each a name of its own that tells nothing of what it is for.");
        }

        if (facts.EmptySettings.Count > 0)
        {
            yield return new Finding(
                "empty-settings", $"Empty: {string.Join(", ", facts.EmptySettings)}.", "Visitors cannot read who runs this and what becomes of their words; a start for real people is refused.",
                "Set them; docs/configuration.md explains each.");
        }
    }

    private static IEnumerable<Finding> Proxy(DoctorFacts facts) => facts.Proxy.Logs.Select(log => new Finding(
        "proxy-logs", $"{log.File}, line {log.Line}: {log.What}.", "The proxy writes down who visited, from which address and when: whoever gets the log finds the child.",
        log.Do));

    private static IEnumerable<Finding> Backup(DoctorFacts facts)
    {
        var backup = facts.Backup;
        if (backup.Problem is { } problem)
        {
            yield return new Finding("no-backup", "No backup can be made.", "One broken disk, and every message and every promise to call is gone.", problem);
            yield break;
        }

        var newest = backup.NewestRecords < backup.NewestKeys ? backup.NewestRecords : backup.NewestKeys;
        if (backup.NewestRecords is null || backup.NewestKeys is null || facts.Now - newest > BackupLimit)
        {
            yield return new Finding(
                "old-backup", newest is null ? "There is no backup yet." : $"The newest whole backup is {Age(facts.Now - newest.Value)} old.",
                "Everything written since would be gone with the disk.", "Run ./run backup, and see why the daily one (deploy/protect-respect-backup.timer) did not.");
        }

        if (backup.OldestKeys is { } oldest && facts.Now - oldest > TimeSpan.FromDays(backup.KeysDays) + Grace)
        {
            yield return new Finding(
                "old-keys", $"A copy of the keys is {Age(facts.Now - oldest)} old; {backup.KeysDays} days are set.", "What was erased since can be brought back: it is not erased.",
                "Remove it, and every copy of it elsewhere; ./run backup removes old ones.");
        }

        foreach (var shared in backup.Shared)
        {
            yield return new Finding(
                "one-disk", $"On one disk: {shared}.", "Who steals it, or loses it, has or loses both: records with their keys can be read, a backup beside its original is none.",
                "Mount another disk, or a folder of another machine, and name it in Backup:Records or Backup:Keys.");
        }
    }

    private static IEnumerable<Finding> People(DoctorFacts facts)
    {
        if (facts.Staff is not { } staff)
        {
            yield break;
        }

        if (staff.Leads < 2)
        {
            yield return new Finding(
                "one-lead", staff.Leads == 0 ? "There is no duty lead." : "There is one duty lead only.",
                staff.Leads == 0 ? "Nobody can close the door, free a conversation or invite a colleague." : "When that person is ill, nobody can close the door, free a conversation or invite a colleague.",
                staff.Leads == 0 ? "Make the first account with the link of ./run setup-link, and invite a second duty lead from the console, under People." : "Invite a second duty lead from the console, under People.");
        }

        if (staff.Told == 0)
        {
            yield return new Finding(
                "nobody-told", "Nobody is in the chain of the alarm \"nobody is there\".", "A child waits, and only an open page of the console rings.", "A duty lead adds people at the console, under Alarm.");
        }
        else if (staff.ToldByMail == 0)
        {
            yield return new Finding(
                "nobody-by-mail", "Nobody in the chain of the alarm is told by e-mail.", "Who has no console open learns nothing of a child who waits.", "A duty lead ticks e-mail for at least one person, under Alarm.");
        }

        if (!facts.MailIsSet)
        {
            yield return new Finding("no-mail", "Mail:Server or Mail:From is empty.", "No alarm leaves the console.", "Set the section Mail (docs/configuration.md), and raise one alarm to see it arrive.");
        }
    }

    private static IEnumerable<Finding> Machine(DoctorFacts facts)
    {
        foreach (var disk in facts.Disks.Where(d => d.FreeBytes < LeastFree || d.FreeBytes * 100 < d.TotalBytes * LeastFreePercent))
        {
            yield return new Finding(
                "full-disk", $"The disk with {disk.What} is nearly full ({disk.FreeBytes >> 20} MiB free).", "When it is full no message can be kept, and visitors are told so.", "Make room, or get a larger disk.");
        }

        foreach (var folder in facts.OpenToOthers)
        {
            yield return new Finding("open-folder", $"Others than its owner may enter {folder}.", "Another program or account of this machine reads what lies there.", $"chmod -R go= {folder}");
        }

        if (facts.ClockInStep is false)
        {
            yield return new Finding(
                "clock", "The clock of this machine is not kept in step.", "Visitors are told wrong hours, calls come at unsafe times, and sign-in may fail.", "Switch on systemd-timesyncd or chrony (timedatectl set-ntp true).");
        }
    }

    private static IEnumerable<Finding> Content(DoctorFacts facts)
    {
        var content = facts.Content;
        if (content.Faults > 0)
        {
            yield return new Finding(
                "content-faults", $"The dialogs have {content.Faults} faults.", "The last good version serves, if there is one; what was changed since is not said.", "./run dialogs check names each with its line.");
        }

        foreach (var overdue in content.Overdue)
        {
            yield return new Finding("overdue", overdue, "A child may be sent to a number that no longer answers, or told hours that are no longer so.", "Somebody who knows looks at it and sets a new date.");
        }

        if (content.Unowned > 0)
        {
            yield return new Finding(
                "no-owner", $"In {content.Unowned} files of the content nobody is named who answers for the words (\"to be named by the service\").", "Nobody notices when they become wrong.",
                "Put the role of whoever answers for it behind owner.");
        }

        var today = DateOnly.FromDateTime(facts.Now.UtcDateTime);
        if (content.HolidaysUntil is not { } until || until < today.AddDays(HolidaysAhead))
        {
            yield return new Finding(
                "bank-holidays", "The bank holidays in hours.yaml run out within two months.", "Visitors are told that somebody is there on a day on which nobody is.", "Add those of the next year.");
        }
    }

    private static IEnumerable<string> NotLooked(DoctorFacts facts)
    {
        if (facts.Proxy is { Read.Count: 0, NotRead.Count: 0 })
        {
            yield return "Whether a proxy in front keeps addresses: no configuration was found here that can be read. Name it with --proxy FILE, or ask whoever runs it.";
        }

        foreach (var file in facts.Proxy.NotRead)
        {
            yield return $"Whether a proxy in front keeps addresses: {file} could not be read or understood. Run this as somebody who may read it.";
        }

        if (facts.Staff is null)
        {
            yield return "Who could act: the database could not be read. It is made, and brought up to date, by a start.";
        }

        if (facts.ClockInStep is null)
        {
            yield return "Whether the clock is kept in step: the system does not say.";
        }
    }

    private static string Age(TimeSpan age) => age.TotalHours < 48
        ? string.Create(CultureInfo.InvariantCulture, $"{age.TotalHours:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{age.TotalDays:0} days");
}
