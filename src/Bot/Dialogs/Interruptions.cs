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
/// <param name="EvenIfDenied">Words of immediate danger count after "not" as well.</param>
/// <param name="Noticed">What the recogniser must have noticed to open it; null = only the words do.</param>
internal sealed record Interruption(
    string Id, InterruptionAct Act, string? Dialog, string? Topic, bool Clears, Words? Button, bool EvenIfDenied, Noticed? Noticed);

/// <summary>What an assessment must be like to open a dialog.</summary>
/// <param name="Themes">The weightiest theme is one of these; empty = any.</param>
/// <param name="Who">The kinds of visitor; empty = any, and whoever is not known.</param>
/// <param name="Rules">One of these is a reason; empty = any.</param>
/// <param name="Watched">Only when somebody may see the screen.</param>
internal sealed record Noticed(SafeguardingLevel Level, IReadOnlyList<string> Themes, IReadOnlyList<string> Who, IReadOnlyList<string> Rules, bool Watched)
{
    public bool Fits(Assessment assessment, string? who) =>
        assessment.Level == Level
        && (!Watched || assessment.MayBeWatched)
        && (Themes.Count == 0 || assessment.Themes.Take(1).Any(Themes.Contains))
        && (Rules.Count == 0 || assessment.Reasons.Any(r => Rules.Contains(r.Rule)))
        && (Who.Count == 0 || (who is not null && Who.Contains(who)));
}

/// <summary>
/// All interruptions. Whole messages first, then phrases within a message; the order of the file decides between two. "No, I'm not safe"
/// is no denial: words of immediate danger are never argued away.
/// </summary>
internal sealed class Interruptions
{
    /// <summary>The interruption whose first words are told to visitors as their safe word.</summary>
    private const string SafeWordId = "safe-word";

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
        SafeWord = all.Where(a => a.Interruption.Id == SafeWordId).Select(a => a.Says is [var first, ..] ? first : null).FirstOrDefault();
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
            if (place < firstPlace && (_inOrder[place].EvenIfDenied || !Negation.TakesBack(tokens, hit)))
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

    /// <summary>The word that hides the chat, as it is told; null when there is none.</summary>
    public string? SafeWord { get; }

    /// <summary>The first interruption that an assessment calls for, or null.</summary>
    public Interruption? For(Assessment assessment, string? who) => Array.Find(_inOrder, i => i.Noticed?.Fits(assessment, who) is true);
}
