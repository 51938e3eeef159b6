using NodaTime;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Bank holidays of England and Wales, and the days around them that people name. Source: gov.uk/bank-holidays (rules since 1978).</summary>
internal static class EnglishHolidays
{
    public static bool IsBankHoliday(LocalDate date) => BankHolidays(date.Year).Contains(date);

    /// <summary>The next day of that name, today included; null when the word is no such name.</summary>
    public static LocalDate? Named(string word, LocalDate today) =>
        new[] { today.Year, today.Year + 1 }.Select(year => InYear(word, year)).FirstOrDefault(date => date is null || date >= today);

    /// <summary>The next bank holiday that fits, at most a year away.</summary>
    public static LocalDate Next(LocalDate today, IsoDayOfWeek? on) =>
        BankHolidays(today.Year).Concat(BankHolidays(today.Year + 1)).Order().First(d => d > today && (on is null || d.DayOfWeek == on));

    private static LocalDate? InYear(string word, int year) => word switch
    {
        "christmaseve" => new LocalDate(year, 12, 24),
        "christmasday" or "christmas" => new LocalDate(year, 12, 25),
        "boxingday" => new LocalDate(year, 12, 26),
        "newyearseve" => new LocalDate(year, 12, 31),
        "newyearsday" => new LocalDate(year, 1, 1),
        "goodfriday" => Easter(year).PlusDays(-2),
        "eastersunday" => Easter(year),
        "eastermonday" => Easter(year).PlusDays(1),
        "mayday" => FirstMonday(year, 5),
        "springholiday" => LastMonday(year, 5),
        "summerholiday" => LastMonday(year, 8),
        _ => null,
    };

    private static List<LocalDate> BankHolidays(int year)
    {
        var christmas = new LocalDate(year, 12, 25);
        return
        [
            OffWeekend(new LocalDate(year, 1, 1)), Easter(year).PlusDays(-2), Easter(year).PlusDays(1), FirstMonday(year, 5), LastMonday(year, 5), LastMonday(year, 8),
            .. christmas.DayOfWeek switch
            {
                IsoDayOfWeek.Friday => new[] { christmas, christmas.PlusDays(3) },
                IsoDayOfWeek.Saturday => [christmas.PlusDays(2), christmas.PlusDays(3)],
                IsoDayOfWeek.Sunday => [christmas.PlusDays(1), christmas.PlusDays(2)],
                _ => [christmas, christmas.PlusDays(1)],
            },
        ];
    }

    private static LocalDate OffWeekend(LocalDate date) => date.DayOfWeek switch
    {
        IsoDayOfWeek.Saturday => date.PlusDays(2),
        IsoDayOfWeek.Sunday => date.PlusDays(1),
        _ => date,
    };

    private static LocalDate FirstMonday(int year, int month) => new LocalDate(year, month, 1).PlusDays(-1).Next(IsoDayOfWeek.Monday);

    private static LocalDate LastMonday(int year, int month) => new LocalDate(year, month, 31).PlusDays(1).Previous(IsoDayOfWeek.Monday);

    /// <summary>Gregorian Easter after Meeus, Jones and Butcher.</summary>
    private static LocalDate Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var day = h + l - 7 * m + 114;
        return new LocalDate(year, day / 31, day % 31 + 1);
    }
}
