using System.Text.RegularExpressions;
using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Goes through the tokens of a message once and notes every day, hour, exclusion and doubt in it.</summary>
internal sealed partial class MentionReader
{
    /// <summary>So many other words after "not" and it is no longer clear what it denies.</summary>
    private const int ReachOfNot = 4;

    private const int ReachOfOwnDay = 3;
    private const int AsapLength = 2;

    private readonly string[] _tokens;
    private readonly LocalDateTime _now;
    private readonly List<Mention> _found = [];
    private readonly List<string> _unread = [];
    private Join _join;
    private bool _notBefore;
    private bool _denying;
    private bool _deniedOther;
    private bool _deniedBound;
    private bool _deniedAny;
    private bool _deniedAfterComma;
    private int _sinceNot;

    private MentionReader(string[] tokens, LocalDateTime now) => (_tokens, _now) = (tokens, now);

    public static List<Mention> Read(string[] tokens, LocalDateTime now)
    {
        var reader = new MentionReader(tokens, now);
        for (var at = 0; at < tokens.Length;)
        {
            at += reader.Next(at);
        }

        reader.ReadLeftOver();
        reader.EndDenial();
        return reader._found;
    }

    private int Next(int at)
    {
        var token = _tokens[at];
        switch (token)
        {
            case ",":
                ReadLeftOver();
                Pause(at);
                return 1;
            case "so" or "only" or "instead" when _denying && (_deniedAny || _deniedBound):
                ReadLeftOver();
                EndDenial();
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
            case "not" or "no" when Denies(at):
                ReadLeftOver();
                Deny();
                return 1;
            case "no" when at > 0 && _tokens[at - 1] != ",":
                Add(new Mention.Unreadable());
                return 1;
            case "early" when at + 1 < _tokens.Length && DayReader.IsDay(_tokens[at + 1]):
                ReadLeftOver();
                Add(new Mention.At(Hours.Of(DayParts.Named("firstthing")!)));
                return 1;
            case "late" when at + 1 < _tokens.Length && DayReader.IsDay(_tokens[at + 1]):
                Add(new Mention.Unreadable());
                return 1;
            case "tonight":
                ReadLeftOver();
                Add(new Mention.Of(Days.Of(_now.Date)));
                Add(new Mention.At(Hours.Of(DayParts.Named("night")!)));
                return 1;
            case "this" when at + 1 < _tokens.Length && DayParts.Named(_tokens[at + 1]) is { } part:
                ReadLeftOver();
                Add(new Mention.Of(Days.Of(_now.Date)));
                Add(new Mention.At(Hours.Of(part)));
                return 2;
            case "now":
                ReadLeftOver();
                Add(new Mention.Moment(new LocalWindow(_now, _now.PlusHours(1))));
                return 1;
            case "thistime":
                ReadLeftOver();
                Add(new Mention.At(Hours.At(new Clock(_now.Hour * Span.Hour + _now.Minute, Known: true, Firm: true))));
                return 1;
            case "asap":
                ReadLeftOver();
                Add(new Mention.Moment(new LocalWindow(_now, _now.PlusHours(AsapLength))));
                return 1;
            case "every" or "each" or "any" or "most" when at + 1 < _tokens.Length && DayParts.Named(_tokens[at + 1]) is { } part:
                ReadLeftOver();
                Add(new Mention.At(Hours.Of(part with { Often = true })));
                return 2;
            case "afterthat" or "beforethat":
                ReadLeftOver();
                Refer(late: token == "afterthat");
                return 1;
            case "last" when at + 1 < _tokens.Length && (DayReader.IsDay(_tokens[at + 1]) || _tokens[at + 1] is "week" or "night" or "month" or "year"):
                Add(new Mention.Unreadable());
                return 2;
        }

        if (DayReader.Read(_tokens, at, _now.Date) is { } days)
        {
            ReadLeftOver();
            Add(new Mention.Of(days.Days));
            return days.Length;
        }

        if (HourReader.Read(_tokens, at, AfterDay(at)) is { } hours)
        {
            var said = OfOwnDay(hours.Hours);
            var away = token == "until" && !_denying && _unread.TakeLast(ReachOfNot).Any(IsAway);
            ReadLeftOver();
            Add(away ? new Mention.Unreadable() : new Mention.At(Turned(said, at)));
            return hours.Length;
        }

        if (IsDoubt(token) || (ImpossibleClock().IsMatch(token) && Clock.Of(token) is null))
        {
            Add(new Mention.Unreadable());
            return 1;
        }

        _unread.Add(token);
        _sinceNot++;
        _deniedOther |= _denying && IsOfTheCall(token);
        return 1;
    }

