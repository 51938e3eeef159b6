using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Doors;

/// <summary>How the door stands, who comes in, and how it may be changed. Pure.</summary>
public static class DoorDecisions
{
    /// <summary>Longer than this nobody plans a closed door: the opening hours are for that.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead opens, limits or closes the door.");
    public static Refusal ReasonNeeded { get; } = new("reason-needed", "Write why, in a few words. The other leads read it.");
    public static Refusal Already { get; } = new("already", "The door stands like this already.");
    public static Refusal UntilRange { get; } = new("until-range", "Choose a time within the next 24 hours, or leave it empty.");

    /// <summary>How it stands at that moment. A time that has come opens it with nothing to run for it.</summary>
    public static DoorState StandsAt(DoorChange? newest, DateTimeOffset now) =>
        newest is null || newest.Until <= now ? DoorState.Open : newest.State;

    /// <summary>Null = it may be changed like this.</summary>
    public static Refusal? Refuse(DoorChange? newest, bool lead, DoorState wanted, string reason, DateTimeOffset? until, DateTimeOffset now) =>
        !lead ? LeadsOnly
        : string.IsNullOrWhiteSpace(reason) ? ReasonNeeded
        : until <= now || until > now + Longest || (until is not null && wanted is DoorState.Open) ? UntilRange
        : StandsAt(newest, now) == wanted && newest?.Until == until ? Already
        : null;

    /// <summary>
    /// Whether somebody who asks, or waits, comes in. Danger opens every door, and so does a high level: the door keeps work away, never a child who may come to harm.
    /// </summary>
    public static bool Admits(DoorState door, Handover asking) =>
        asking.Danger is DangerAnswer.Me or DangerAnswer.AChild or DangerAnswer.NotSure
        || asking.Level is Safeguarding.SafeguardingLevel.Immediate or Safeguarding.SafeguardingLevel.High
        || door is DoorState.Open
        || (door is DoorState.YoungPeople && asking.Audience is not (Audience.ParentOrCarer or Audience.Professional));
}
