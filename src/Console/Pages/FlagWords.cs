using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Live;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>What was noticed, as practitioners read it.</summary>
internal static class FlagWords
{
    public const string NotAssessed = "The recogniser failed: a person must read this message.";

    private const int MostThemes = 3;

    /// <summary>What flags are about, the weightiest first.</summary>
    public static string Themes(IEnumerable<FlagView> flags) =>
        string.Join(", ", flags.SelectMany(f => f.Finding.Themes).Distinct(StringComparer.Ordinal).Take(MostThemes).Select(Core.Safeguarding.Themes.Words));

    /// <summary>Why, on one line.</summary>
    public static string Line(FlagView flag) => flag.Finding.Reasons is [var weightiest, ..] ? Sentence(weightiest) : NotAssessed;

    public static FlagMark Mark(FlagView flag) => new(
        flag.Id,
        flag.Sequence,
        Words.Style(flag.Level),
        Words.Of(flag.Level),
        Themes([flag]),
        flag.Finding.Reasons.Count > 0 ? string.Join('\n', flag.Finding.Reasons.Select(Sentence)) : NotAssessed,
        $"{(flag.AddedBy is { } who ? $"Flagged by {who}" : "Noticed by the recogniser")}, {LondonTime.Clock(flag.At)}.",
        flag.State.ToString().ToLowerInvariant(),
        State(flag));

    /// <summary>What nobody has seen, in words; empty when there is nothing.</summary>
    public static string Alert(IReadOnlyCollection<FlagView> unseen)
    {
        var level = unseen.Select(f => f.Level).DefaultIfEmpty(SafeguardingLevel.None).Aggregate(Urgency.Higher);
        return level switch
        {
            SafeguardingLevel.None => "",
            SafeguardingLevel.Immediate => "Immediate danger was noticed. Nobody has seen it.",
            SafeguardingLevel.High => "Something of high concern was noticed. Nobody has seen it.",
            _ => NotAssessed,
        };
    }

    private static string State(FlagView flag) => flag.State switch
    {
        FlagState.Confirmed => $"Confirmed by {Whoever(flag.DecidedBy, flag.DecidedAt)}.",
        FlagState.Dismissed => $"Dismissed by {Whoever(flag.DecidedBy, flag.DecidedAt)}: {flag.Reason}",
        _ when flag.AddedBy is not null => "",
        _ when flag.SeenAt is not null => $"Seen by {Whoever(flag.SeenBy, flag.SeenAt)}. Nobody has judged it.",
        _ => "Nobody has judged it.",
    };

    private static string Whoever(string? name, DateTimeOffset? at) => $"{name}, {LondonTime.Clock(at ?? default)}";

    private static string Sentence(Reason reason) => reason switch
    {
        { Rule: Reason.Practitioner, Says.Length: > 0 } => reason.Says,
        { Rule: Reason.Practitioner } => "A colleague saw it.",
        { Quote.Length: > 0 } => $"{reason.Says} \u201c{Words.Shorten(reason.Quote)}\u201d",
        _ => reason.Says,
    };
}
