using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// A page that is closed, asleep or out of reach keeps its place in the queue for half an hour; then the place ends, the chat says so, and
/// somebody follows up. Never where a person must look. Half an hour runs while somebody is on duty: at night a place is kept until then.
/// </summary>
internal sealed partial class KeptPlaces(
    TurnRunner turns, VisitorsHere visitors, IDutyFacts duty, IDatabase database, TimeProvider clock, ILogger<KeptPlaces> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(20), clock, logger)
{
    /// <summary>As long as "this phone" keeps a chat; the words in dialogs/ say half an hour.</summary>
    public static readonly TimeSpan For = TimeSpan.FromMinutes(30);

    protected override Task Round(CancellationToken ct) => Look(ct);

    /// <summary>Looks once. Returns how many places ended.</summary>
    public async Task<int> Look(CancellationToken ct)
    {
        var ended = 0;
        var workerHere = duty.Now().WorkerHere;
        foreach (var id in Waiting())
        {
            if (!workerHere)
            {
                visitors.Saw(id);
            }
            else if (IsAway(id))
            {
                await Guarded(async () =>
                {
                    if (await turns.EndPlace(id, () => IsAway(id), ct))
                    {
                        ended++;
                        Log.Ended(Logger, id);
                    }
                });
            }
        }

        visitors.Forget(For);
        return ended;
    }

    private bool IsAway(string conversationId) => visitors.AwayFor(conversationId) >= For;

    /// <summary>On our own chat: whoever writes over another channel has no page that could be closed.</summary>
    private List<string> Waiting()
    {
        using var db = database.ReadContext();
        return [.. db.Handovers
            .Where(h => h.State == HandoverState.Requested && h.VisitorLeftAt == null)
            .Where(h => !db.ChannelConversations.Any(c => c.ConversationKey == h.ConversationKey))
            .Join(db.Conversations.Where(c => c.State == ConversationState.Waiting), h => h.ConversationKey, c => c.Key, (h, c) => new { h.Level, c.Id })
            .AsEnumerable()
            .Where(w => !Urgency.NeedsAPerson(w.Level))
            .Select(w => w.Id)];
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The place of conversation {ConversationId} in the queue ended; its page was away for half an hour.")]
        public static partial void Ended(ILogger logger, string conversationId);
    }
}
