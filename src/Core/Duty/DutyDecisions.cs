namespace ProtectRespect.Core.Duty;

/// <summary>Going on and off duty, and who counts as here. Pure.</summary>
public static class DutyDecisions
{
    public static Refusal HoldsConversations(int holding) => new(
        "holds-conversations",
        $"You hold {holding} {(holding == 1 ? "conversation" : "conversations")}. Hand back or end {(holding == 1 ? "it" : "them")} before you go off duty.");

    /// <param name="status">The row as stored, or null for somebody who was never on duty.</param>
    public static DutyStatus GoOn(DutyStatus? status, long practitionerKey, DateTimeOffset now) => status switch
    {
        { OnDuty: true } => status with { LastHeartbeatAt = now },
        null => new DutyStatus { PractitionerKey = practitionerKey, OnDuty = true, Since = now, LastHeartbeatAt = now },
        _ => status with { OnDuty = true, Since = now, LastHeartbeatAt = now },
    };

    /// <param name="status">The row as stored.</param>
    /// <param name="holding">Conversations that the practitioner holds.</param>
    public static Decision<DutyStatus> GoOff(DutyStatus status, int holding, DateTimeOffset now) =>
        !status.OnDuty ? status
        : holding > 0 ? HoldsConversations(holding)
        : status with { OnDuty = false, Since = now };

    /// <summary>Here = on duty, and the console has shown a sign of life lately.</summary>
    public static bool IsHere(bool onDuty, DateTimeOffset lastHeartbeatAt, TimeSpan here, DateTimeOffset now) =>
        onDuty && lastHeartbeatAt + here > now;
}
