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

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private const int AtATime = 200;

    protected override async Task Round(CancellationToken ct)
    {
        foreach (var id in Fallen())
        {
            await Guarded(async () =>
            {
                await turns.Catch(id, new TurnInput(TurnInputKind.Reminder, ConversationTimers.StillHere, 0), ct);
                await Next(id, ConversationTimers.ClosingSoon, options.Value.ClosingSoon, ct);
            });
        }
    }

    /// <summary>A timer of silence is due. False: they have written since, or a person is needed; the timer goes.</summary>
    public async Task<bool> MayRun(DueTimer due, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await reader.Find(due.ConversationId, ct) is { State: ConversationState.WithBot } head
            && head.LastEntryAt <= due.DueAt - AfterOf(due.Kind) + Slack
            && !IsSerious(db, head.Key);
    }

    /// <summary>Called when the timer's turn has been written.</summary>
    public Task Ran(DueTimer due, CancellationToken ct) =>
        due.Kind == ConversationTimers.ClosingSoon ? Next(due.ConversationId, ConversationTimers.ClosedQuietly, options.Value.ClosedQuietly, ct) : Task.CompletedTask;

    private TimeSpan AfterOf(string kind) => kind == ConversationTimers.ClosingSoon ? options.Value.ClosingSoon : options.Value.ClosedQuietly;

    private async Task Next(string conversationId, string kind, TimeSpan after, CancellationToken ct)
    {
        if (await reader.Find(conversationId, ct) is { State: ConversationState.WithBot } head)
        {
            await writer.Commit(session => ConversationTimers.Set(session, head.Key, kind, head.LastEntryAt + after), ct);
        }
    }

    private List<string> Fallen()
    {
        var since = Clock.GetUtcNow() - options.Value.StillHere;
        var from = since - Window;
        using var db = database.ReadContext();
        return [.. db.Conversations
            .Where(c => c.State == ConversationState.WithBot && c.LastVisitorSequence > 0 && c.LastEntryAt <= since && c.LastEntryAt > from)
            .Where(c => !db.Timers.Any(t => t.ConversationKey == c.Key && (t.Kind == ConversationTimers.ClosingSoon || t.Kind == ConversationTimers.ClosedQuietly)))
            .OrderBy(c => c.LastEntryAt)
            .Take(AtATime)
            .Select(c => new { c.Id, c.Key })
            .AsEnumerable()
            .Where(c => !IsSerious(db, c.Key))
            .Select(c => c.Id)];
    }

    /// <summary>Something was noticed that a person must look at, or nobody could say whether; only dismissing it ends that.</summary>
    private static bool IsSerious(ProtectDb db, long conversationKey) => db.Flags.Any(f => f.ConversationKey == conversationKey && f.State != FlagState.Dismissed
        && (f.Level == SafeguardingLevel.Immediate || f.Level == SafeguardingLevel.High || f.Level == SafeguardingLevel.NotAssessed));
}
