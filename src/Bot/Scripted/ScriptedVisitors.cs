using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Scripted;

/// <summary>
/// Made-up visitors. They come in and write as a browser does: the same turns, the same log, recogniser, queue and board. Only what they say
/// comes from a script. Registered in a practice system alone.
/// </summary>
internal sealed partial class ScriptedVisitors(
    ScenarioLibrary library, ITurns turns, IConversationReader reader, IDatabase database, IWakeUp wakeUp, IEphemeral ephemeral, TimeProvider clock,
    ILogger<ScriptedVisitors> logger) : BackgroundService
{
    private const int PageSize = 200;
    /// <summary>For so long before a message the practitioner sees that it is being typed.</summary>
    private static readonly TimeSpan ShowsTyping = TimeSpan.FromSeconds(4);
    /// <summary>Whoever has said nothing for so long does not go on after a restart.</summary>
    private static readonly TimeSpan GoneAfter = TimeSpan.FromHours(1);
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Task> _talks = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _closing = new();

    /// <summary>Comes in and goes on by the script until it is over.</summary>
    public async Task<Conversation> Enter(MadeUpId id, CancellationToken ct)
    {
        var conversation = (await turns.Start(new StartRequest(RandomId.New(), id.ToString(), "web", "en-GB"), ct)).Conversation;
        Follow(conversation, id);
        return conversation;
    }

    /// <summary>Whoever was in the middle of a conversation when the server stopped goes on.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var db = database.ReadContext();
        var lately = clock.GetUtcNow() - GoneAfter;
        var begun = await db.Conversations.Where(c => c.UserId.StartsWith(MadeUpId.Prefix) && c.State != ConversationState.Ended && c.LastEntryAt > lately).ToListAsync(stoppingToken);
        foreach (var conversation in begun)
        {
            Follow(conversation, MadeUpId.Read(conversation.UserId));
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await _closing.CancelAsync();
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_talks.Values);
    }

    public override void Dispose()
    {
        _closing.Dispose();
        base.Dispose();
    }

    private void Follow(Conversation conversation, MadeUpId? id)
    {
        if (id is not null && library.Visitor(id) is { } visitor)
        {
            _talks.GetOrAdd(conversation.Id, _ => Guarded(conversation, visitor));
        }
    }

    private async Task Guarded(Conversation conversation, ScriptedVisitor visitor)
    {
        try
        {
            await Talk(conversation, visitor, _closing.Token);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
#pragma warning disable CA1031 // One made-up visitor who stumbles must not end the others.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.Stumbled(logger, conversation.Id, failure.GetType().Name);
        }
        finally
        {
            _talks.TryRemove(conversation.Id, out _);
        }
    }

    private async Task Talk(Conversation conversation, ScriptedVisitor visitor, CancellationToken ct)
    {
        await Task.Yield();
        using var hints = wakeUp.Listen(conversation.Id);
        var log = new List<LogEntry>();
        while (await reader.Find(conversation.Id, ct) is { State: not ConversationState.Ended })
        {
            await ReadOn(conversation, log, ct);
            switch (Script.Next(visitor, log))
            {
                case null:
                    await hints.Wait(ConversationTail.Patience, ct);
                    break;
                case var move when move.At - clock.GetUtcNow() is { Ticks: > 0 } wait:
                    await Wait(conversation, move, wait, hints, ct);
                    break;
                case Move.Leave:
                    await turns.Leave(conversation, ct);
                    return;
                case Move.Say say when await turns.Receive(conversation, new VisitorMessage(say.Text, say.Id, null, null, "en"), ct) is not Received.Stored:
                    await hints.Wait(TryAgain, ct);
                    break;
            }
        }
    }

    /// <summary>Until it is time, or something is said: then the script is asked again.</summary>
    private async Task Wait(Conversation conversation, Move move, TimeSpan wait, IWakeSubscription hints, CancellationToken ct)
    {
        if (move is not Move.Say { ToPerson: true } || wait > ShowsTyping)
        {
            await hints.Wait(move is Move.Say { ToPerson: true } ? wait - ShowsTyping : wait, ct);
            return;
        }

        ephemeral.Publish(new EphemeralSignal(conversation.Id, EphemeralKind.Typing, AuthorKind.Visitor, conversation.UserId, null));
        await hints.Wait(wait, ct);
    }

    private async Task ReadOn(Conversation conversation, List<LogEntry> log, CancellationToken ct)
    {
        LogPage page;
        do
        {
            page = await reader.Read(conversation, log.Count == 0 ? 0 : log[^1].Sequence, PageSize, ct);
            log.AddRange(page.Entries);
        }
        while (page.Entries.Count == PageSize);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The made-up visitor of {ConversationId} stopped with {Failure}.")]
        public static partial void Stumbled(ILogger logger, string conversationId, string failure);
    }
}
