using System.Collections.Concurrent;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Chat;

/// <summary>What the page after a form shows beside the chat.</summary>
internal sealed record FormAnswer
{
    public string Draft { get; init; } = "";
    public string? Problem { get; init; }
    public string? BackProblem { get; init; }
    public bool PhoneKeepsChat { get; init; }
    public bool WasThanked { get; init; }

    public ChatView On(ChatView view) => view with
    {
        Draft = Draft,
        Problem = Problem,
        BackProblem = BackProblem,
        PhoneKeepsChat = PhoneKeepsChat || view.PhoneKeepsChat,
        WasThanked = WasThanked,
    };
}

/// <summary>Where a form leads: whose page comes next, and what it says of the form.</summary>
internal sealed record AfterForm(Conversation? Conversation, long ShownThrough, FormAnswer Answer);

/// <summary>
/// Every form is answered by a way to the page, never by a page: so neither Back nor a reload can offer to send it again. Until the browser
/// has followed that way, a second later, what the page is to say waits here: in memory, for one look and a minute at most.
/// </summary>
internal sealed class FormAnswers(TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>More forms than anybody fetches the page after; beyond it the oldest go.</summary>
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, FormAnswer> _waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Id, DateTimeOffset At)> _order = new();

    public string Keep(FormAnswer answer)
    {
        var now = clock.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (now - oldest.At > Longest || _order.Count >= Most) && _order.TryDequeue(out var old))
        {
            _waiting.TryRemove(old.Id, out _);
        }

        var id = RandomId.New();
        _waiting[id] = answer;
        _order.Enqueue((id, now));
        return id;
    }

    /// <summary>Gives it once; null when it has been taken, is too old or was never there.</summary>
    public FormAnswer? Take(string id) => _waiting.TryRemove(id, out var answer) ? answer : null;
}
