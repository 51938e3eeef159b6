using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// Looks gently after visitors who have stopped writing to the bot: "take your time", much later a warning, and then an end that one word
/// undoes. Nothing of it happens while something serious is flagged, or where a person waits for or holds the conversation.
/// </summary>
internal sealed class QuietConversations(
    TurnRunner turns, IConversationReader reader, IDatabase database, IWriter writer, IOptions<TurnOptions> options, TimeProvider clock, ILogger<QuietConversations> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(20), clock, logger)
{
    /// <summary>A node that was down for longer asks nobody whether they are still there.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const int AtATime = 200;

    protected override Task Round(CancellationToken ct) => Look(ct);

    /// <summary>Looks once.</summary>
    public async Task Look(CancellationToken ct)
    {
        foreach (var (id, lastWord) in Fallen())
        {
            await Guarded(async () =>
            {
                await turns.Catch(id, new TurnInput(TurnInputKind.Reminder, ConversationTimers.StillHere, 0), ct);
                await Next(id, ConversationTimers.ClosingSoon, options.Value.ClosingSoon, lastWord, ct);
            });
        }
    }

    /// <summary>
    /// A timer of silence is due. Null: somebody has written since, or a person is needed; the timer goes. Else the visitor's last word, for
    /// <see cref="Ran"/>.
    /// </summary>
    public async Task<long?> StillSilent(DueTimer due, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await reader.Find(due.ConversationId, ct) is { State: ConversationState.WithBot } head
            && head.LastEntryAt <= due.DueAt - AfterOf(due.Kind)
            && !IsSerious(db, head.Key)
                ? head.LastVisitorSequence
                : null;
    }

    /// <summary>Called when the timer's turn has been written: after the warning comes the end, unless they have written meanwhile.</summary>
    public Task Ran(DueTimer due, long lastWord, CancellationToken ct) => due.Kind == ConversationTimers.ClosingSoon
        ? Next(due.ConversationId, ConversationTimers.ClosedQuietly, options.Value.ClosedQuietly, lastWord, ct)
        : Task.CompletedTask;

    private TimeSpan AfterOf(string kind) => kind == ConversationTimers.ClosingSoon ? options.Value.ClosingSoon : options.Value.ClosedQuietly;

    private async Task Next(string conversationId, string kind, TimeSpan after, long lastWord, CancellationToken ct)
    {
        if (await reader.Find(conversationId, ct) is { State: ConversationState.WithBot } head && head.LastVisitorSequence == lastWord)
        {
            await writer.Commit(session => ConversationTimers.Set(session, head.Key, kind, head.LastEntryAt + after), ct);
        }
    }

    private List<(string Id, long LastWord)> Fallen()
    {
        var since = Clock.GetUtcNow() - options.Value.StillHere;
        var from = since - Window;
        using var db = database.ReadContext();
        return [.. db.Conversations
            .Where(c => c.State == ConversationState.WithBot && c.LastVisitorSequence > 0 && c.LastEntryAt <= since && c.LastEntryAt > from)
            .Where(c => !db.Timers.Any(t => t.ConversationKey == c.Key && (t.Kind == ConversationTimers.ClosingSoon || t.Kind == ConversationTimers.ClosedQuietly)))
            .OrderBy(c => c.LastEntryAt)
            .Take(AtATime)
            .Select(c => new { c.Id, c.Key, c.LastVisitorSequence })
            .AsEnumerable()
            .Where(c => !IsSerious(db, c.Key))
            .Select(c => (c.Id, c.LastVisitorSequence))];
    }

    /// <summary>Something was noticed that a person must look at, or nobody could say whether; only dismissing it ends that.</summary>
    private static bool IsSerious(ProtectDb db, long conversationKey) => db.Flags.Any(f => f.ConversationKey == conversationKey && f.State != FlagState.Dismissed
        && (f.Level == SafeguardingLevel.Immediate || f.Level == SafeguardingLevel.High || f.Level == SafeguardingLevel.NotAssessed));
}
