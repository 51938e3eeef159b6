using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Chat;

/// <summary>What one rendering of the page shows.</summary>
public sealed record ChatView
{
    public required IReadOnlyList<Bubble> Bubbles { get; init; }

    /// <summary>Where a reader goes on: what the visitor said last, and so what came of it.</summary>
    public Bubble? Latest => Bubbles.LastOrDefault(b => b.Kind is Bubble.You) ?? (Bubbles is [.., var last] ? last : null);

    /// <summary>Answers that can be pressed; each sends its value.</summary>
    public IReadOnlyList<CardAction> Choices { get; init; } = [];

    /// <summary>What stands in the box: nothing that somebody wrote is ever taken from them.</summary>
    public string Draft { get; init; } = "";

    public string? Problem { get; init; }

    /// <summary>Becomes the client id of what this form sends, so that a repeated submit is stored once.</summary>
    public string FormId { get; } = RandomId.New();

    public string Nonce { get; } = VisitorHeaders.NewNonce();

    /// <summary>The transcript of a visitor without script: the last messages, and the answers that belong to the very last.</summary>
    public static ChatView Of(IReadOnlyList<LogEntry> entries)
    {
        var shown = entries.Where(e => e.Kind is EntryKind.Message).ToList();
        return new ChatView
        {
            Bubbles = [.. shown.Select(Bubble.Of)],
            Choices = shown is [.., { AuthorKind: not AuthorKind.Visitor } last] ? [.. (last.Body.Actions ?? []).Where(Bubble.IsChoice)] : [],
        };
    }

    public static ChatView OfGreeting(IReadOnlyList<NewEntry> greeting) => new()
    {
        Bubbles = [.. greeting.Select(e => Bubble.Of(Bubble.Bot, e.Body.AuthorName ?? "", e.Body.Text ?? "", e.Body.Actions ?? []) with
        {
            Key = Bubble.KeyOf(e.ContentId, e.Body.Text),
        })],
        Choices = greeting is [.., var last] ? [.. (last.Body.Actions ?? []).Where(Bubble.IsChoice)] : [],
    };
}
