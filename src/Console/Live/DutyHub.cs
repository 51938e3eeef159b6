using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>
/// The live side of the console. Whoever connects asks first for what they missed, by sequence, and then gets what comes; nothing is
/// remembered for a connection that has gone. Every call is checked by <see cref="RoleTableFilter"/>.
/// </summary>
internal sealed class DutyHub(
    LiveConnections connections,
    BoardFeed board,
    ConversationFeed conversations,
    ConversationQuery query,
    AlarmQuery alarms,
    FlagsQuery flags,
    PractitionerMessages messages,
    ReadyWords ready,
    Drafts drafts,
    WritingUp writeUps,
    DutyRoom duty,
    WatchingLive watching,
    SessionActivity activity,
    IEphemeral ephemeral,
    ProtectDb db,
    Readings readings) : Hub<IDutyClient>
{
    public const string BoardGroup = "board";
    public const string AlarmsGroup = "alarms";
    private const int LongestClientId = 64;

    private CancellationToken Gone => Context.ConnectionAborted;

    public override Task OnConnectedAsync()
    {
        connections.Add(Context);
        return base.OnConnectedAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Remove(Context.ConnectionId);
        foreach (var conversationId in conversations.StopAll(Context.ConnectionId))
        {
            await watching.Close(Context.User!.PublicId(), conversationId, CancellationToken.None);
        }

        await base.OnDisconnectedAsync(exception);
    }

    /// <summary>The board as it is now; every change of it follows.</summary>
    public async Task<BoardView> WatchBoard()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, BoardGroup, Gone);
        return await board.Look(Gone);
    }

    /// <summary>What alarms now; every change of it follows.</summary>
    public async Task<AlarmsView> WatchAlarms()
    {
        await Groups.AddToGroupAsync(Context.ConnectionId, AlarmsGroup, Gone);
        return await alarms.Look(Gone);
    }

    /// <summary>Who holds it now, and its flags; what was said after <paramref name="after"/> and what is said from now on follows by <c>Entries</c>, in order.</summary>
    public async Task<OpenAnswer> Open(string conversationId, long after)
    {
        if (await query.Find(conversationId, Context.User!, Gone) is not { } seen)
        {
            return new OpenAnswer(null, null, null, "There is no such conversation.");
        }

        await readings.Record(Context.User!.PublicId(), AuditActions.ConversationRead, nameof(Conversation), conversationId, Gone);
        await watching.See(Context.User!.PublicId(), [conversationId], Gone);
        conversations.Follow(Context.ConnectionId, Context.User!, seen.Head, Math.Max(0, after));
        // First the group, then the draft: what is kept between the two comes either way.
        await Groups.AddToGroupAsync(Context.ConnectionId, BoxOf(conversationId), Gone);
        var draft = await drafts.Find(seen.Head, Context.User!.PublicId(), Gone) ?? "";
        return new OpenAnswer(seen.DeskFor(Context.User!), await flags.Of(seen, Gone), draft, null);
    }

    public async Task Close(string conversationId)
    {
        conversations.Stop(Context.ConnectionId, conversationId);
        await Groups.RemoveFromGroupAsync(Context.ConnectionId, BoxOf(conversationId), CancellationToken.None);
        await watching.Close(Context.User!.PublicId(), conversationId, CancellationToken.None);
    }

    /// <summary>Writes to the visitor. The same <paramref name="clientId"/> again stores nothing twice.</summary>
    public async Task<SayAnswer> Say(string conversationId, string clientId, string text)
    {
        activity.Touch(Context.User!.Session());
        if (clientId.Length is 0 or > LongestClientId || await query.Find(conversationId, Context.User!, CancellationToken.None) is null)
        {
            return new SayAnswer(null, "There is no such conversation.");
        }

        // Once it is asked for it is stored, even when the socket breaks meanwhile.
        var said = ready.Say(text);
        if (said.Refusal is { } refusal)
        {
            return new SayAnswer(null, refusal);
        }

        return await messages.Say(conversationId, Context.User!.PublicId(), said.Text, said.Buttons, clientId, CancellationToken.None) switch
        {
            Appended.Stored stored => new SayAnswer(stored.Sequence, null),
            Appended.Refused refused => new SayAnswer(null, refused.Reason),
            _ => new SayAnswer(null, "Another text was sent under the same id. Copy your text and write it again."),
        };
    }

    public async Task Typing(string conversationId)
    {
        activity.Touch(Context.User!.Session());
        if (await query.Find(conversationId, Context.User!, Gone) is { } seen && seen.IsHeldBy(Context.User!))
        {
            ephemeral.Publish(new EphemeralSignal(conversationId, EphemeralKind.Typing, AuthorKind.Practitioner, Context.User!.PublicId(), Context.User!.WorkName()));
        }
    }

    /// <summary>Kept even when the page closes while it is told; the other pages of this person follow. False: it cannot be kept here.</summary>
    public async Task<bool> SaveDraft(string conversationId, string text)
    {
        activity.Touch(Context.User!.Session());
        if (await query.Find(conversationId, Context.User!, CancellationToken.None) is null)
        {
            return false;
        }

        await drafts.Save(conversationId, Context.User!.PublicId(), text, CancellationToken.None);
        await Clients.OthersInGroup(BoxOf(conversationId)).Draft(new DraftView(conversationId, text));
        return true;
    }

    /// <summary>Keeps the draft of a write-up. False: it can no longer be kept here.</summary>
    public async Task<bool> SaveWriteUp(string writeUpId, WriteUpDraft draft)
    {
        activity.Touch(Context.User!.Session());
        return (await writeUps.Keep(writeUpId, Context.User!.PublicId(), draft.Text, CancellationToken.None)).Made;
    }

    /// <summary>Whoever is on duty stays here, and their claims hold, even when the page closes while it is told.</summary>
    public async Task<HeartbeatAnswer> Heartbeat()
    {
        await duty.Heartbeat(Context.User!.PublicId(), CancellationToken.None);
        await watching.See(Context.User!.PublicId(), conversations.FollowedBy(Context.ConnectionId), CancellationToken.None);
        var key = Context.User!.Key();
        var onDuty = await db.DutyStatuses.AnyAsync(d => d.PractitionerKey == key && d.OnDuty, CancellationToken.None);
        var holding = await db.Handovers.CountAsync(h => h.State == HandoverState.Accepted && h.AcceptedByKey == key, CancellationToken.None);
        return new HeartbeatAnswer(onDuty, holding);
    }

    /// <summary>The boxes of one person for one conversation, in however many pages.</summary>
    private string BoxOf(string conversationId) => $"box {Context.User!.PublicId()} {conversationId}";
}
