using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Goes through the tokens of a message once and notes every day, hour, exclusion and doubt in it.</summary>
internal sealed class MentionReader
{
    private const int NowLength = 1;
    private const int AsapLength = 2;

    /// <summary>So near before an hour a word tells what the hour is: "I finish work at 5".</summary>
    private const int Near = 4;

    private readonly string[] _tokens;
    private readonly LocalDateTime _now;
    private readonly List<Mention> _found = [];
    private readonly List<string> _unread = [];
    private Join _join;
    private Denial? _denial;
    private bool _afterNotBefore;

    private MentionReader(string[] tokens, LocalDateTime now) => (_tokens, _now) = (tokens, now);

    public static List<Mention> Read(string[] tokens, LocalDateTime now)
    {
        var reader = new MentionReader(tokens, now);
        for (var at = 0; at < tokens.Length;)
        {
            at += reader.Joint(at) ?? reader.Named(at) ?? reader.DayOrHour(at) ?? reader.Other(at);
        }

        reader.ReadLeftOver();
        reader.EndDenial();
        return reader._found;
    }

    /// <summary>Words that join or part. The result is how many tokens were taken, here and below.</summary>
    private int? Joint(int at)
    {
        switch (_tokens[at])
        {
            case ",":
                ReadLeftOver();
                Joined(Join.Comma);
                if (_denial is not null && !_denial.GoesOn(_tokens[(at + 1)..]))
                {
                    EndDenial();
                }

                return 1;
            case "or" or "otherwise":
                ReadLeftOver();
                Joined(Join.Or);
                return 1;
            case "and" or "then":
                ReadLeftOver();
                Joined(Join.And);
                return 1;
            case "but":
                ReadLeftOver();
                But(at);
                return 1;
            case "so" or "only" or "instead" when _denial is { IsAnswered: true }:
                ReadLeftOver();
                EndDenial();
                return 1;
            case "no" when Next(at) is null or ",":
                // "No, tomorrow at 4" denies nothing; "tomorrow no, friday yes" does.
                if (at > 0 && _tokens[at - 1] != ",")
                {
                    Add(new Mention.Unreadable());
                }

                return 1;
            case "not" or "no":
                ReadLeftOver();
                EndDenial();
                _denial = new Denial();
                return 1;
            default:
                return null;
        }
    }

    /// <summary>Words that name a time without being a day or an hour alone.</summary>
    private int? Named(int at) => (_tokens[at], Next(at)) switch
    {
        ("tonight", _) => Today(DayParts.Named("night")!, 1),
        ("this", { } next) when DayParts.Named(next) is { } part => Today(part, 2),
        ("every" or "each" or "any" or "most", { } next) when DayParts.Named(next) is { } part => Taken(new Mention.At(Hours.Of(part with { Often = true })), 2),
        ("anytime" or "whenever", { } next) when DayReader.IsDay(next) || (next is "on" or "at" or "the" or "this" or "next" && AfterSmall(at + 1)) => Taken(new Mention.At(Hours.Of(DayParts.Named("allday")!)), 1),
        ("first" or "second" or "third" or "fourth", { } next) when DayReader.IsDay(next) => Taken(new Mention.Unreadable(), 2),
        ("early", { } next) when DayReader.IsDay(next) => Taken(new Mention.At(Hours.Of(DayParts.Named("firstthing")!)), 1),
        ("late", { } next) when DayReader.IsDay(next) => Taken(new Mention.Unreadable(), 1),
        ("last", { } next) when Doubts.IsPast(next) => Taken(new Mention.Unreadable(), 2),
        ("now", _) => Taken(new Mention.Moment(new LocalWindow(_now, _now.PlusHours(NowLength))), 1),
        ("asap", _) => Taken(new Mention.Moment(new LocalWindow(_now, _now.PlusHours(AsapLength))), 1),
        ("thistime", _) => Taken(new Mention.At(Hours.At(new Clock(_now.Hour * Span.Hour + _now.Minute, Known: true, Firm: true))), 1),
        ("afterthat", _) => Refer(late: true),
        ("beforethat", _) => Refer(late: false),
        _ => null,
    };

    private int? DayOrHour(int at)
    {
        if (DayReader.Read(_tokens, at, _now.Date) is { } days)
        {
            return Taken(new Mention.Of(days.Days), days.Length);
        }

        if (HourReader.Read(_tokens, at, AfterDay(at)) is not { } hours)
        {
            return null;
        }

        var elsewhere = _tokens[at] == "until" && _denial is null && _unread.TakeLast(Near).Any(Doubts.IsElsewhere);
        var said = OfOwnDay(hours.Hours);
        ReadLeftOver();
        Add(elsewhere ? new Mention.Unreadable() : new Mention.At(Turned(said, _tokens[at])));
        return hours.Length;
    }

