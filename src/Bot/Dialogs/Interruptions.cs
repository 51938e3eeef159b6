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
    /// <summary>The guide that free text led to is not what was meant.</summary>
    WrongTopic,
}

/// <summary>Something a visitor may say at any time, whatever was asked.</summary>
/// <param name="Clears">The open dialogs are dropped: it does not come back to the question.</param>
/// <param name="Topic">The topic or subject whose guide it opens, in place of one dialog for everyone.</param>
internal sealed record Interruption(string Id, InterruptionAct Act, string? Dialog, string? Topic, bool Clears, Words? Button, SafeguardingLevel? From);

/// <summary>
/// All interruptions. Whole messages first, then phrases within a message; the order of the file decides between two. "No, I'm not safe"
/// is no denial: words of immediate danger are never argued away.
/// </summary>
internal sealed class Interruptions
{
    private readonly Interruption[] _inOrder;
    private readonly FrozenDictionary<string, int> _whole;
    private readonly PhraseIndex _within;
    private readonly PhraseIndex _mentions;
    private readonly FrozenDictionary<string, int> _placeOf;

    public Interruptions(IReadOnlyList<(Interruption Interruption, IReadOnlyList<string> Says, IReadOnlyList<string> Contains)> all)
    {
        _inOrder = [.. all.Select(a => a.Interruption)];
        _placeOf = _inOrder.Select((it, i) => (it.Id, i)).ToFrozenDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        _whole = all.SelectMany((a, i) => a.Says.Concat(a.Contains).Select(s => (Key: Tokens.Joined(s), Place: i)))
            .DistinctBy(p => p.Key)
            .ToFrozenDictionary(p => p.Key, p => p.Place, StringComparer.Ordinal);
        _within = new PhraseIndex(all.SelectMany(a => a.Contains.Select(c => (c, a.Interruption.Id))));
        _mentions = new PhraseIndex(all.SelectMany(a => a.Says.Concat(a.Contains).Select(c => (c, a.Interruption.Id))));
        Buttons = [.. _inOrder.Where(i => i.Button is not null)];
    }

    public IReadOnlyList<Interruption> All => _inOrder;

    /// <summary>Those that every question shows as a button.</summary>
    public IReadOnlyList<Interruption> Buttons { get; }

    public Interruption? Match(ReadOnlySpan<string> tokens)
    {
        if (_whole.TryGetValue(string.Join(' ', tokens!), out var whole))
        {
            return _inOrder[whole];
        }

        Interruption? first = null;
        var firstPlace = int.MaxValue;
        foreach (var hit in _within.Find(tokens))
        {
            var place = _placeOf[hit.Owner];
            if (place < firstPlace && (_inOrder[place].From is SafeguardingLevel.Immediate || !Negation.TakesBack(tokens, hit)))
            {
                (firstPlace, first) = (place, _inOrder[place]);
            }
        }

        return first;
    }

    /// <summary>The message names what would open the dialog, and says "not": "I don't want to talk to a person".</summary>
    public bool TakesBack(ReadOnlySpan<string> tokens, string dialog)
    {
        foreach (var hit in _mentions.Find(tokens))
        {
            if (_inOrder[_placeOf[hit.Owner]].Dialog == dialog && Negation.TakesBack(tokens, hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The interruption that a safeguarding level calls for, or null.</summary>
    public Interruption? ForLevel(SafeguardingLevel level) => Array.Find(_inOrder, i => i.From == level);
}