    /// <summary>"I finish at 3, so after that."</summary>
    private void Refer(bool late)
    {
        var at = _found.FindLastIndex(m => m is Mention.At { Hours.Kind: not HoursKind.Part });
        if (at < 0)
        {
            Add(new Mention.Unreadable());
            return;
        }

        var said = ((Mention.At)_found[at]).Hours;
        _found[at] = new Mention.At(late ? Hours.After(said.To) : Hours.Before(said.From)) { Join = _found[at].Join };
    }

    private bool AfterDay(int at) => at > 0 && (DayReader.IsDay(_tokens[at - 1]) || DayParts.Named(_tokens[at - 1]) is not null);

    private void Joined(Join join) => _join = join > _join ? join : _join;

    /// <summary>"Not mondays, tuesdays or fridays" goes on denying; "not in the morning, afternoon is fine" does not; "not friday, monday" is not guessed.</summary>
    private void Pause(int at)
    {
        Joined(Join.Comma);
        if (_denying && !_deniedAny)
        {
            EndDenial();
        }

        if (!_denying)
        {
            return;
        }

        var rest = _tokens.Skip(at + 1).ToList();
        if (rest.TakeWhile(t => t is not ",").Any(IsConsent))
        {
            EndDenial();
        }
        else
        {
            _deniedAfterComma = !rest.Exists(t => t is "or" or "and" or "nor");
        }
    }

    private static bool IsConsent(string token) =>
        token is "fine" or "ok" or "okay" or "good" or "free" or "best" or "better" or "works" or "work" or "instead" or "great" or "available" or "suits" or "prefer" or "only" or "can" or "alright" or "perfect" or "try";

    /// <summary>"Any day but thursday" leaves out; "after 5 but before 7" goes on; "not monday but tuesday" turns back.</summary>
    private void But(int at)
    {
        if (_denying)
        {
            EndDenial();
            Joined(Join.Or);
        }
        else if ((_tokens[at - 1] is "anytime" or "whenever" or "anyday") && at + 1 < _tokens.Length && IsPart(at + 1))
        {
            Deny();
        }
        else if (_found is [.., Mention.Of { Days: not Days.Dates { All.Count: 1 } } or Mention.At { Hours.Often: true }] && at + 1 < _tokens.Length && !Array.Exists(_tokens, t => t == "only") && (DayReader.IsDay(_tokens[at + 1]) || DayReader.IsDay(_tokens[at + 1].TrimEnd('s'))))
        {
            Deny();
        }
        else
        {
            Joined(Join.And);
        }
    }

    private bool IsPart(int at) => HourReader.Read(_tokens, at, afterDay: false) is { Hours.Kind: HoursKind.Part } && !Array.Exists(_tokens, t => t is "only" or "best" or "preferably" or "prefer");

    /// <summary>"No, tomorrow at 4" denies nothing that follows.</summary>
    private bool Denies(int at) => _tokens[at] != "no" || (at + 1 < _tokens.Length && _tokens[at + 1] != ",");

    private void Deny()
    {
        EndDenial();
        (_denying, _sinceNot) = (true, 0);
    }

    /// <summary>"Fridays are no good", "don't ring": what is denied was not named after the "not".</summary>
    private void EndDenial()
    {
        if (_denying && !_deniedAny && !_deniedBound && !_deniedOther)
        {
            _found.Add(new Mention.Unreadable());
        }

        (_deniedOther, _denying, _deniedBound, _deniedAny, _deniedAfterComma) = (false, false, false, false, false);
    }

