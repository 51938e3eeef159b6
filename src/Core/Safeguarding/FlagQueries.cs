using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>Which flags ask something of people.</summary>
public static class FlagQueries
{
    /// <summary>Those of a level that a person must look at.</summary>
    public static IQueryable<SafeguardingFlag> Serious(this IQueryable<SafeguardingFlag> flags) => flags.Where(f =>
        f.Level == SafeguardingLevel.Immediate || f.Level == SafeguardingLevel.High || f.Level == SafeguardingLevel.NotAssessed);

    /// <summary>Those that sound an alarm; the same as <see cref="FlagDecisions.Alarms(SafeguardingFlag)"/> of one.</summary>
    public static IQueryable<SafeguardingFlag> Alarming(this IQueryable<SafeguardingFlag> flags) => flags.Serious().Where(f => f.State == FlagState.Open && f.SeenAt == null);

    /// <summary>
    /// Serious ones that nobody has judged, of conversations that neither wait nor are held, and that nobody has held since: nobody else comes
    /// by them.
    /// </summary>
    public static IQueryable<SafeguardingFlag> Alone(this IQueryable<SafeguardingFlag> flags, ProtectDb db) => flags.Serious().Where(f =>
        f.State == FlagState.Open
        && !db.Handovers.Any(h => h.ConversationKey == f.ConversationKey
            && (h.State == HandoverState.Requested || h.State == HandoverState.Accepted || (h.AcceptedByKey != null && h.ClosedAt >= f.At))));

    /// <summary>Those of conversations that wait or are held, and that nobody has dismissed.</summary>
    public static IQueryable<SafeguardingFlag> InQueue(this IQueryable<SafeguardingFlag> flags, ProtectDb db) => flags.Where(f =>
        f.State != FlagState.Dismissed
        && db.Handovers.Any(h => h.ConversationKey == f.ConversationKey && h.Episode == f.Episode && (h.State == HandoverState.Requested || h.State == HandoverState.Accepted)));
}
