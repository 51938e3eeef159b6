using System.Globalization;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>
/// Reads a message into plain words: capitals, accents, apostrophes, letters drawn out ("helpppp"), text-speak, signs and digits in
/// place of letters ("s3lf h4rm"), words spelt out ("s u i c i d e") and slips of the keyboard are levelled once, for rules and
/// classifier alike. Each word keeps its place, so that a practitioner is shown what was really written.
/// </summary>
internal sealed class MessageReader(Vocabulary vocabulary)
{
    /// <summary>Longer words are cut, and of longer messages the beginning and the end are read: nobody writes so, and it must not cost time.</summary>
    private const int LongestWord = 40;
    private const int MostWords = 600;

    public void Read(string text, Message to)
    {
        to.Begin(text);
        var pause = Pause.Sentence;
        for (var i = 0; i < text.Length && to.Count < MostWords;)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c) || (Letters.StandsIn(c) && i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                i = ReadWord(text, i, pause, to);
                pause = Pause.None;
            }
            else if (IsPicture(text, i, out var length))
            {
                AddWord(text.AsSpan(i, length), i, i + length, pause, to);
                pause = Pause.None;
                i += length;
            }
            else
            {
                pause = (Pause)Math.Max((byte)pause, (byte)PauseOf(text, i));
                i++;
            }
        }

        to.FindGroups();
    }

    private int ReadWord(string text, int start, Pause before, Message to)
    {
        var end = WebAddress.End(text, start);
        if (end > start)
        {
            Add(text.AsSpan(start, end - start).Contains('@') ? TextNormaliser.Email : TextNormaliser.Link, start, end, before, to);
            return end;
        }

        Span<char> word = stackalloc char[LongestWord];
        var (length, drawnOut, digits, signs) = (0, false, 0, 0);
        end = start;
        for (; end < text.Length && IsInWord(text, end); end++)
        {
            var c = text[end];
            if (IsClosedUp(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || length == LongestWord)
            {
                continue;
            }

            c = Letters.Small(c);
            if (length >= 2 && word[length - 1] == c && word[length - 2] == c && !char.IsAsciiDigit(c))
            {
                drawnOut = true;
                continue;
            }

            digits += char.IsAsciiDigit(c) ? 1 : 0;
            signs += Letters.StandsIn(c) ? 1 : 0;
            word[length++] = c;
        }

        if (length > 0)
        {
            AddRead(word[..length], drawnOut, digits, signs, (start, end), before, to);
        }

        return end;
    }

    private void AddRead(Span<char> word, bool drawnOut, int digits, int signs, (int Start, int End) place, Pause before, Message to)
    {
        if (digits > 0 && digits == word.Length)
        {
            AddNumber(word, place.Start, place.End, before, to);
            return;
        }

        if (vocabulary.Find(word) is { } known)
        {
            Add(known, place.Start, place.End, before, to);
            return;
        }

        if (digits > 0 && char.IsAsciiDigit(word[0]) && Unit(word, digits))
        {
            AddNumber(word[..digits], place.Start, place.End, before, to);
            AddWord(word[digits..], place.Start, place.End, Pause.None, to);
            return;
        }

        if (digits + signs > 0)
        {
            foreach (ref var c in word)
            {
                c = Letters.Meant(c);
            }
        }

        AddWord(drawnOut ? Shortened(word) : word, place.Start, place.End, before, to);
    }

    /// <summary>"13yo", "9pm", "15f": a number and what it counts.</summary>
    private static bool Unit(ReadOnlySpan<char> word, int digits) =>
        word[digits..].IndexOfAnyInRange('0', '9') < 0 && word[digits..] is "yo" or "y" or "yr" or "yrs" or "f" or "m" or "b" or "g" or "am" or "pm" or "th" or "st"
            or "nd" or "rd" or "k" or "min" or "mins" or "h" or "hr" or "hrs" or "days" or "x" or "yearold";

    /// <summary>"helpp" when that is a word, else "help".</summary>
    private ReadOnlySpan<char> Shortened(Span<char> word)
    {
        if (vocabulary.Find(word) is not null)
        {
            return word;
        }

        var length = 1;
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] != word[length - 1])
            {
                word[length++] = word[i];
            }
        }

        return word[..length];
    }

    private void AddNumber(ReadOnlySpan<char> digits, int start, int end, Pause before, Message to)
    {
        var shape = NumberShape.Of(digits.ToString());
        var entry = vocabulary.Find(shape) ?? new WordEntry(shape);
        to.Add(new MessageWord(entry, start, end, before, digits.Length <= 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : 0));
    }

    private void AddWord(ReadOnlySpan<char> word, int start, int end, Pause before, Message to) =>
        Add(vocabulary.Find(word) ?? vocabulary.Guess(word), start, end, before, to);

    private void Add(string word, int start, int end, Pause before, Message to) => AddWord(word, start, end, before, to);

    private void Add(WordEntry entry, int start, int end, Pause before, Message to)
    {
        if (entry.Means is not { } means)
        {
            AddOne(entry, start, end, before, to);
            return;
        }

        foreach (var meant in means)
        {
            AddOne(meant, start, end, before, to);
            before = Pause.None;
        }
    }

    private void AddOne(WordEntry entry, int start, int end, Pause before, Message to)
    {
        if (to.Count > 0 && before is Pause.None)
        {
            var last = to[to.Count - 1];
            foreach (var (next, joined) in last.Entry.Joins)
            {
                if (ReferenceEquals(next, entry))
                {
                    to.ReplaceLast(new MessageWord(joined, last.Start, end, last.Before, joined.Number));
                    return;
                }
            }
        }

        to.Add(new MessageWord(entry, start, end, before, entry.Number));
        if (end - start == 1)
        {
            JoinSpeltOut(to);
        }
    }

    /// <summary>"s u i c i d e": letters written one by one that make a word that is known, whatever each means alone ("u" is "you").</summary>
    private void JoinSpeltOut(Message to)
    {
        const int fewest = 3;
        Span<char> letters = stackalloc char[LongestWord];
        var first = to.Count;
        while (first > 0 && to.Count - first < LongestWord && to[first - 1].End - to[first - 1].Start == 1)
        {
            first--;
        }

        for (; to.Count - first >= fewest; first++)
        {
            var length = 0;
            for (var i = first; i < to.Count; i++)
            {
                letters[length++] = Letters.Small(to.Text[to[i].Start]);
            }

            if (vocabulary.Find(letters[..length]) is { Phrases.Length: > 0 } word)
            {
                var (start, end, before) = (to[first].Start, to[to.Count - 1].End, to[first].Before);
                to.RemoveFrom(first);
                to.Add(new MessageWord(word, start, end, before, 0));
                return;
            }
        }
    }

    private static bool IsInWord(string text, int at)
    {
        var c = text[at];
        return char.IsLetterOrDigit(c)
            || (IsClosedUp(c) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
            || (Letters.StandsIn(c) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
    }

    private static bool IsClosedUp(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00b4' or '*';

    /// <summary>An emoji, without its colour of skin.</summary>
    private static bool IsPicture(string text, int at, out int length)
    {
        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var isSkinTone = length == 2 && text[at] == '\ud83c' && text[at + 1] is >= '\udffb' and <= '\udfff';
        return (length == 2 && !isSkinTone) || text[at] is >= '\u2600' and <= '\u27bf';
    }

    private static Pause PauseOf(string text, int at) => text[at] switch
    {
        '.' when (at > 0 && text[at - 1] == '.') || (at + 1 < text.Length && text[at + 1] == '.') => Pause.Clause,
        '.' or '!' or '?' or ';' or '\n' or '\r' => Pause.Sentence,
        '\u2026' or ',' or ':' or '(' or ')' or '\u2013' or '\u2014' or '/' or '"' => Pause.Clause,
        '-' when at > 0 && text[at - 1] == ' ' => Pause.Clause,
        _ => Pause.None,
    };
}
