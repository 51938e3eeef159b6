using System.Text.Json;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>The id that the client gets, or why nothing was taken.</summary>
internal readonly record struct Taken(string? Id, Refusal? Refusal)
{
    public static implicit operator Taken(Refusal refusal) => new(null, refusal);
}

/// <summary>Takes what a visitor's client sent: a message to the log, everything else to those who are there.</summary>
internal sealed class VisitorInbox
{
    private readonly ITurns turns;
    private readonly WaysBack waysBack;
    private readonly ReturnAdmission admission;
    private readonly IConversationReader conversations;
    private readonly IEphemeral ephemeral;
    private readonly TimeProvider time;
    private readonly LimitsOptions limits;
    private readonly FloodGate<string> messages;
    private readonly FloodGate<string> fleeting;

    public VisitorInbox(
        ITurns turns, WaysBack waysBack, ReturnAdmission admission, IConversationReader conversations, IEphemeral ephemeral, IOptions<LimitsOptions> options, TimeProvider time)
    {
        this.turns = turns;
        this.waysBack = waysBack;
        this.admission = admission;
        this.conversations = conversations;
        this.ephemeral = ephemeral;
        this.time = time;
        limits = options.Value;
        messages = new(time, limits.MessageBurst, limits.MessagesPerMinute);
        fleeting = new(time, limits.MessageBurst, limits.MessagesPerMinute);
    }

    public async Task<Taken> Take(Entry entry, InboundActivity activity, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(activity.Type))
        {
            return Refusal.NoType;
        }

        if (activity.From?.Id is not { } from || !UserIds.IsPlain(from))
        {
            return Refusal.NoFrom;
        }

        var conversation = await WithVisitor(entry.Conversation!, from, ct);
        var data = VisitorChannelData.Of(activity.ChannelData, limits.ChannelDataBytes);
        switch (activity.Type)
        {
            case ActivityTypes.Message:
                var taken = await TakeMessage(conversation, entry.IsVisitor, activity, data);
                if (HasFiles(activity) && (taken.Refusal is null || taken.Refusal == Refusal.NothingSaid))
                {
                    await turns.TellThatFilesAreRefused(conversation, ct);
                }

                return taken;
            case ActivityTypes.EndOfConversation:
                await turns.Leave(conversation, ct);
                return Echo(conversation, EphemeralKind.ClientEvent, activity, data);
            case ActivityTypes.Typing:
                return Echo(conversation, EphemeralKind.Typing, activity, data);
            case ActivityTypes.Event:
                return Echo(conversation, EphemeralKind.ClientEvent, activity, data);
            default:
                return new Taken(ActivityMapper.Echo(conversation, activity, null, time.GetUtcNow()).Id, null);
        }
    }

    /// <summary>A file is never taken; words that came with it are, and files without words count against the same limit.</summary>
    public async Task<Taken> TakeUpload(Entry entry, InboundActivity? activity, CancellationToken ct) =>
        activity is { Text.Length: > 0 } ? await Take(entry, activity, ct)
        : entry.IsVisitor && messages.Hold(entry.Conversation!.Id) is { } wait ? Refusal.TooFast(wait)
        : Refusal.NoFiles;

    /// <summary>Pictures by address or inside the message itself: they are dropped, and no preview is ever made of a link.</summary>
    private static bool HasFiles(InboundActivity activity) =>
        activity.Attachments is { ValueKind: JsonValueKind.Array } attached && attached.GetArrayLength() > 0;

    private async Task<Taken> TakeMessage(Conversation conversation, bool isVisitor, InboundActivity activity, VisitorChannelData data)
    {
        var text = PlainText.Clean(activity.Text ?? "");
        var value = activity.Value is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } sent ? sent : (JsonElement?)null;
        if (string.IsNullOrWhiteSpace(text) && value is null)
        {
            return Refusal.NothingSaid;
        }

        if (text.Length > limits.TextLength)
        {
            return Refusal.TooLarge;
        }

        if (isVisitor && messages.Hold(conversation.Id) is { } wait)
        {
            return Refusal.TooFast(wait);
        }

        if (WaysBack.MayBeIn(text) && await RefuseWords(conversation, text) is { } refusal)
        {
            return refusal;
        }

        var message = new VisitorMessage(text, data.ClientId, value, data.Kept, Locales.Read(activity.Locale) ?? "en");
        // Not cancelled with the request: what has arrived is stored, even if nobody is left to hear so.
        return await turns.Receive(conversation, message, CancellationToken.None) switch
        {
            Received.Stored stored => new Taken(stored.ActivityId, null),
            Received.TextDiffers => Refusal.TextDiffers,
            Received.StoreUnavailable unavailable => Refusal.NoRoom(unavailable.RetryAfter),
            _ => Refusal.Broken,
        };
    }

    /// <summary>
    /// Five words typed into the chat by mistake are not kept: whoever reads the transcript could come back with them. Looking costs as much
    /// as coming back and counts against the same limit; above it the message waits with its writer.
    /// </summary>
    private async Task<Refusal?> RefuseWords(Conversation conversation, string text)
    {
        if (admission.Hold() is { } wait)
        {
            return Refusal.TooFast(wait);
        }

        if (!await waysBack.AreIn(text, CancellationToken.None))
        {
            return null;
        }

        await turns.TellThatWordsAreRefused(conversation, CancellationToken.None);
        return Refusal.SecretWords;
    }

    // Above the limit the client is told that it went well and nobody sees it: typing may be lost at any time.
    private Taken Echo(Conversation conversation, EphemeralKind kind, InboundActivity activity, VisitorChannelData data)
    {
        var echo = ActivityMapper.Echo(conversation, activity, data.Kept, time.GetUtcNow());
        if (fleeting.Hold(conversation.Id) is null)
        {
            ephemeral.Publish(new EphemeralSignal(conversation.Id, kind, AuthorKind.Visitor, conversation.UserId, null) { Echo = echo });
        }

        return new Taken(echo.Id, null);
    }

    // Under the secret the first sender becomes the visitor; whoever writes later writes as that visitor.
    private async ValueTask<Conversation> WithVisitor(Conversation conversation, string from, CancellationToken ct)
    {
        if (conversation.UserId.Length > 0)
        {
            return conversation;
        }

        await turns.AdoptUser(conversation, from, ct);
        return await conversations.Find(conversation.Id, ct) ?? conversation;
    }
}
