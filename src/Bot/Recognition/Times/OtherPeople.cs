using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// What a message says about other people's comings and goings: "he's back at 3", "cos that's when she gets in". Such times are limits set for
/// safety and never the wish itself. Only the plainest are understood; with any other the message is asked again.
/// </summary>
internal sealed class OtherPeople
{
    private static readonly FrozenSet<string> People = new[]
    {
        "he", "she", "they", "hes", "shes", "theyre", "theyll", "him", "her", "them", "his", "their", "mum", "dad", "stepdad", "stepmum", "parents", "parent", "boyfriend", "bf",
        "girlfriend", "gf", "ex", "partner", "husband", "wife", "hubby", "brother", "sister", "bro", "sis", "nan", "nana", "gran", "grandad", "grandma", "uncle", "aunt", "auntie", "cousin",
        "flatmate", "housemate", "roommate", "carer", "carers", "foster", "son", "daughter", "kids", "children", "baby", "toddler", "everyone", "everybody", "someone", "somebody", "anyone", "anybody",
        "people", "family", "landlord", "mate", "friend", "friends", "guy", "man", "lad", "lads",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Contact = new[] { "call", "ring", "phone", "speak", "talk", "contact", "text", "reach", "bell", "catch", "ask" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Conditions = new[] { "if", "unless", "while", "when", "before", "after", "until", "that", "whenever", "once" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Limiting = new[] { "not", "only", "no", "anytime", "anyday", "any", "bad" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Arriving = new[] { "back", "home", "in", "gets", "get", "returns", "comes", "arrives", "finish", "here", "wakes" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leaving = new[] { "leaves", "leave", "goes", "out", "gone", "off", "away", "starts", "leaving" }.ToFrozenSet(StringComparer.Ordinal);

    private int? _from;
    private int? _to;
    private bool _saysWhen;

    private OtherPeople(string[] wish) => Wish = wish;

    /// <summary>The tokens that are about the call.</summary>
    public string[] Wish { get; private set; }

    public bool IsUnclear { get; private set; }

    private bool IsSilent { get; set; } = true;

    /// <summary>Takes the clauses about other people out of a message.</summary>
    public static OtherPeople Part(string[] tokens)
    {
        var told = new OtherPeople(tokens);
        if (!Array.Exists(tokens, t => IsPerson(t) || t is "when" or "while"))
        {
            return told;
        }

        var wish = new List<string>();
        foreach (var clause in Clauses(tokens))
        {
            if (IsAboutSelf(clause) || IsAboutOthers(clause))
            {
                told.IsSilent = false;
                told.Hear(clause, wish);
            }
            else
            {
                wish.AddRange(clause);
            }
        }

        told.Wish = [.. wish];
        return told;
    }

    /// <summary>Whether the wishes are said so exactly that the people around were thought of.</summary>
    public bool Allows(IReadOnlyList<Wish> wishes) =>
        IsSilent || (wishes.Count > 0 && ((_from is not null && _to is not null) || wishes.All(w => w.IsByTheClock && (!_saysWhen || !w.IsOpenEnded) && (!w.IsOpenEnded || _from is null))));

    /// <summary>The windows within the limits.</summary>
    public IEnumerable<LocalWindow> Limited(IEnumerable<LocalWindow> windows) =>
        _from is null && _to is null ? windows : windows.Select(w =>
        {
            var midnight = w.From.Date.AtMidnight();
            var (from, to) = (midnight.PlusMinutes(_from ?? 0), midnight.PlusMinutes(_to ?? Span.DayLength));
            return new LocalWindow(w.From > from ? w.From : from, w.To < to ? w.To : to);
        }).Where(w => w.From < w.To);

    private static IEnumerable<string[]> Clauses(string[] tokens)
    {
        var clause = new List<string>();
        for (var i = 0; i < tokens.Length; i++)
        {
            var begins = tokens[i] is "," or "because" or "as" or "since" or "so" or "but" or "when" or "while" or "if" or "unless" or "cause"
                || (tokens[i] is "before" or "after" or "until" or "and" or "once" && i + 1 < tokens.Length && IsPerson(tokens, i + 1))
                || (IsPerson(tokens, i) && clause.Count > 0 && !clause.Exists(IsPerson) && !IsIntro(clause) && !Array.Exists(tokens[Math.Max(0, i - 3)..i], Contact.Contains));
            if (begins && clause.Count > 0)
            {
                yield return [.. clause];
                clause.Clear();
            }

            clause.Add(tokens[i]);
        }

        if (clause.Count > 0)
        {
            yield return [.. clause];
        }
    }

    private static bool IsIntro(List<string> clause) => clause.TrueForAll(t => t is "," or "because" or "as" or "since" or "so" or "but" or "when" or "while" or "if" or "unless" or "and" or "before" or "after" or "until" or "once" or "my" or "the" or "our" or "thats" or "its" or "is");

    private static bool IsPerson(string[] tokens, int at) =>
        IsPerson(tokens[at]) || (tokens[at] is "my" or "the" or "our" && at + 1 < tokens.Length && IsPerson(tokens[at + 1]));

    private static bool IsPerson(string token) => People.Contains(token) || (token.EndsWith('s') && People.Contains(token[..^1]));

    /// <summary>"At 4 when I'm walking home".</summary>
    private static bool IsAboutSelf(string[] clause) => clause is ["when" or "while", "i" or "im" or "ill" or "ive" or "we" or "were" or "finish" or "leaving", ..];

    private static bool IsAboutOthers(string[] clause)
    {
        var person = Array.FindIndex(clause, IsPerson);
        return person >= 0
            && !(clause[person] is "someone" or "somebody" or "anyone" or "anybody" && person + 1 < clause.Length && Array.Exists(clause[person..Math.Min(clause.Length, person + 4)], Contact.Contains))
            && !Array.Exists(clause[..person], Contact.Contains)
            && !Array.Exists(clause, t => t is "available" or "free" or "prefers" or "prefer" or "wants" or "asked");
    }

    private void Hear(string[] clause, List<string> wish)
    {
        var introduced = clause[0] is "," or "because" or "as" or "since" or "so" or "but" or "and" && clause.Length > 1 ? clause[1] : clause[0];
        var condition = Conditions.Contains(clause[0]) || Conditions.Contains(introduced);
        var before = wish.LastIndexOf(",") is var comma && comma >= 0 ? wish[(comma + 1)..] : wish;
        if (introduced is "if" or "unless" or "before" or "after" or "until" or "once" or "not" or "only" || (condition && before.Exists(Limiting.Contains)))
        {
            IsUnclear = true;
            return;
        }

        _saysWhen |= introduced is "when" or "while" && clause[0] is not "because";
        if (Times(clause) is not { } limit || (IsAboutSelf(clause) && limit != default))
        {
            IsUnclear = true;
            return;
        }

        _from = limit.From is { } from ? Math.Max(_from ?? 0, from) : _from;
        _to = limit.To is { } to ? Math.Min(_to ?? Span.DayLength, to) : _to;
    }

    /// <summary>From when and until when nobody is there; null when it is not certain.</summary>
    private static (int? From, int? To)? Times(string[] clause)
    {
        (int? From, int? To) limit = (null, null);
        var (leaving, arriving, until, denied) = (false, false, false, false);
        for (var i = 0; i < clause.Length; i++)
        {
            var token = clause[i];
            leaving |= Leaving.Contains(token) || token is "work" or "school";
            arriving |= Arriving.Contains(token);
            until |= token is "until";
            denied |= token is "not";
            if (HourReader.ClockAt(clause, i) is not { } clock || !(clock.Clock.Firm || (i > 0 && clause[i - 1] is "at" or "by" or "until" or "about" or "around" or "from" or "past" or "after" or "before")))
            {
                // A day, a part of one, "in 10 minutes", "soon": more than is understood here.
                if (DayReader.IsDay(token) || DayParts.Named(token) is not null || char.IsAsciiDigit(token[0]) || token is "soon" or "later" or "minutes" or "hour" or "now" or "any" or "anytime")
                {
                    return null;
                }

                continue;
            }

            if (clock.Clock.Settled(HalfHint.None) is not { } at)
            {
                return null;
            }

            var ends = until ? leaving || denied : arriving && !leaving && !denied;
            var begins = !until && leaving && !arriving && !denied;
            if (ends == begins)
            {
                return null;
            }

            limit = ends ? (limit.From, at) : (at, limit.To);
            (leaving, arriving, until, denied) = (false, false, false, false);
            i += clock.Length - 1;
        }

        return limit;
    }
}
