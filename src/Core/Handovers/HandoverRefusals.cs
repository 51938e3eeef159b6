namespace ProtectRespect.Core.Handovers;

/// <summary>What a practitioner reads when a move of a handover is not possible.</summary>
public static class HandoverRefusals
{
    public static Refusal Closed { get; } = new("closed", "This request is closed.");
    public static Refusal NotFound { get; } = new("not-found", "There is no such request.");
    public static Refusal AlreadyYours { get; } = new("already-yours", "You hold this conversation.");
    public static Refusal NotYours { get; } = new("not-yours", "Someone else holds this conversation.");
    public static Refusal NotHeld { get; } = new("not-held", "Nobody holds this conversation. Claim it first.");
    public static Refusal NotOnDuty { get; } = new("not-on-duty", "Go on duty before you claim a conversation.");
    public static Refusal NotHigher { get; } = new("not-higher", "It is as urgent already.");
    public static Refusal LeaseRuns { get; } = new("lease-runs", "The claim still holds.");
    public static Refusal OnlyAPersonMayEnd { get; } = new("only-a-person", "A person must look at this conversation before it is ended.");

    public static Refusal StillOpen { get; } = new("still-open", "This conversation has not ended.");
    public static Refusal Parked { get; } = new("parked", "This conversation is parked already.");
    public static Refusal NotParked { get; } = new("not-parked", "This conversation is not parked.");
    public static Refusal RemindLater { get; } = new("remind-later", "Choose when to be reminded.");

    public static Refusal AlreadyAccepted(string? holder) =>
        new("already-accepted", holder is null ? "Someone has claimed this conversation." : $"{holder} has claimed this conversation.");

    public static Refusal AtCapacity(int holding) =>
        new("at-capacity", $"You hold {holding} {(holding == 1 ? "conversation" : "conversations")}, which is as many as one person may. Park, transfer, hand back or end one first.");
}
