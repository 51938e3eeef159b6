namespace ProtectRespect.Core.WaysBack;

/// <summary>The moves of a way back: offered -> kept -> used, any number of times -> closed. A new offer of words replaces the old ones. Pure.</summary>
public static class WayBackDecisions
{
    public static Refusal NotOffered { get; } = new("not-offered", "No way back was asked for.");
    public static Refusal Closed { get; } = new("closed", "This way back is closed.");

    public static WayBack Offer(WayBack? before, long conversationKey, Way way) => (before ?? new WayBack { ConversationKey = conversationKey }) with { Offered = way };

    public static Decision<WayBack> KeepWords(WayBack way, byte[] lookup, DateTimeOffset now) =>
        way.Offered is Way.Words ? way with { Offered = null, Lookup = lookup, MadeAt = now } : NotOffered;

    public static Decision<WayBack> KeepPhone(WayBack way) => way.Offered is Way.Phone ? way with { Offered = null } : NotOffered;

    /// <summary>Words that were closed meanwhile open nothing.</summary>
    public static Decision<WayBack> Use(WayBack way, Way by, DateTimeOffset now) =>
        by is Way.Words && way.Lookup is null ? Closed : way with { UsedAt = now, UsedWay = by };

    /// <summary>The visitor burns the words: from now on they open nothing.</summary>
    public static WayBack Close(WayBack way) => way with { Lookup = null, MadeAt = null, Offered = null };
}
