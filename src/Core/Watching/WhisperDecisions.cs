using ProtectRespect.Core.Access;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Watching;

/// <summary>Who may whisper to whom. Pure.</summary>
public static class WhisperDecisions
{
    public const int LongestText = 1000;

    public static Refusal Empty { get; } = new("empty", "Write what you want to whisper.");
    public static Refusal TooLong { get; } = new("too-long", $"A whisper has at most {LongestText} characters.");
    public static Refusal NotHeld { get; } = new("not-held", "Nobody holds this conversation, so nobody would read it.");
    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead whispers to whoever holds a conversation.");
    public static Refusal NobodyAsked { get; } = new("nobody-asked", "Nobody has whispered to you here.");

    public static Refusal? RefuseText(string text) => string.IsNullOrWhiteSpace(text) ? Empty : text.Length > LongestText ? TooLong : null;

    /// <summary>A lead whispers to the holder; the holder answers whoever whispered to them last.</summary>
    /// <param name="lastFrom">Who whispered last to whoever speaks, or null.</param>
    public static Refusal? Refuse(Handover? held, long fromKey, PractitionerRole role, long? lastFrom) =>
        held is not { State: HandoverState.Accepted } ? NotHeld
        : held.AcceptedByKey == fromKey ? (lastFrom is null ? NobodyAsked : null)
        : role is PractitionerRole.DutyLead ? null
        : LeadsOnly;

    /// <summary>To whom, where it is not refused.</summary>
    public static long To(Handover held, long fromKey, long? lastFrom) => held.AcceptedByKey == fromKey ? lastFrom!.Value : held.AcceptedByKey!.Value;
}
