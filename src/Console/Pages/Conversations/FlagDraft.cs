using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>A flag that somebody is about to put on a message.</summary>
/// <param name="Problem">Why it was not taken as it was sent, or null.</param>
internal sealed record FlagDraft(long Sequence, SafeguardingLevel? Level, string? Theme, string? Says, string? Problem)
{
    public static IReadOnlyList<SafeguardingLevel> Levels { get; } = [SafeguardingLevel.Immediate, SafeguardingLevel.High, SafeguardingLevel.Concern];

    public static FlagDraft Of(long sequence) => new(sequence, null, null, null, null);
}

/// <summary>A judgement that was not taken, with what was typed.</summary>
internal sealed record RefusedJudgement(string FlagId, string? Reason, string Words);
