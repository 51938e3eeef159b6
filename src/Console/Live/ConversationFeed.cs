using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Watching;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>
/// Follows conversations for connections: each has its own tail, so a slow one falls behind alone and catches up. Whether its person may
/// still see the conversation is asked again before every page.
/// </summary>
internal sealed partial class ConversationFeed(
    IHubContext<DutyHub, IDutyClient> hub,
    IServiceScopeFactory scopes,
    ConversationTail tail,
    IEphemeral ephemeral,
    ILogger<ConversationFeed> logger)
{
    private readonly ConcurrentDictionary<(string Connection, string Conversation), CancellationTokenSource> _followed = new();

    /// <summary>Sends what comes after <paramref name="after"/> until the connection or the right to see it ends.</summary>
    public void Follow(string connectionId, ClaimsPrincipal user, Conversation conversation, long after)
    {
        var until = new CancellationTokenSource();
        Stop(connectionId, conversation.Id);
        if (_followed.TryAdd((connectionId, conversation.Id), until))
        {
            _ = Run(connectionId, user, conversation, after, until.Token);
        }
    }

    public void Stop(string connectionId, string conversationId)
    {
        if (_followed.TryRemove((connectionId, conversationId), out var running))
        {
            running.Cancel();
            running.Dispose();
        }
    }

    /// <summary>The conversations that this connection follows.</summary>
    public IReadOnlyList<string> FollowedBy(string connectionId) => [.. _followed.Keys.Where(k => k.Connection == connectionId).Select(k => k.Conversation)];

    /// <summary>Gives what it followed.</summary>
    public IReadOnlyList<string> StopAll(string connectionId)
    {
        var followed = FollowedBy(connectionId);
        foreach (var conversation in followed)
        {
            Stop(connectionId, conversation);
        }

        return followed;
    }

    private async Task Run(string connectionId, ClaimsPrincipal user, Conversation conversation, long after, CancellationToken ct)
    {
        var client = hub.Clients.Client(connectionId);
        using var typing = ephemeral.Subscribe(conversation.Id, signal =>
        {
            if (signal is { Kind: EphemeralKind.Typing, From: AuthorKind.Visitor })
            {
                _ = client.VisitorTyping(conversation.Id);
            }
        });
        try
        {
            DeskView? shown = null;
            FlagsView? marked = null;
            WhispersView? whispered = null;
            await foreach (var page in tail.Follow(conversation, after, ct))
            {
                if (await Look(conversation.Id, user, ct) is not var (desk, flags, whispers))
                {
                    await client.Gone(conversation.Id);
                    Stop(connectionId, conversation.Id);
                    return;
                }

                if (page.Entries.Count > 0)
                {
                    await client.Entries(EntryViews.Of(conversation.Id, page));
                }

                if (desk != shown)
                {
                    shown = desk;
                    await client.Desk(desk);
                }

                if (flags != marked)
                {
                    marked = flags;
                    await client.Flags(flags);
                }

                if (whispers != whispered)
                {
                    whispered = whispers;
                    await client.Whispers(whispers);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
#pragma warning disable CA1031 // A feed that fails must not end silently: its page is told to ask again.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            Log.FeedFailed(logger, conversation.Id, fault);
            Stop(connectionId, conversation.Id);
            await client.Gone(conversation.Id);
        }
    }

    private async Task<(DeskView Desk, FlagsView Flags, WhispersView Whispers)?> Look(string conversationId, ClaimsPrincipal user, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<SessionCheck>().Holds(user, ct))
        {
            return null;
        }

        return await scope.ServiceProvider.GetRequiredService<ConversationQuery>().Find(conversationId, user, ct) is { } seen
            ? (seen.DeskFor(user),
                await scope.ServiceProvider.GetRequiredService<FlagsQuery>().Of(seen, ct),
                WhisperLines.Of(conversationId, await scope.ServiceProvider.GetRequiredService<Whispering>().Of(seen.Head, user.PublicId(), ct)))
            : null;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The live view of conversation {ConversationId} failed.")]
        public static partial void FeedFailed(ILogger logger, string conversationId, Exception fault);
    }
}
