using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Chat;

/// <summary>What one rendering of the page shows.</summary>
public sealed record ChatView
{
    public required IReadOnlyList<Bubble> Bubbles { get; init; }

    /// <summary>Where a reader goes on: what the visitor said last, and so what came of it.</summary>
    public Bubble? Latest { get; init; }

    /// <summary>Somebody may see the screen: the page says nothing of us until the visitor brings it back.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Answers that can be pressed; each sends its value.</summary>
    public IReadOnlyList<CardAction> Choices { get; init; } = [];

    /// <summary>What stands in the box: nothing that somebody wrote is ever taken from them.</summary>
    public string Draft { get; init; } = "";

    public string? Problem { get; init; }

    /// <summary>The chat has just ended: "Did this help?" is asked, once.</summary>
    public bool HasEnded { get; init; }

    /// <summary>It was answered just now.</summary>
    public bool WasThanked { get; init; }

    /// <summary>Five words that were made just now: in this rendering and never again.</summary>
    public string? FreshWords { get; init; }

    /// <summary>This phone keeps an earlier chat.</summary>
    public bool PhoneKeepsChat { get; init; }

    /// <summary>Why an earlier chat was not opened.</summary>
    public string? BackProblem { get; init; }

    /// <summary>Becomes the client id of what this form sends, so that a repeated submit is stored once.</summary>
    public string FormId { get; } = RandomId.New();

    public string Nonce { get; } = VisitorHeaders.NewNonce();

    /// <summary>The transcript of a visitor without script: the last messages, and the answers that belong to the very last.</summary>
    /// <param name="shownThrough">The last entry when the visitor last brought the page back; 0 = never.</param>
    public static ChatView Of(IReadOnlyList<LogEntry> entries, long shownThrough = 0)
    {
        var shown = OnThePage.Messages(entries);
        Bubble[] bubbles = [.. shown.Select(Bubble.Of)];
        var lastSaid = OnThePage.LastSaid(entries);
        var latest = lastSaid == 0 ? -1 : shown.TakeWhile(e => e.Sequence < lastSaid).Count();
        return new ChatView
        {
            Bubbles = bubbles,
            Latest = latest >= 0 && latest < bubbles.Length ? bubbles[latest] : bubbles.LastOrDefault(),
            IsHidden = OnThePage.IsHidden(entries, shownThrough),
            HasEnded = OnThePage.HasEnded(entries),
            Choices = shown is [.., { AuthorKind: not AuthorKind.Visitor } last] ? [.. (last.Body.Actions ?? []).Where(Bubble.IsChoice)] : [],
        };
    }

    /// <param name="goesOn">
    /// Null while nothing was said. Else a chat goes on that this page does not show, at a question of its own: the greeting asks none, and these
    /// can be pressed. "Yes, me" would be taken as an answer to something else.
    /// </param>
    public static ChatView OfGreeting(IReadOnlyList<NewEntry> greeting, IReadOnlyList<CardAction>? goesOn = null)
    {
        if (goesOn is not null)
        {
            greeting = [.. greeting.Where(e => !(e.Body.Actions ?? []).Any(Bubble.IsChoice))];
        }

        Bubble[] bubbles =
        [
            .. greeting.Select(e => Bubble.Of(Bubble.Bot, e.Body.AuthorName ?? "", e.Body.Text ?? "", e.Body.Actions ?? []) with
            {
                Key = Bubble.KeyOf(e.ContentId, e.Body.Text),
            }),
        ];
        return new ChatView
        {
            Bubbles = bubbles,
            Latest = bubbles.LastOrDefault(),
            Choices = goesOn ?? (greeting is [.., var last] ? [.. (last.Body.Actions ?? []).Where(Bubble.IsChoice)] : []),
        };
    }
}
