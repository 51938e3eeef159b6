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

    /// <summary>A number that cannot be called back: too short, too long, an emergency or short number.</summary>
    public sealed record Invalid : PhoneAnswer;

    /// <summary>None, more than one, or one with a condition.</summary>
    public sealed record Ask(bool HasDigits) : PhoneAnswer;
}

/// <summary>Finds the one number that a message gives; never makes one up.</summary>
public static partial class PhoneRecogniser
{
    private const int ShortestRun = 3;
    private const int LongestRun = 15;

    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    public static PhoneAnswer Recognise(string text)
    {
        var runs = SpokenDigits.Runs(text).Where(r => r.Length >= ShortestRun).Distinct(StringComparer.Ordinal).ToList();
        return runs switch
        {
            [] => new PhoneAnswer.Ask(HasDigits: text.Any(char.IsAsciiDigit)),
            [var only] when only.Length <= LongestRun && !Condition().IsMatch(text) => Number(only),
            _ => new PhoneAnswer.Ask(HasDigits: true),
        };
    }

    private static PhoneAnswer Number(string run)
    {
        try
        {
            var number = Util.Parse(run.StartsWith("0044", StringComparison.Ordinal) ? $"+{run[2..]}" : run, "GB");
            var e164 = Util.Format(number, PhoneNumberFormat.E164);
            return Drama().IsMatch(e164) || Util.IsValidNumber(number) ? new PhoneAnswer.Found(e164) : new PhoneAnswer.Invalid();
        }
        catch (NumberParseException)
        {
            return new PhoneAnswer.Invalid();
        }
    }

    /// <summary>Ofcom's numbers for drama and tests: nobody's, and the library knows only some of them.</summary>
    [GeneratedRegex(@"^\+44(?:7700900\d{3}|2079460\d{3}|1134960\d{3}|1632960\d{3})$")]
    private static partial Regex Drama();

    [GeneratedRegex(@"\b(?:but|not|n't|dont|don’t|never|unless|except|only|after|before|until|between|if|when)\b|n['’]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
