using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.SecondLooks;

/// <summary>What is so when a conversation with high risk is to be ended.</summary>
/// <param name="Look">The newest look asked for since anything serious was last noticed; null = none.</param>
/// <param name="SomebodyElseHere">Another person is on duty, with a live console.</param>
/// <param name="Reason">Why it may end.</param>
public sealed record LookFacts(SecondLookState? Look, bool SomebodyElseHere, string Reason)
{
    /// <summary>It was asked for so long ago that nobody may be expected to come any more.</summary>
    public bool AskedInVain { get; init; }
}

/// <summary>
/// The rule of two: a conversation with high risk is ended after a second look. When nobody else is on duty, or nobody comes, the end goes ahead with
/// a reason, since holding on would keep a person from the next child; a duty lead reviews it by a deadline. See docs/duty-room.md.
/// </summary>
public static class SecondLookDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such second look.");
    public static Refusal Needed { get; } = new("second-look-needed", "The risk is high: somebody else on duty looks first. Write why it may end, and ask for a second look.");
    public static Refusal Waits { get; } = new("second-look-waits", "A second look is asked for. You can end the conversation when somebody has agreed.");
    public static Refusal NotYet { get; } = new("second-look-not-yet", "The second person says: not yet. Do what they wrote, then ask again.");
    public static Refusal ReasonNeeded { get; } = new("reason-needed", "The risk is high and nobody else is on duty. Write why it ends now; a duty lead reviews it.");
    public static Refusal NobodyCame { get; } = new("nobody-came", "Nobody has looked so far. You may end it now: write why it ends now; a duty lead reviews it.");
    public static Refusal NotAlone { get; } = new("not-alone", "The risk is high: it is handed back only after a second look. End it, transfer it, or ask for one.");
    public static Refusal OwnEyes { get; } = new("own-eyes", "A second look needs a second person.");
    public static Refusal Looked { get; } = new("looked", "Somebody has looked already.");
    public static Refusal WordsNeeded { get; } = new("words-needed", "Write what must happen first.");
    public static Refusal ReviewWordsNeeded { get; } = new("review-words-needed", "Write what you make of it.");

    /// <summary>Null: it may end. A reason is kept for review when <see cref="GoesAhead"/>.</summary>
    public static Refusal? Refuse(LookFacts facts) => facts switch
    {
        { Look: SecondLookState.Agreed } => null,
        { SomebodyElseHere: true, Look: SecondLookState.Asked, AskedInVain: true } => string.IsNullOrWhiteSpace(facts.Reason) ? NobodyCame : null,
        { SomebodyElseHere: true, Look: SecondLookState.Asked } => Waits,
        { SomebodyElseHere: true, Look: SecondLookState.NotYet } => NotYet,
        { SomebodyElseHere: true } => Needed,
        _ => string.IsNullOrWhiteSpace(facts.Reason) ? ReasonNeeded : null,
    };

    /// <summary>It ends without a second pair of eyes, so a duty lead reviews it.</summary>
    public static bool GoesAhead(LookFacts facts) => facts.Look is not SecondLookState.Agreed;

    public static Decision<SecondLook> Agree(SecondLook look, long practitionerKey, byte[]? sealedAnswer, DateTimeOffset now) =>
        Look(look, practitionerKey, SecondLookState.Agreed, sealedAnswer, now);

    public static Decision<SecondLook> SayNotYet(SecondLook look, long practitionerKey, string words, byte[] sealedAnswer, DateTimeOffset now) =>
        string.IsNullOrWhiteSpace(words) ? WordsNeeded : Look(look, practitionerKey, SecondLookState.NotYet, sealedAnswer, now);

    /// <summary>A duty lead who did not end it looks at what went ahead.</summary>
    public static Decision<SecondLook> Review(SecondLook look, long practitionerKey, PractitionerRole role, string words, byte[] sealedAnswer, DateTimeOffset now) =>
        role is not PractitionerRole.DutyLead ? PractitionerDecisions.OnlyALead
        : look.State is not SecondLookState.WentAhead ? Looked
        : look.AskedByKey == practitionerKey ? OwnEyes
        : string.IsNullOrWhiteSpace(words) ? ReviewWordsNeeded
        : look with { State = SecondLookState.Reviewed, LookedByKey = practitionerKey, LookedAt = now, SealedAnswer = sealedAnswer };

    private static Decision<SecondLook> Look(SecondLook look, long practitionerKey, SecondLookState state, byte[]? sealedAnswer, DateTimeOffset now) =>
        look.AskedByKey == practitionerKey ? OwnEyes
        : look.State is not SecondLookState.Asked ? Looked
        : look with { State = state, LookedByKey = practitionerKey, LookedAt = now, SealedAnswer = sealedAnswer };
}
