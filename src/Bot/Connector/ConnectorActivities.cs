using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Connector;

/// <summary>
/// The log as a channel gets it: what the house says, and Microsoft's events of a handover. Everything is from the bot's account there, so a
/// practitioner's words carry their name; numbers and addresses stand in the text, since no channel can be relied on to show such buttons.
/// </summary>
internal static class ConnectorActivities
{
    /// <summary>Null: nothing of this entry is for the channel.</summary>
    public static Activity? Of(Conversation conversation, LogEntry entry, ChannelReference to, Uri site)
    {
        if (entry.AuthorKind is AuthorKind.Visitor)
        {
            return null;
        }

        var ours = ActivityMapper.Map(conversation, entry, site);
        if (entry.Kind is EntryKind.Marker)
        {
            return HandoffEvents.Of(entry, ours) is { } standard ? Addressed(standard, to) with { RelatesTo = standard.Name is HandoffEvents.Initiate ? About(to) : null } : null;
        }

        var actions = ours.SuggestedActions?.Actions ?? [];
        IReadOnlyList<CardAction> choices = [.. actions.Where(a => a.Type is "imBack")];
        return Addressed(ours, to) with
        {
            Text = string.Join("\n\n", [Named(entry), .. actions.Where(a => a.Type is not "imBack").Select(Written)]),
            SuggestedActions = choices.Count > 0 ? new SuggestedActions { To = [to.User.Id!], Actions = choices } : null,
        };
    }

    /// <summary>Ids and times are the channel's to give.</summary>
    private static Activity Addressed(Activity activity, ChannelReference to) => activity with
    {
        Id = null,
        Timestamp = null,
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
        From = to.Bot,
        Recipient = to.User,
        Conversation = new ConversationAccount { Id = to.ConversationId },
        ChannelData = null,
    };

    private static string Named(LogEntry entry) =>
        entry is { AuthorKind: AuthorKind.Practitioner, Body.AuthorName: { } name } ? $"{name}: {entry.Body.Text}" : entry.Body.Text ?? "";

    private static string Written(CardAction action)
    {
        var value = action.Value.StartsWith("tel:", StringComparison.Ordinal) ? action.Value["tel:".Length..] : action.Value;
        return action.Title.Replace(" ", "", StringComparison.Ordinal).Contains(value, StringComparison.Ordinal) ? action.Title : $"{action.Title}: {value}";
    }

    private static ConversationReference About(ChannelReference to) => new()
    {
        User = to.User,
        Bot = to.Bot,
        Conversation = new ConversationAccount { Id = to.ConversationId },
        ChannelId = to.ChannelId,
        ServiceUrl = to.ServiceUrl,
    };
}
