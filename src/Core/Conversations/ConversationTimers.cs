using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Conversations;

/// <summary>A timer that is due, with the conversation that it belongs to.</summary>
public sealed record DueTimer(string ConversationId, long ConversationKey, string Kind, DateTimeOffset DueAt);

/// <summary>Timers of conversations: set in a turn or by the console, run by the worker as a turn.</summary>
public static class ConversationTimers
{
    /// <summary>Set by a practitioner's hand-back: the bot speaks next.</summary>
    public const string HandedBack = "handed-back";

    /// <summary>Set when something serious was noticed: whoever then stops writing is looked for.</summary>
    public const string GoneSilent = "gone-silent";

    /// <summary>Asked of whoever has stopped writing to the bot; then a warning; then an end.</summary>
    public const string StillHere = "still-here";
    public const string ClosingSoon = "closing-soon";
    public const string ClosedQuietly = "closed-quietly";

    /// <summary>Dialogs about silence: for whoever does not wait for a person.</summary>
    public static bool IsAboutSilence(string? kind) => kind is GoneSilent or StillHere or ClosingSoon or ClosedQuietly;

    public static void Set(WriteSession session, long conversationKey, string kind, DateTimeOffset at)
    {
        session.Db.Timers.Where(t => t.ConversationKey == conversationKey && t.Kind == kind).ExecuteDelete();
        session.Db.Timers.Add(new ConversationTimer { ConversationKey = conversationKey, Kind = kind, DueAt = at });
        session.Db.SaveChanges();
    }

    public static void Clear(WriteSession session, DueTimer timer) =>
        session.Db.Timers.Where(t => t.ConversationKey == timer.ConversationKey && t.Kind == timer.Kind && t.DueAt == timer.DueAt).ExecuteDelete();

    public static IReadOnlyList<DueTimer> Due(IDatabase database, DateTimeOffset now, int max)
    {
        using var db = database.ReadContext();
        return [.. db.Timers
            .Where(t => t.DueAt <= now)
            .OrderBy(t => t.DueAt)
            .Take(max)
            .Join(db.Conversations, t => t.ConversationKey, c => c.Key, (t, c) => new DueTimer(c.Id, c.Key, t.Kind, t.DueAt))];
    }
}
