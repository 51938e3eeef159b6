using System.Globalization;

namespace ProtectRespect.Bot.Recognition.Text;

/// <summary>
/// What a number is like. One that may be an age keeps the band that law and service draw the line at; the numbers that people call in
/// need stay themselves; of any other only the length counts, so that nobody's number is ever learned.
/// </summary>
internal static class NumberShape
{
    private static readonly string[] Kept = ["999", "101", "111", "112", "55"];

    public static string Of(string digits)
    {
        if (Array.IndexOf(Kept, digits) is >= 0 and var kept)
        {
            return Kept[kept];
        }

        if (digits.Length > 2 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return digits.Length switch
            {
                <= 3 => "#hundreds",
                4 when digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal) => "#year",
                <= 6 => "#thousands",
                _ => "#long",
            };
        }

        return number switch
        {
            < 6 => "#0-5",
            < 11 => "#6-10",
            < 13 => "#11-12",
            < 16 => "#13-15",
            < 18 => "#16-17",
            < 21 => "#18-20",
            < 30 => "#20s",
            < 60 => "#30-59",
            _ => "#60-99",
        };
    }
}
