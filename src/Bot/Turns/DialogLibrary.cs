using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// The content in force. A valid folder is kept as the last good version; a faulty one is refused with all its faults while the last
/// good one serves; the start is refused only when there is no good version at all.
/// </summary>
public sealed partial class DialogLibrary : IOpeningTimes, IContentStatus
{
    /// <summary>What a set is made of.</summary>
    private static readonly string[] Kept = ["*.yaml", "*.model"];

    private readonly Load _newest;

    private DialogLibrary(Load current, Load newest)
    {
        (Current, Recogniser, _newest) = (current.Dialogs.Set!, current.Safeguarding.Recogniser!, newest);
        Faults = [.. newest.Faults.Select(Notice)];
    }

    public DialogSet Current { get; }

    /// <summary>What notices danger in a message.</summary>
    public IAssess Recogniser { get; }

    public IReadOnlyList<ContentNotice> Faults { get; }

    public IReadOnlyList<ContentNotice> Warnings(DateTimeOffset now) => [.. _newest.Warnings(now).Select(Notice)];

    /// <param name="folder">The content as the authors left it.</param>
    /// <param name="lastGood">Where the last good version is kept.</param>
    public static DialogLibrary Open(string folder, string lastGood, ILogger<DialogLibrary> logger)
    {
        var load = Load.Of(folder);
        if (load.IsGood)
        {
            try
            {
                Keep(folder, lastGood);
            }
            catch (IOException failure)
            {
                Log.NotKept(logger, failure.GetType().Name);
            }

            return new DialogLibrary(load, load);
        }

        foreach (var fault in load.Faults)
        {
            Log.Fault(logger, fault.ToString());
        }

        var last = new[] { lastGood, lastGood + ".new" }.Where(Directory.Exists).Select(Load.Of).FirstOrDefault(kept => kept.IsGood);
        return last is not null
            ? new DialogLibrary(last, load)
            : throw new StartRefusedException($"The dialogs in {folder} have {load.Faults.Count} {(load.Faults.Count == 1 ? "fault" : "faults")}, listed above, and there is no earlier good version.");
    }

    public DateTimeOffset? NextOpening(DateTimeOffset now) => Current.Hours.NextWorker(now);

    public IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenWithin(DateTimeOffset from, DateTimeOffset to) => Current.Hours.OpenWithin(from, to);

    private static ContentNotice Notice(DialogFault fault) => new(fault.File, fault.Line, fault.Message);

    /// <summary>A whole copy first, then the change of names.</summary>
    private static void Keep(string folder, string lastGood)
    {
        var draft = lastGood + ".new";
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        foreach (var file in Kept.SelectMany(pattern => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)))
        {
            var copy = Path.Combine(draft, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        if (Directory.Exists(lastGood))
        {
            Directory.Delete(lastGood, recursive: true);
        }

        Directory.Move(draft, lastGood);
    }

    /// <summary>One folder: its dialogs, and what notices danger.</summary>
    private sealed record Load(DialogLoad Dialogs, SafeguardingLoad Safeguarding)
    {
        public bool IsGood => Dialogs.Set is not null && Safeguarding.Recogniser is not null;

        public IReadOnlyList<DialogFault> Faults => [.. Dialogs.Faults, .. Safeguarding.Faults];

        /// <summary>Each takes about half of a start: both at once.</summary>
        public static Load Of(string folder)
        {
            var safeguarding = Task.Run(() => SafeguardingLoader.Load(folder));
            return new Load(DialogSet.Load(folder), safeguarding.GetAwaiter().GetResult());
        }

        public IEnumerable<DialogFault> Warnings(DateTimeOffset now)
        {
            var today = OpeningHours.ToLocal(now).Date.ToDateOnly();
            return Dialogs.Warnings(now).Concat(Safeguarding.Reviews.SelectMany(r => r.Overdue(today)));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Dialogs: {Fault}")]
        public static partial void Fault(ILogger logger, string fault);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The dialogs serve, but could not be kept as the last good version: {Failure}")]
        public static partial void NotKept(ILogger logger, string failure);
    }
}
