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

    /// <summary>Somebody is near: nothing that was said is shown.</summary>
    public bool IsWatched { get; init; }

    /// <summary>What was sent could not be taken for now.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Where on the page a reader goes on: at what came of it, or at what is wrong.</summary>
    public string Place => Problem is not null ? "problem" : BackProblem is not null ? "back" : "latest";

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
/// has followed that way, a second later, what the page is to say waits here: in memory, for a minute. It is not taken by the first look, for a
/// page may be lost on its way and asked for again; a page that arrives takes the id of its answer out of the cookie.
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
        Forget(Most - 1);
        var id = RandomId.New();
        _waiting[id] = answer;
        _order.Enqueue((id, clock.GetUtcNow()));
        return id;
    }

    /// <summary>Null when it is too old or was never there.</summary>
    public FormAnswer? Find(string id)
    {
        Forget(Most);
        return _waiting.GetValueOrDefault(id);
    }

    private void Forget(int beyond)
    {
        var now = clock.GetUtcNow();
        while (_order.TryPeek(out var oldest) && (now - oldest.At > Longest || _order.Count > beyond) && _order.TryDequeue(out var old))
        {
            _waiting.TryRemove(old.Id, out _);
        }
    }
}
