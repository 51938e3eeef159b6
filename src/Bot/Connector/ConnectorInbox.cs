using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Channels;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Connector;

/// <summary>
/// Takes what a channel's visitor does into the log, on the same way as our own clients. One conversation of the channel is one of ours: its
/// id is a keyed hash of theirs, so that the channel's names lie nowhere in the open.
/// </summary>
internal sealed class ConnectorInbox(
    ITurns turns, VisitorInbox inbox, IConversationReader conversations, IKeyVault vault, IWriter writer, IDatabase database, DataFolder folder, IOptions<LimitsOptions> limits)
{
    private readonly byte[] _key = folder.Secret("channels.key", 32);

    /// <summary>Null when it is taken, or is nothing that is ever taken.</summary>
    public async Task<Refusal?> Take(ChannelActivity activity, string channelName, CancellationToken ct)
    {
        // What several people read is no place for this.
        if (activity is not { Conversation: { Id.Length: > 0, IsGroup: not true } there, From.Id.Length: > 0, Recipient.Id.Length: > 0 })
        {
            return null;
        }

        switch (activity.Type)
        {
            case ActivityTypes.Message:
                return await TakeMessage(await Open(activity, there.Id, channelName, ct), activity, ct);
            case ActivityTypes.ConversationUpdate when activity.MembersAdded?.Any(member => member.Id != activity.Recipient.Id) is true:
                await Open(activity, there.Id, channelName, ct);
                return null;
            case ActivityTypes.Event when activity.Name is HandoffEvents.Initiate:
                await turns.AskForPerson(await Open(activity, there.Id, channelName, ct), ct);
                return null;
            case ActivityTypes.Typing or ActivityTypes.EndOfConversation when await conversations.Find(IdOf(activity.ChannelId!, there.Id), ct) is { } known:
                return (await inbox.Take(Entry(known), new InboundActivity { Type = activity.Type, From = new UserRequest { Id = known.UserId } }, ct)).Refusal;
            default:
                return null;
        }
    }

    private async Task<Refusal?> TakeMessage(Conversation conversation, ChannelActivity activity, CancellationToken ct)
    {
        var part = 0;
        // The visitor cannot shorten what a channel has sent already: a long message is kept as several.
        foreach (var text in (activity.Text ?? "").Chunk(limits.Value.TextLength).Select(chunk => new string(chunk)).Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var said = new InboundActivity
            {
                Type = ActivityTypes.Message,
                From = new UserRequest { Id = conversation.UserId },
                Text = text,
                Locale = activity.Locale,
                ChannelData = ClientIdOf(activity.Id, part++),
            };
            // Only what may pass later is for the channel to bring again. An edit of a message is not: its first words stand. And five words that
            // lead back to a chat are not kept; the bot has said so.
            if ((await inbox.Take(Entry(conversation), said, ct)).Refusal is { Status: 429 or >= 500 } refusal)
            {
                return refusal;
            }
        }

        if (activity.Attachments?.Any(a => a.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) is not true) is true)
        {
            await turns.TellThatFilesAreRefused(conversation, ct);
        }

        return null;
    }

    /// <summary>Starts the conversation, or finds it again, and keeps where the channel wants its answers.</summary>
    private async Task<Conversation> Open(ChannelActivity activity, string theirId, string channelName, CancellationToken ct)
    {
        var id = IdOf(activity.ChannelId!, theirId);
        var started = await turns.Start(new StartRequest(id, "ch_" + RandomId.New(), activity.ChannelId!, "en-GB", channelName), ct);
        var reference = new ChannelReference
        {
            ChannelId = activity.ChannelId!,
            ServiceUrl = activity.ServiceUrl!,
            ConversationId = theirId,
            User = activity.MembersAdded?.FirstOrDefault(member => member.Id != activity.Recipient!.Id) ?? activity.From!,
            Bot = activity.Recipient!,
        };
        var key = await vault.Open(started.Conversation.KeyId, ct);
        if (ChannelConversations.Find(database, started.Conversation.Key) is not { } known || key.OpenJson(known.SealedReference, ConnectorJson.Default.ChannelReference, PlaceOf(id)) != reference)
        {
            var sealedReference = key.SealJson(reference, ConnectorJson.Default.ChannelReference, PlaceOf(id));
            await writer.Commit(session => ChannelConversations.Keep(session, started.Conversation.Key, sealedReference), ct);
        }

        return started.Conversation;
    }

    internal static string PlaceOf(string conversationId) => Place.Of("ChannelConversation", conversationId, "reference");

    private string IdOf(string channelId, string theirId) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{channelId}\n{theirId}")).AsSpan(0, 16));

    private static Entry Entry(Conversation conversation) => new(Caller.Server.Instance, conversation, null);

    /// <summary>The channel's id of a message, so that one which is brought twice is stored once.</summary>
    private static JsonElement? ClientIdOf(string? id, int part) => id is null
        ? null
        : JsonSerializer.SerializeToElement(
            new Dictionary<string, string> { ["clientActivityID"] = $"{Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}.{part}" },
            DirectLineJson.Default.DictionaryStringString);
}
