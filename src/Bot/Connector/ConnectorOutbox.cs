using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Channels;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Connector;

/// <summary>
/// Sends what the log says to the channels, twice a second: each conversation in order, one entry after the other, many conversations side by
/// side. Each acknowledgement is stored before the next entry goes, and a stop waits for what is under way, so what was acknowledged is not
/// sent again; what is not known to have arrived is, with longer and longer pauses, until the channel takes or refuses it. Only a process that
/// dies between an acknowledgement and its storing repeats one entry: rather twice than never.
/// </summary>
internal sealed partial class ConnectorOutbox(
    IConversationReader conversations, IDatabase database, IKeyVault vault, IWriter writer, ConversationLog log, ConnectorClient client,
    IOptions<ConnectorOptions> options, IOptions<SiteOptions> site, TimeProvider clock, ILogger<ConnectorOutbox> logger)
    : PeriodicWorker(TimeSpan.FromMilliseconds(500), clock, logger)
{
    private const int AtATime = 64;
    private const int PageSize = 50;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<long, Task> _sending = [];
    private readonly Uri _site = new(site.Value.PublicUrl);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => options.Value.IsOn ? base.ExecuteAsync(stoppingToken) : Task.CompletedTask;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_sending.Values);
    }

    protected override Task Round(CancellationToken ct)
    {
        foreach (var due in ChannelConversations.Due(database, Clock.GetUtcNow(), AtATime))
        {
            var key = due.Conversation.ConversationKey;
            if (!_sending.ContainsKey(key))
            {
                _sending[key] = Task.Run(
                    async () =>
                    {
                        await Guarded(() => Send(due, ct));
                        _sending.TryRemove(key, out _);
                    }, CancellationToken.None);
            }
        }

        return Task.CompletedTask;
    }

    private async Task Send(DueForChannel due, CancellationToken stopping)
    {
        if (await conversations.Find(due.ConversationId, stopping) is not { } head)
        {
            return;
        }

        var secret = await vault.Open(head.KeyId, stopping);
        var to = secret.OpenJson(due.Conversation.SealedReference, ConnectorJson.Default.ChannelReference, ConnectorInbox.PlaceOf(head.Id));
        var page = await conversations.Read(head, due.Conversation.SentThrough, PageSize, stopping);
        foreach (var entry in page.Entries)
        {
            if (stopping.IsCancellationRequested)
            {
                return;
            }

            var delivery = ConnectorActivities.Of(head, entry, to, _site) is { } activity
                ? await client.Send(to, activity, ActivityId.Of(head.Id, entry.Epoch, entry.Sequence), CancellationToken.None)
                : new Delivery.Acknowledged();
            if (!await Keep(due, secret, entry, delivery))
            {
                return;
            }
        }
    }

    /// <summary>Stores what became of an entry. False: the ones after it wait.</summary>
    private async Task<bool> Keep(DueForChannel due, SecretKey secret, LogEntry entry, Delivery delivery)
    {
        var key = due.Conversation.ConversationKey;
        switch (delivery)
        {
            case Delivery.Unknown unknown:
                var pause = unknown.After ?? Pause(due.Conversation.Attempts);
                Log.NotArrived(logger, due.ConversationId, entry.Sequence, due.Conversation.Attempts + 1, unknown.Reason);
                await writer.Commit(session => ChannelConversations.Later(session, due.Conversation, session.Now + pause), CancellationToken.None);
                return false;

            case Delivery.Refused refused when entry.Kind is EntryKind.Message:
                // The practitioner sees in the transcript that these words did not arrive.
                Log.Refused(logger, due.ConversationId, entry.Sequence, refused.Status);
                await writer.Commit(
                    session =>
                    {
                        ChannelConversations.Sent(session, key, entry.Sequence);
                        log.AppendIn(session, key, secret, head => head, TurnEntries.Marker(TurnMarkers.DeliveryFailed));
                    }, CancellationToken.None);
                return true;

            default:
                await writer.Commit(session => ChannelConversations.Sent(session, key, entry.Sequence), CancellationToken.None);
                return true;
        }
    }

    /// <summary>One second, two, four, up to a quarter of an hour.</summary>
    internal static TimeSpan Pause(int attempts) =>
        attempts > 10 ? LongestPause : TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, attempts)));

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Entry {Sequence} of conversation {ConversationId} has not reached its channel, attempt {Attempt}: {Failure}")]
        public static partial void NotArrived(ILogger logger, string conversationId, long sequence, int attempt, string failure);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The channel of conversation {ConversationId} refused entry {Sequence} with {Status}.")]
        public static partial void Refused(ILogger logger, string conversationId, long sequence, int status);
    }
}
