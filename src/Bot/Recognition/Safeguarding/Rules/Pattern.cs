using ProtectRespect.Bot.Recognition.Safeguarding.Reading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>Where a pattern stands in a message: the words from <see cref="Start"/> up to <see cref="End"/>.</summary>
internal readonly record struct Place(int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// Words in an order, with gaps. It stands within one sentence; a gap never jumps over a word that denies, unless the pattern is said
/// to hold whatever is denied.
/// </summary>
internal sealed class Pattern
{
    private readonly Element[] _elements;
    private readonly int[] _needed;

    public Pattern(string text, IReadOnlyList<Element> elements)
    {
        Text = text;
        _elements = [.. elements];
        _needed = [.. elements.Where(e => e is { Kind: ElementKind.Group, Optional: false, OrEnd: false }).Select(e => e.Value).Distinct()];
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The groups without which it cannot stand.</summary>
    public IReadOnlyList<int> Needed => _needed;

    public bool MayStand(Message message)
    {
        foreach (var group in _needed)
        {
            if (!message.Has(group))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first place at or after a word, or null.</summary>
    public Place? Find(Message message, Denial denial, int from = 0)
    {
        for (var start = from; start < message.Count; start++)
        {
            if (Stands(message, denial, 0, start, start) is >= 0 and var end && end > start)
            {
                return new Place(start, end);
            }
        }

        return null;
    }

    /// <summary>The end of the match from this element on, or -1.</summary>
    private int Stands(Message message, Denial denial, int element, int start, int at)
    {
        if (element == _elements.Length)
        {
            return at;
        }

        var part = _elements[element];
        switch (part.Kind)
        {
            case ElementKind.Start:
                return at == 0 || message[at].Before is Pause.Sentence ? Stands(message, denial, element + 1, start, at) : -1;
            case ElementKind.End:
                return IsEnd(message, at) ? Stands(message, denial, element + 1, start, at) : -1;
            case ElementKind.Gap:
                return Jump(message, denial, element, start, at, part.Value);
            case ElementKind.Age:
                return IsWithin(message, start, at) && message[at].Number is > 5 and < 100
                    ? Stands(message, denial, element + 1, start, at + 1)
                    : Skip(message, denial, element, start, at);
            default:
                return Take(message, denial, element, start, at);
        }
    }

    private int Take(Message message, Denial denial, int element, int start, int at)
    {
        if (IsWithin(message, start, at))
        {
            for (var hit = message.FirstHit(_elements[element].Value); hit >= 0; hit = message.Hit(hit).NextOfGroup)
            {
                var found = message.Hit(hit);
                if (found.Start == at && Stands(message, denial, element + 1, start, at + found.Length) is >= 0 and var end)
                {
                    return end;
                }
            }
        }

        return _elements[element].OrEnd && IsEnd(message, at)
            ? Stands(message, denial, element + 1, start, at)
            : Skip(message, denial, element, start, at);
    }

    private int Skip(Message message, Denial denial, int element, int start, int at) =>
        _elements[element].Optional ? Stands(message, denial, element + 1, start, at) : -1;

    private int Jump(Message message, Denial denial, int element, int start, int at, int most)
    {
        for (var jumped = 0; jumped <= most; jumped++)
        {
            if (Stands(message, denial, element + 1, start, at + jumped) is >= 0 and var end)
            {
                return end;
            }

            if (!IsWithin(message, start, at + jumped) || denial.At(message, at + jumped))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsEnd(Message message, int at) => at == message.Count || message[at].Before is Pause.Sentence;

    private static bool IsWithin(Message message, int start, int at) =>
        at < message.Count && (at == start || message[at].Before is not Pause.Sentence);
}
