using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Watching;

/// <summary>When somebody watches, and for how long. Nobody reads along unseen: the reading itself begins the watch. Pure.</summary>
public static class WatchDecisions
{
    /// <summary>A page that is loaded again is back within this; who has closed it is gone after it.</summary>
    public static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    public static Refusal NothingToWatch { get; } = new("nothing-to-watch", "Nobody else holds this conversation.");

    /// <summary>The page is open: a watch begins, or the one that runs goes on.</summary>
    /// <param name="running">Their watch that has not ended, or null.</param>
    /// <param name="held">The open handover of the conversation, or null.</param>
    public static Decision<Watch> See(Watch? running, Handover? held, long practitionerKey, TimeSpan lasts, DateTimeOffset now) =>
        held is not { State: HandoverState.Accepted } || held.AcceptedByKey == practitionerKey ? NothingToWatch
        : running is { EndedAt: null } ? running with { Until = now + lasts }
        : new Watch { ConversationKey = held.ConversationKey, PractitionerKey = practitionerKey, Since = now, Until = now + lasts };

    /// <summary>The page was closed, or loaded again.</summary>
    public static Watch Close(Watch running, DateTimeOffset now) => running.Until > now + Farewell ? running with { Until = now + Farewell } : running;

    public static Watch End(Watch running, DateTimeOffset now) => running with { EndedAt = running.Until < now ? running.Until : now };
}
