using System.Collections.Frozen;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What an interruption does besides opening its dialog.</summary>
internal enum InterruptionAct
{
    Begin,
    GoBack,
    StartAgain,
}

/// <summary>Something a visitor may say at any time, whatever was asked.</summary>
/// <param name="Clears">The open dialogs are dropped: it does not come back to the question.</param>
internal sealed record Interruption(string Id, InterruptionAct Act, string? Dialog, bool Clears, Words? Button, SafeguardingLevel? From);

/// <summary>All interruptions. Whole messages first, then phrases within a message; the order of the file decides between two.</summary>
internal sealed class Interruptions
{
    private readonly Interruption[] _inOrder;
    private readonly FrozenDictionary<string, int> _whole;
    private readonly PhraseIndex _within;
    private readonly FrozenDictionary<string, int> _placeOf;

    public Interruptions(IReadOnlyList<(Interruption Interruption, IReadOnlyList<string> Says, IReadOnlyList<string> Contains)> all)
    {
        _inOrder = [.. all.Select(a => a.Interruption)];
        _placeOf = _inOrder.Select((it, i) => (it.Id, i)).ToFrozenDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _whole = all.SelectMany((a, i) => a.Says.Concat(a.Contains).Select(s => (Key: Tokens.Joined(s), Place: i)))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(p => p.Key, p => p.Place, StringComparer.Ordinal);
        _within = new PhraseIndex(all.SelectMany(a => a.Contains.Select(c => (c, a.Interruption.Id))));
        Buttons = [.. _inOrder.Where(i => i.Button is not null)];
    }

    /// <summary>Those that every question shows as a button.</summary>
    public IReadOnlyList<Interruption> Buttons { get; }

    public Interruption? Match(ReadOnlySpan<string> tokens)
    {
        if (_whole.TryGetValue(string.Join(' ', tokens!), out var place))
        {
            return _inOrder[place];
        }

        Interruption? first = null;
        var firstPlace = int.MaxValue;
        foreach (var hit in _within.Find(tokens))
        {
            if (_placeOf[hit.Owner] < firstPlace && !Negation.TakesBack(tokens, hit))
            {
                firstPlace = _placeOf[hit.Owner];
                first = _inOrder[firstPlace];
            }
        }

        return first;
    }

    /// <summary>The interruption that a safeguarding level calls for, or null.</summary>
    public Interruption? ForLevel(SafeguardingLevel level) => Array.Find(_inOrder, i => i.From == level);
}
