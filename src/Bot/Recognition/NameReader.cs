namespace ProtectRespect.Bot.Recognition;

/// <summary>Takes a name out of "my name is Sam", and refuses what is no name.</summary>
internal static class NameReader
{
    private const int MaxLength = 60;
    private const int MaxWords = 5;

    /// <summary>As many digits are a number to call, which belongs to the next question.</summary>
    private const int DigitsOfANumber = 7;

    private static readonly string[] Openings =
    [
        "my name is ", "my names ", "my name's ", "the name is ", "name is ", "name: ", "i am called ", "im called ", "i'm called ", "call me ",
        "please call me ", "you can call me ", "ask for ", "it is ", "it's ", "its ", "i am ", "i'm ", "im ", "this is ",
    ];

    public static string? Read(string text)
    {
        var name = text.ReplaceLineEndings(" ").Trim().Replace('\u2019', '\'').Trim(' ', '.', ',', '!', '"');
        var opening = Array.Find(Openings, o => name.StartsWith(o, StringComparison.OrdinalIgnoreCase));
        if (opening is not null)
        {
            name = name[opening.Length..].Trim();
        }

        return name.Length is 0 or > MaxLength
            || name.Contains('?', StringComparison.Ordinal)
            || name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > MaxWords
            || !name.Any(char.IsLetter)
            || name.Count(char.IsDigit) >= DigitsOfANumber
            ? null : name;
    }
}
