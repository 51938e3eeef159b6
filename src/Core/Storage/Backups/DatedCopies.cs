using System.Globalization;

namespace ProtectRespect.Core.Storage.Backups;

/// <summary>One copy: a folder named by the instant (UTC) at which it was made.</summary>
public sealed record DatedCopy(DateTimeOffset At, string Path);

/// <summary>The copies in one place. A copy has its name only when it is whole.</summary>
public sealed class DatedCopies(string place)
{
    private const string Name = "yyyy-MM-dd'T'HHmmss'Z'";
    private const string Unfinished = ".unfinished-";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The newest first; none when the place does not exist.</summary>
    public IReadOnlyList<DatedCopy> All => !Directory.Exists(place)
        ? []
        : [.. Directory.EnumerateDirectories(place).Select(Read).OfType<DatedCopy>().OrderByDescending(c => c.At)];

    public DatedCopy? Newest => All is [var newest, ..] ? newest : null;

    /// <summary>A path as a copy, or null when its name is no date.</summary>
    public static DatedCopy? Read(string path) =>
        DateTimeOffset.TryParseExact(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), Name, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new DatedCopy(at, path)
            : null;

    /// <summary>Makes a copy: <paramref name="fill"/> gets the empty folder, which gets its name afterwards.</summary>
    public DatedCopy Make(DateTimeOffset now, Action<string> fill)
    {
        ArgumentNullException.ThrowIfNull(fill);
        Directory.CreateDirectory(place, OwnerOnly);
        foreach (var left in Directory.EnumerateDirectories(place, Unfinished + "*").ToList())
        {
            Directory.Delete(left, recursive: true);
        }

        var name = now.UtcDateTime.ToString(Name, CultureInfo.InvariantCulture);
        var unfinished = Directory.CreateDirectory(Path.Combine(place, Unfinished + name), OwnerOnly).FullName;
        fill(unfinished);
        var made = Path.Combine(place, name);
        Directory.Move(unfinished, made);
        return new DatedCopy(now, made);
    }

    /// <summary>Removes what is older than so many days, never the newest. Returns how many went.</summary>
    public int Prune(DateTimeOffset now, int days)
    {
        var old = All.Skip(1).Where(c => now - c.At > TimeSpan.FromDays(days)).ToList();
        old.ForEach(c => Directory.Delete(c.Path, recursive: true));
        return old.Count;
    }
}
