using ProtectRespect.Core.Doctor.Proxies;

namespace ProtectRespect.Core.Doctor;

/// <summary>What there is to know of one installation at one instant. It holds counts, dates and places, and no name, address or key.</summary>
public sealed record DoctorFacts
{
    public required DateTimeOffset Now { get; init; }

    /// <summary>What somebody types here to call the program.</summary>
    public string Command { get; init; } = "./run";
    public bool Demo { get; init; }
    public required SiteAddress Public { get; init; }
    public required SiteAddress Console { get; init; }

    /// <summary>Required settings that are empty, by name.</summary>
    public IReadOnlyList<string> EmptySettings { get; init; } = [];

    /// <summary>Whether mails can be sent: server and sender are set.</summary>
    public bool MailIsSet { get; init; }

    /// <summary>Null = the database could not be read.</summary>
    public StaffFacts? Staff { get; init; }

    /// <summary>What the database itself says of why it cannot be read; null = nothing, or it was never made.</summary>
    public string? DatabaseProblem { get; init; }

    public required BackupFacts Backup { get; init; }
    public IReadOnlyList<DiskFacts> Disks { get; init; } = [];

    /// <summary>Folders with sealed words, keys or copies of them that somebody beside their owner may enter, as paths.</summary>
    public IReadOnlyList<string> OpenToOthers { get; init; } = [];

    /// <summary>Whether the system's clock is kept in step with others; null = the system does not say.</summary>
    public bool? ClockInStep { get; init; }

    public required ContentFacts Content { get; init; }
    public required ProxyFacts Proxy { get; init; }
}

/// <summary>One of the two addresses, as people type it, and where the program itself listens for it.</summary>
public sealed record SiteAddress(Uri Url, Uri Listen);

/// <summary>The people of the duty room, counted. Who is suspended does not count.</summary>
/// <param name="Leads">Accounts of duty leads.</param>
/// <param name="Told">People whom the alarm "nobody is there" tells.</param>
/// <param name="ToldByMail">Those of them who have an e-mail address and are told by mail.</param>
/// <param name="MailRefused">The newest alarm mail was not taken by the mail server, though it was tried again.</param>
public sealed record StaffFacts(int Leads, int Told, int ToldByMail, bool MailRefused = false);

/// <param name="Problem">Why no backup can be made with these settings; null = it can.</param>
/// <param name="KeysDays">Days that a copy of the keys may stay.</param>
/// <param name="Shared">Which of data, records and keys lie on one file system, in words; empty = each on its own.</param>
public sealed record BackupFacts(
    string? Problem, DateTimeOffset? NewestRecords, DateTimeOffset? NewestKeys, DateTimeOffset? OldestKeys, int KeysDays, IReadOnlyList<string> Shared);

/// <param name="What">What lies on it, in words.</param>
public sealed record DiskFacts(string What, long FreeBytes, long TotalBytes);

/// <param name="Faults">Faults for which the content is refused.</param>
/// <param name="Overdue">What was to be looked at again, each as a sentence with its file and line.</param>
/// <param name="Unowned">Files in which nobody is named yet who answers for the words.</param>
/// <param name="HolidaysUntil">The last day that is listed as closed; null = none.</param>
public sealed record ContentFacts(int Faults, IReadOnlyList<string> Overdue, int Unowned, DateOnly? HolidaysUntil);

/// <param name="Read">Files of a reverse proxy that were read.</param>
/// <param name="NotRead">Files that are there and could not be read or understood.</param>
public sealed record ProxyFacts(IReadOnlyList<string> Read, IReadOnlyList<string> NotRead, IReadOnlyList<ProxyLog> Logs);
