using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Recognition;

/// <summary>What a message says about an e-mail address.</summary>
internal abstract record EmailAnswer
{
    private EmailAnswer()
    {
    }

    public sealed record Found(string Address) : EmailAnswer;

    /// <summary>Something like an address, but not exactly one that can be written to.</summary>
    public sealed record Ask : EmailAnswer;

    public sealed record None : EmailAnswer;
}

/// <summary>Takes the one plain address that a message gives; never makes one up.</summary>
internal static partial class EmailReader
{
    /// <summary>The most that mail can carry (RFC 5321).</summary>
    private const int MaxLength = 254;

    public static EmailAnswer Read(string text)
    {
        var found = Address().Matches(text).Select(m => m.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return found switch
        {
            [var only] when only.Length <= MaxLength && text.Count(c => c == '@') == 1 && !Condition().IsMatch(text) => new EmailAnswer.Found(only),
            [] when !text.Contains('@', StringComparison.Ordinal) => new EmailAnswer.None(),
            _ => new EmailAnswer.Ask(),
        };
    }

    [GeneratedRegex(@"(?<![\w.%+'-])[A-Za-z0-9](?:[A-Za-z0-9_%+'-]|\.(?=[A-Za-z0-9_%+'-]))*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}(?![\w@-])")]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:but|not|dont|never|unless|except|or)\b|n['\u2019]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();
}
