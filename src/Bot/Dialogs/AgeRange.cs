using System.Globalization;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Ages in years, both ends included.</summary>
public readonly record struct AgeRange(int From, int To)
{
    /// <summary>Above any age: "21+" has no end.</summary>
    public const int NoEnd = 200;

    /// <summary>Reads the id of a band: <c>11-15</c>, <c>21+</c>; null when it is none.</summary>
    public static AgeRange? Parse(string? band)
    {
        if (band is null)
        {
            return null;
        }

        var (from, to) = band.EndsWith('+') ? (band[..^1], $"{NoEnd}") : band.Split('-') is [var low, var high] ? (low, high) : ("", "");
        return Years(from) is { } first && Years(to) is { } last && first <= last ? new AgeRange(first, last) : null;
    }

    public string InWords() => (From, To) switch
    {
        (0, NoEnd) => "any age",
        (0, _) => $"up to {To}",
        (_, NoEnd) => $"{From} and over",
        _ => $"{From} to {To}",
    };

    public bool Includes(int age) => From <= age && age <= To;

    public bool Overlaps(AgeRange other) => From <= other.To && other.From <= To;

    private static int? Years(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;
}