    /// <summary>"I finish at 3" is after 3, "I have to leave at 5" is before 5.</summary>
    private Hours OfOwnDay(Hours hours) => hours.Kind != HoursKind.At || _denying || _unread.TakeLast(ReachOfOwnDay).LastOrDefault(w => w is "finish" or "leaving") is not { } cue ? hours
        : cue == "finish" ? Hours.After(hours.From) : Hours.Before(hours.From);

    /// <summary>"Not before 4", "not until 4" and "busy till 4" are after 4; "not after 6" is before 6.</summary>
    private Hours Turned(Hours hours, int at)
    {
        if (_notBefore && _join is Join.Or or Join.And && hours.Kind == HoursKind.After)
        {
            (_join, _notBefore, _deniedBound) = (Join.And, false, _denying);
            return Hours.Before(hours.From);
        }

        _notBefore = _tokens[at] == "notbefore";
        if (hours.Kind is not (HoursKind.After or HoursKind.Before) || !_denying || _deniedAny || _tokens[at] == "notbefore")
        {
            return hours;
        }

        if (_deniedBound)
        {
            _join = Join.And;
        }

        _deniedBound = true;
        return hours.Kind == HoursKind.After ? Hours.Before(hours.From) : Hours.After(hours.From);
    }

    private void Add(Mention mention)
    {
        var excluded = _denying && !_deniedBound && (mention is Mention.Of or Mention.At { Hours.Kind: HoursKind.Part } or Mention.Moment || (mention is Mention.At { Hours.Kind: HoursKind.Between } && !_deniedAny));
        if (excluded)
        {
            excluded = (_deniedAny || _sinceNot <= ReachOfNot) && !_deniedAfterComma;
            if (!excluded)
            {
                mention = new Mention.Unreadable();
            }

            _deniedAny = true;
        }
        else if (_denying && mention is Mention.At { Hours.Kind: HoursKind.At } && !_deniedBound && (!_deniedAny || _deniedAfterComma))
        {
            mention = new Mention.Unreadable();
        }
        else if (_denying && _deniedAny && _deniedAfterComma && mention is Mention.At)
        {
            mention = new Mention.Unreadable();
        }

        _found.Add(mention with { Join = _found.Count == 0 ? Join.None : _join, Excluded = excluded });
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
        var found = CalendarDates.MayHold(words) ? CalendarDates.Read(words, _now).ToList() : [];
        found.ForEach(Add);
        if (found.Count == 0 && (HourReader.HoldsLooseNumber(words) || Array.Exists(words, w => w is "after" or "before" or "until" or "since" or "past")))
        {
            Add(new Mention.Unreadable());
        }
    }

    /// <summary>"Don't leave a message" denies no time.</summary>
    private static bool IsOfTheCall(string token) =>
        token is "voicemail" or "voicemails" or "message" or "messages" or "answerphone" or "tell" or "say" or "text" or "texts" or "email" or "mention" or "number" or "worry";

    /// <summary>"Out until 6": whether that is when to call, or when not, is not said.</summary>
    private static bool IsAway(string token) =>
        token is "out" or "away" or "work" or "school" or "training" or "practice" or "club" or "gym" or "lesson" or "lessons" or "class" or "meeting" or "meetings" or "shift" or "bed" or "sleep" or "home" or "in" or "here";

    private static bool IsDoubt(string token) => token is "yesterday" or "ago" or "unless" or "if" or "while" or "when" or "whether" or "depends" or "depending" or "unclear" or "unsure"
        or "bad" or "hate" or "earlier" or "gone" or "bedtime" or "dinner" or "soonas" or "provided" or "assuming" or "once" or "smallhours" or "asleep" or "nobody" or "noone" or "alone" or "secret" or "secretly";

    [GeneratedRegex(@"^\d{1,2}:\d\d$")]
    private static partial Regex ImpossibleClock();
}
