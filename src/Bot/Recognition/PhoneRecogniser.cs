using System.Text.RegularExpressions;
using PhoneNumbers;

namespace ProtectRespect.Bot.Recognition;

/// <summary>What a message says about the number to call.</summary>
public abstract record PhoneAnswer
{
    private PhoneAnswer()
    {
    }

    public sealed record Found(string E164) : PhoneAnswer;

    /// <summary>A number that cannot be called back: too short, too long, an emergency or short number, one that costs extra.</summary>
    public sealed record Invalid : PhoneAnswer;

    /// <summary>None, more than one, or one with a condition.</summary>
    public sealed record Ask(bool HasDigits) : PhoneAnswer;
}

/// <summary>Reads the one number to call back. It never returns a number that was not given, nor one that somebody said not to ring.</summary>
public static partial class PhoneRecogniser
{
    private const int ShortestRun = 3;

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    public static PhoneAnswer Recognise(string text)
    {
        var runs = SpokenDigits.Runs(text).Where(r => r.Length >= ShortestRun).ToList();
        var numbers = runs.Where(r => r.Length >= SpokenDigits.ShortestNumber).Select(Number).Distinct().ToList();
        return (numbers, runs) switch
        {
            ([], []) => new PhoneAnswer.Ask(HasDigits: text.Any(char.IsAsciiDigit)),
            _ when Condition().IsMatch(Harmless().Replace(text, " ")) => new PhoneAnswer.Ask(HasDigits: true),
            ([var only], _) => only,
            ([], [_]) => new PhoneAnswer.Invalid(),
            _ => new PhoneAnswer.Ask(HasDigits: true),
        };
    }

    private static PhoneAnswer Number(string run)
    {
        try
        {
            var number = Util.Parse(run, "GB");
            var e164 = Util.Format(number, PhoneNumberFormat.E164);
            return Drama().IsMatch(e164) || (Util.IsValidNumber(number) && IsSomebodys(number)) ? new PhoneAnswer.Found(e164) : new PhoneAnswer.Invalid();
        }
        catch (NumberParseException)
        {
            return new PhoneAnswer.Invalid();
        }
    }

    /// <summary>Helplines of few digits (such as 0800 and four more) and numbers that cost the caller extra are nobody's own.</summary>
    private static bool IsSomebodys(PhoneNumber number) => Util.GetNumberType(number) switch
    {
        PhoneNumberType.PREMIUM_RATE or PhoneNumberType.SHARED_COST or PhoneNumberType.PAGER or PhoneNumberType.VOICEMAIL => false,
        PhoneNumberType.TOLL_FREE => Util.GetNationalSignificantNumber(number).Length > SpokenDigits.ShortestNumber,
        _ => true,
    };

    /// <summary>
    /// Numbers that Ofcom keeps free for drama: nobody's, and the library knows only some of them. The premium ones are left out.
    /// Source: ofcom.org.uk, "Numbers for use in TV and radio drama programmes".
    /// </summary>
    [GeneratedRegex(@"^\+44(?:7700900\d{3}|2079460\d{3}|1(?:1[3-8]|[2-6]1)4960\d{3}|1914980\d{3}|1632960\d{3}|2896496\d{3}|2920180\d{3}|3069990\d{3}|8081570\d{3})$")]
    private static partial Regex Drama();

    /// <summary>"But not before 6", "only if", "my old one", "instead of": more is said than the number.</summary>
    [GeneratedRegex(
        @"\b(?:but|not|dont|don’t|isnt|wasnt|arent|cant|cannot|wont|shouldnt|never|unless|except|only|after|before|until|untill|till|til|between|if|when|whenever|while|whilst|instead|rather|avoid|old|changed|lost|wrong|former|longer|used to|stop|provided|b4|depends)\b|n['’]t\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    /// <summary>Turns of politeness that hold such a word and set no condition.</summary>
    [GeneratedRegex(
        @"\b(?:do(?:n['’]?t| not) (?:worry|mind)|if (?:that['’]?s|thats|its|it['’]?s|that is) (?:ok|okay|alright|fine)|if possible|if (?:you|u) (?:can|could|want|need(?: it)?)|(?:i |i['’]ve |ive )?only (?:have|got|have got) (?:this|one|the one)|my only (?:number|phone)|when(?:ever)? (?:you|u) (?:can|like|want)|(?:year|yr|yrs|years|months) old|yo old|before (?:i|you) forget)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Harmless();
}