    private int Other(int at)
    {
        if (Doubts.IsOne(_tokens[at]))
        {
            Add(new Mention.Unreadable());
            return 1;
        }

        _unread.Add(_tokens[at]);
        _denial?.Pass(_tokens[at]);
        return 1;
    }

    /// <summary>Whether a day comes after words such as "at the": "any time at the weekend".</summary>
    private bool AfterSmall(int at) => _tokens.Skip(at).FirstOrDefault(t => t is not ("on" or "at" or "the" or "this" or "next")) is { } token && (DayReader.IsDay(token) || token == "week");

    private string? Next(int at) => at + 1 < _tokens.Length ? _tokens[at + 1] : null;

    private int Taken(Mention mention, int length)
    {
        ReadLeftOver();
        Add(mention);
        return length;
    }

    private int Today(DayPart part, int length)
    {
        Taken(new Mention.Of(Days.Of(_now.Date)), length);
        return Taken(new Mention.At(Hours.Of(part)), length);
    }

    /// <summary>"I finish at 3, so after that."</summary>
    private int Refer(bool late)
    {
        ReadLeftOver();
        var at = _found.FindLastIndex(m => m is Mention.At { Hours.Kind: not HoursKind.Part });
        if (at < 0)
        {
            return Taken(new Mention.Unreadable(), 1);
        }

        var said = ((Mention.At)_found[at]).Hours;
        _found[at] = new Mention.At(late ? Hours.After(said.To) : Hours.Before(said.From)) { Join = _found[at].Join };
        return 1;
    }

    private bool AfterDay(int at) => at > 0 && (DayReader.IsDay(_tokens[at - 1]) || DayParts.Named(_tokens[at - 1]) is not null);

    private void Joined(Join join) => _join = join > _join ? join : _join;

    /// <summary>"Any day but thursday" leaves out; "after 5 but before 7" goes on; "not monday but tuesday" turns back.</summary>
    private void But(int at)
    {
        if (_denial is not null)
        {
            EndDenial();
            Joined(Join.Or);
        }
        else if (Next(at) is { } next && !Array.Exists(_tokens, t => t is "only" or "best" or "preferably" or "prefer") && LeavesOut(at, next))
        {
            _denial = new Denial();
        }
        else
        {
            Joined(Join.And);
        }
    }

    private bool LeavesOut(int at, string next) =>
        (_tokens[Math.Max(0, at - 1)] is "anytime" or "whenever" or "anyday" && HourReader.Read(_tokens, at + 1, afterDay: false) is { Hours.Kind: HoursKind.Part })
        || (_found is [.., Mention.Of { Days: not Days.Dates { All.Count: 1 } } or Mention.At { Hours.Often: true }] && (DayReader.IsDay(next) || DayReader.IsDay(next.TrimEnd('s'))));

    private void EndDenial()
    {
        if (_denial is { IsBare: true })
        {
            _found.Add(new Mention.Unreadable());
        }

        _denial = null;
    }

    /// <summary>"I finish at 3" is after 3, "I have to leave at 5" is before 5.</summary>
    private Hours OfOwnDay(Hours hours) => hours.Kind != HoursKind.At || _denial is not null || _unread.TakeLast(Near).LastOrDefault(w => w is "finish" or "leaving") is not { } cue ? hours
        : cue == "finish" ? Hours.After(hours.From) : Hours.Before(hours.From);

    /// <summary>"Don't ring before 4" is after 4, "busy till 4" too; "not before 4 or after 6" is between them.</summary>
    private Hours Turned(Hours hours, string first)
    {
        if (_afterNotBefore && _join is Join.Or or Join.And && hours.Kind == HoursKind.After)
        {
            (_join, _afterNotBefore) = (Join.And, false);
            _denial?.Turns();
            return Hours.Before(hours.From);
        }

        _afterNotBefore = first == "notbefore";
        if (hours.Kind is not (HoursKind.After or HoursKind.Before) || _denial is null || first == "notbefore")
        {
            return hours;
        }

        _join = _denial.HasTurned ? Join.And : _join;
        return !_denial.Turns() ? hours : hours.Kind == HoursKind.After ? Hours.Before(hours.From) : Hours.After(hours.From);
    }

    private void Add(Mention mention)
    {
        var judged = _denial?.Judge(mention) ?? mention;
        _found.Add(judged with { Join = _found.Count == 0 ? Join.None : _join });
        _join = Join.None;
    }

    private void ReadLeftOver()
    {
        if (_unread.Count == 0)
        {
            return;
        }

        var words = _unread.ToArray();
        _unread.Clear();
        var dates = CalendarDates.MayHold(words) ? CalendarDates.Read(words, _now).ToList() : [];
        dates.ForEach(Add);
        if (dates.Count == 0 && (HourReader.HoldsLength(words) || HourReader.HoldsLooseNumber(words) || Array.Exists(words, w => w is "after" or "before" or "until" or "since" or "past")))
        {
            Add(new Mention.Unreadable());
        }
    }
}
