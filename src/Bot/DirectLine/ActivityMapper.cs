using System.Collections.Concurrent;
using System.Text.Json;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// The log as Bot Framework clients see it. Who speaks for the house has a fixed id, so that no internal one can leave; the
/// author's kind and the content's id are in channelData for our own page.
/// </summary>
public static class ActivityMapper
{
    private const string Channel = "directline";
    private const string VisitorRole = "user";
    private const string HouseRole = "bot";

    private static readonly ConcurrentDictionary<(AuthorKind Author, string? ContentId), JsonElement> HouseData = new();

    /// <param name="site">The public address of the site: pages to print are kept without it and get it here.</param>
    public static ActivitySet Map(Conversation conversation, LogPage page, Uri site)
    {
        var activities = new List<Activity>(page.Entries.Count);
        foreach (var entry in page.Entries)
        {
            var activity = Map(conversation, entry, site);
            activities.Add(activity);
            if (HandoffEvents.Of(entry, activity) is { } standard)
            {
                activities.Add(standard);
            }
        }

        return new ActivitySet(activities, new Watermark(page.Epoch, page.ScannedThrough).ToString());
    }

    public static Activity Map(Conversation conversation, LogEntry entry, Uri site)
    {
        var activity = new Activity
        {
            Type = entry.Kind is EntryKind.Marker ? ActivityTypes.Event : ActivityTypes.Message,
            Id = ActivityId.Of(conversation.Id, entry.Epoch, entry.Sequence),
            Timestamp = entry.At,
            ChannelId = Channel,
            From = entry.AuthorKind is AuthorKind.Visitor ? Visitor(conversation) : House(entry.AuthorKind, entry.Body.AuthorName),
            Conversation = new ConversationAccount { Id = conversation.Id },
            Locale = entry.Lang,
            Value = entry.Body.Value,
            ChannelData = entry.Body.ChannelData ?? (entry.AuthorKind is AuthorKind.Visitor ? null : DataOf(entry)),
        };
        return entry.Kind is EntryKind.Marker
            ? activity with { Name = entry.Body.Marker }
            : activity with { Text = entry.Body.Text, TextFormat = "plain", SuggestedActions = Choices(conversation, entry, site) };
    }

    /// <summary>Somebody of the house is typing; null when it is the visitor, whose own sockets get the echo.</summary>
    public static Activity? Typing(Conversation conversation, AuthorKind author, string? name, DateTimeOffset now) =>
        author is AuthorKind.Visitor
            ? null
            : new Activity
            {
                Type = ActivityTypes.Typing,
                Id = EphemeralId(conversation),
                Timestamp = now,
                ChannelId = Channel,
                From = House(author, name),
                Conversation = new ConversationAccount { Id = conversation.Id },
                ChannelData = HouseDataOf(author, null),
            };

    /// <summary>What a visitor's client sent and nobody stores, as its echo.</summary>
    internal static Activity Echo(Conversation conversation, InboundActivity sent, JsonElement? channelData, DateTimeOffset now) => new()
    {
        Type = sent.Type!,
        Id = EphemeralId(conversation),
        Timestamp = now,
        ChannelId = Channel,
        From = Visitor(conversation),
        Conversation = new ConversationAccount { Id = conversation.Id },
        Locale = Locales.Read(sent.Locale),
        Name = sent.Name,
        Value = sent.Value,
        ChannelData = channelData,
    };

    private static string EphemeralId(Conversation conversation) => $"{conversation.Id}|{Core.Privacy.RandomId.New()}";

    private static ChannelAccount Visitor(Conversation conversation) => new() { Id = conversation.UserId, Role = VisitorRole };

    private static ChannelAccount House(AuthorKind author, string? name) => new() { Id = NameOf(author), Name = name, Role = HouseRole };

    private static SuggestedActions? Choices(Conversation conversation, LogEntry entry, Uri site) =>
        entry.Body.Actions is { Count: > 0 } actions && entry.AuthorKind is not AuthorKind.Visitor
            ? new SuggestedActions { To = [conversation.UserId], Actions = [.. actions.Select(a => Sheet.IsAddress(a) ? a with { Value = new Uri(site, a.Value).AbsoluteUri } : a)] }
            : null;

    private static JsonElement DataOf(LogEntry entry) => HouseDataOf(entry.AuthorKind, entry.ContentId);

    private static JsonElement HouseDataOf(AuthorKind author, string? contentId) => HouseData.GetOrAdd((author, contentId), static of =>
        JsonSerializer.SerializeToElement(new HouseChannelData(NameOf(of.Author), of.ContentId), HouseJson.Default.HouseChannelData));

    private static string NameOf(AuthorKind author) => author switch
    {
        AuthorKind.Bot => "bot",
        AuthorKind.Practitioner => "practitioner",
        _ => "system",
    };
}
