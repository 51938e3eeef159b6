using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.Tests.Handovers;

/// <summary>Values that the tests of handovers begin with.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    public static Handover Waiting(SafeguardingLevel level = SafeguardingLevel.NotAssessed, DateTimeOffset? since = null) => new()
    {
        Id = "handover",
        ConversationKey = 1,
        Episode = 1,
        Level = level,
        Danger = DangerAnswer.NotAsked,
        Audience = Audience.YoungPerson,
        RequestedAt = since ?? Noon,
        SealedCard = [],
    };

    public static Claim By(long practitioner, bool onDuty = true, int holding = 0, int capacity = 3) =>
        new(practitioner, onDuty, holding, capacity, Lease);

    public static Handover HeldBy(long practitioner, SafeguardingLevel level = SafeguardingLevel.NotAssessed) =>
        HandoverDecisions.Accept(Waiting(level), By(practitioner), null, Noon).Value!;
}
