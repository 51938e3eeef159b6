namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// How far a "not" reaches. Days and parts of a day after it are left out; a bound is turned round ("not before 4" is after 4); an hour or a
/// second thought that could belong to either side makes the message unreadable.
/// </summary>
internal sealed class Denial
{
    /// <summary>So many other words after "not" and it is no longer clear what it denies.</summary>
    private const int Reach = 4;

    private bool _bound;
    private bool _leftOut;
    private bool _ofTheCall;
    private bool _inDoubt;
    private int _words;

    /// <summary>What was denied is known: more may follow that is not.</summary>
    public bool IsAnswered => _bound || _leftOut;

    /// <summary>A bound was turned round.</summary>
    public bool HasTurned => _bound;

    /// <summary>"Fridays are no good", "don't ring": nothing that was denied was named after the "not".</summary>
    public bool IsBare => !IsAnswered && !_ofTheCall;

    /// <summary>A word that is not about time. "Don't leave a message" denies no time.</summary>
    public void Pass(string word)
    {
        _words++;
        _ofTheCall |= word is "voicemail" or "voicemails" or "message" or "messages" or "answerphone" or "tell" or "say" or "text" or "texts" or "email" or "mention" or "number";
    }

    /// <summary>Whether it goes on after a comma: "not mondays, tuesdays or fridays" does; "not in the morning, afternoon is fine" does not.</summary>
    public bool GoesOn(IReadOnlyCollection<string> rest)
    {
        if (!_leftOut || rest.TakeWhile(t => t is not ",").Any(IsConsent))
        {
            return false;
        }

        // "Not friday, monday" could be either.
        _inDoubt = !rest.Any(t => t is "or" or "and" or "nor");
        return true;
    }

    /// <summary>A bound directly after the "not" is turned round.</summary>
    public bool Turns()
    {
        var turns = !_leftOut;
        _bound |= turns;
        return turns;
    }

    public Mention Judge(Mention mention) => mention switch
    {
        _ when _bound => mention,
        Mention.Of or Mention.Moment or Mention.At { Hours.Kind: HoursKind.Part } => LeavesOut() ? mention with { Excluded = true } : new Mention.Unreadable(),
        Mention.At { Hours.Kind: HoursKind.Between } when !_leftOut => LeavesOut() ? mention with { Excluded = true } : new Mention.Unreadable(),
        // "Not fridays after 4" is taken as "not fridays; after 4": what is left is allowed in either sense.
        Mention.At { Hours.Kind: HoursKind.At } when !_leftOut => new Mention.Unreadable(),
        Mention.At when _inDoubt => new Mention.Unreadable(),
        _ => mention,
    };

    /// <summary>Whether it is certain that what comes is left out.</summary>
    private bool LeavesOut()
    {
        var certain = (_leftOut || _words <= Reach) && !_inDoubt;
        _leftOut = true;
        return certain;
    }

    private static bool IsConsent(string token) =>
        token is "fine" or "ok" or "okay" or "good" or "free" or "best" or "better" or "works" or "work" or "instead" or "great" or "available" or "suits" or "prefer" or "only"
            or "can" or "alright" or "perfect" or "try";
}
