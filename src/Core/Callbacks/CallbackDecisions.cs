using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Callbacks;

/// <summary>
/// The moves of a callback: Open -> Claimed | Cancelled; Claimed -> Open (put back) | Done | Unreached | Cancelled; the rest are
/// final. While it is open the person who asked may change or cancel it with its code. No machine ever closes one. Pure.
/// </summary>
public static class CallbackDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such callback.");
    public static Refusal Closed { get; } = new("closed", "This callback is closed.");
    public static Refusal AlreadyYours { get; } = new("already-yours", "You have this callback.");
    public static Refusal NotYours { get; } = new("not-yours", "Claim this callback before you record anything.");
    public static Refusal NotClaimed { get; } = new("not-claimed", "Nobody has this callback. Anyone on duty can claim it.");
    public static Refusal NeverTried { get; } = new("never-tried", "Record at least one call before you stop trying.");
    public static Refusal NeedsAReason { get; } = new("needs-a-reason", "Enter why.");
    public static Refusal NoSafeTime { get; } = new("no-safe-time", "A callback needs a safe time.");

    public static Refusal AlreadyClaimed(string? holder) =>
        new("already-claimed", holder is null ? "Someone has this callback." : $"{holder} has this callback.");

    public static Decision<Callback> Claim(Callback c, long practitionerKey, string? holder, DateTimeOffset now) => c.State switch
    {
        CallbackState.Open => c with { State = CallbackState.Claimed, ClaimedByKey = practitionerKey, ClaimedAt = now },
        CallbackState.Claimed when c.ClaimedByKey == practitionerKey => AlreadyYours,
        CallbackState.Claimed => AlreadyClaimed(holder),
        _ => Closed,
    };

    public static Decision<Callback> PutBack(Callback c, long practitionerKey) => ByHolder(c, practitionerKey, Free);

    /// <summary>A duty lead frees what somebody holds who cannot do it (ill, away).</summary>
    public static Decision<Callback> PutBackByLead(Callback c, PractitionerRole by, string reason) =>
        by is not PractitionerRole.DutyLead ? PractitionerDecisions.OnlyALead
        : c.State is CallbackState.Open ? NotClaimed
        : !c.IsOpen ? Closed
        : string.IsNullOrWhiteSpace(reason) ? NeedsAReason
        : Free(c);

    /// <summary>At the change of shifts somebody else takes it on, whoever had it.</summary>
    public static Decision<Callback> HandOn(Callback c, long toKey, DateTimeOffset now) =>
        c.IsOpen ? c with { State = CallbackState.Claimed, ClaimedByKey = toKey, ClaimedAt = now } : Closed;

    /// <summary>A call was made. Speaking with them closes the callback; otherwise it moves to the next safe window, if there is one.</summary>
    public static Decision<Callback> Attempt(Callback c, long practitionerKey, AttemptOutcome outcome, IReadOnlyList<SafeWindow> windows, DateTimeOffset now) =>
        ByHolder(c, practitionerKey, held => outcome is AttemptOutcome.Spoke
            ? held with { State = CallbackState.Done, ClosedAt = now }
            : AtNextWindow(held, windows, now));

    /// <summary>A person decides to stop trying.</summary>
    public static Decision<Callback> StopTrying(Callback c, long practitionerKey, int attempts, DateTimeOffset now) =>
        ByHolder(c, practitionerKey, held => attempts == 0
            ? NeverTried
            : held with { State = CallbackState.Unreached, ClosedAt = now });

    public static Decision<Callback> Cancel(Callback c, string reason, DateTimeOffset now) =>
        !c.IsOpen ? Closed
        : string.IsNullOrWhiteSpace(reason) ? NeedsAReason
        : c with { State = CallbackState.Cancelled, ClosedAt = now };

    /// <summary>The person who asked gives another time or another way to be reached. Who has claimed it keeps it, and sees the change.</summary>
    /// <param name="windows">The new times; null = they stay.</param>
    public static Decision<Callback> ChangeByVisitor(Callback c, IReadOnlyList<SafeWindow>? windows, byte[] sealedRequest, DateTimeOffset now)
    {
        var changed = c with { SealedRequest = sealedRequest, ChangedByVisitorAt = now };
        return !c.IsOpen ? Closed
            : windows is null ? changed
            : windows.Where(w => w.To > now).MinBy(w => w.From) is { } next ? changed with { WindowFrom = next.From, WindowTo = next.To, DueAt = next.To }
            : NoSafeTime;
    }

    /// <summary>The person who asked wants no call any more; they owe nobody a reason.</summary>
    public static Decision<Callback> CancelByVisitor(Callback c, DateTimeOffset now) =>
        c.IsOpen ? c with { State = CallbackState.Cancelled, ClosedAt = now, ChangedByVisitorAt = now } : Closed;

    public static bool IsOverdue(CallbackState state, DateTimeOffset dueAt, DateTimeOffset now) =>
        state is CallbackState.Open or CallbackState.Claimed && dueAt <= now;

    private static Callback AtNextWindow(Callback c, IReadOnlyList<SafeWindow> windows, DateTimeOffset now) =>
        windows.Where(w => w.From > now).MinBy(w => w.From) is { } next
            ? c with { WindowFrom = next.From, WindowTo = next.To, DueAt = next.To }
            : c;

    private static Decision<Callback> Free(Callback c) => c with { State = CallbackState.Open, ClaimedByKey = null, ClaimedAt = null };

    private static Decision<Callback> ByHolder(Callback c, long practitionerKey, Func<Callback, Decision<Callback>> move) =>
        !c.IsOpen ? Closed
        : c.ClaimedByKey != practitionerKey ? NotYours
        : move(c);
}
