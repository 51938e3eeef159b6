namespace ProtectRespect.Core.Callbacks;

/// <summary>
/// The moves of a callback: Open -> Claimed | Cancelled; Claimed -> Open (put back) | Done | Unreached | Cancelled; the rest are
/// final. No machine ever closes one. Pure.
/// </summary>
public static class CallbackDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such callback.");
    public static Refusal Closed { get; } = new("closed", "This callback is closed.");
    public static Refusal AlreadyYours { get; } = new("already-yours", "You have this callback.");
    public static Refusal NotYours { get; } = new("not-yours", "Claim this callback before you record anything.");
    public static Refusal NeverTried { get; } = new("never-tried", "Record at least one call before you stop trying.");
    public static Refusal NeedsAReason { get; } = new("needs-a-reason", "Enter why the callback is cancelled.");

    public static Refusal AlreadyClaimed(string? holder) =>
        new("already-claimed", holder is null ? "Someone has this callback." : $"{holder} has this callback.");

    public static Decision<Callback> Claim(Callback c, long practitionerKey, string? holder, DateTimeOffset now) => c.State switch
    {
        CallbackState.Open => c with { State = CallbackState.Claimed, ClaimedByKey = practitionerKey, ClaimedAt = now },
        CallbackState.Claimed when c.ClaimedByKey == practitionerKey => AlreadyYours,
        CallbackState.Claimed => AlreadyClaimed(holder),
        _ => Closed,
    };

    public static Decision<Callback> PutBack(Callback c, long practitionerKey) =>
        ByHolder(c, practitionerKey, held => held with { State = CallbackState.Open, ClaimedByKey = null, ClaimedAt = null });

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

    public static bool IsOverdue(CallbackState state, DateTimeOffset dueAt, DateTimeOffset now) =>
        state is CallbackState.Open or CallbackState.Claimed && dueAt <= now;

    private static Callback AtNextWindow(Callback c, IReadOnlyList<SafeWindow> windows, DateTimeOffset now) =>
        windows.Where(w => w.From > now).MinBy(w => w.From) is { } next
            ? c with { WindowFrom = next.From, WindowTo = next.To, DueAt = next.To }
            : c;

    private static Decision<Callback> ByHolder(Callback c, long practitionerKey, Func<Callback, Decision<Callback>> move) =>
        !c.IsOpen ? Closed
        : c.ClaimedByKey != practitionerKey ? NotYours
        : move(c);
}
