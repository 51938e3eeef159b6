using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>
/// The tables in <c>tests/data/recognition</c>. Lines whose id begins with "held" were written before the code and are only counted;
/// those with "work" were looked at one by one.
/// </summary>
internal static class TableLines
{
    public static IEnumerable<JsonElement> Read(string file, string half) =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "data", "recognition", file))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("id").GetString()!.StartsWith(half, StringComparison.Ordinal));

    /// <summary>Lists the misses when fewer than the share of the lines is right.</summary>
    public static void Reach(double floor, IReadOnlyCollection<JsonElement> lines, Func<JsonElement, string?> miss)
    {
        var misses = lines.Select(miss).OfType<string>().ToList();
        var reached = 1 - (double)misses.Count / lines.Count;
        Assert.True(reached >= floor, $"{reached:P1} of {lines.Count} lines, at least {floor:P1} wanted:\n{string.Join('\n', misses)}");
    }
}

/// <summary>
/// One line of <c>when.jsonl</c>. An answer is right when it lies inside <c>windows</c> (the most that is allowed) and holds every instant of
/// <c>holds</c>, or all of the windows where there is none. <c>weekly</c> says the same of certain days of the coming four weeks;
/// <c>orAsk</c> and <c>accept</c> allow others.
/// </summary>
internal static class WhenLine
{
    private const int Weeks = 4;

    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static string? Miss(JsonElement line)
    {
        var (text, now) = (line.GetProperty("text").GetString()!, Local(line.GetProperty("ref")));
        var given = WhenRecogniser.Recognise(text, OpeningHours.ToInstant(now)) is WhenAnswer.Windows windows
            ? windows.All.Select(w => new Interval(OpeningHours.ToLocal(w.From), OpeningHours.ToLocal(w.To))).ToList()
            : [];
        var right = Fits(line, given, now)
            || (line.TryGetProperty("orAsk", out _) && given.Count == 0)
            || (line.TryGetProperty("accept", out var others) && others.EnumerateArray().Any(o => Fits(o, given, now)));
        return right ? null : $"{line.GetProperty("id").GetString()} \"{text}\" at {Minute.Format(now)}: {(given.Count == 0 ? "ask" : string.Join(", ", given.Take(5)))}";
    }

    private static bool Fits(JsonElement wanted, List<Interval> given, LocalDateTime now)
    {
        if (wanted.TryGetProperty("windows", out var windows) && windows.ValueKind == JsonValueKind.String)
        {
            return given.Count == 0;
        }

        var (outer, held) = wanted.TryGetProperty("weekly", out var weekly) ? Weekly(weekly, now.Date)
            : wanted.TryGetProperty("holds", out var holds) ? (Named(windows), holds.EnumerateArray().Select(Local).ToList())
            : (Named(windows), Named(windows).SelectMany(w => new[] { w.From, w.To.PlusMinutes(-1) }).ToList());
        return given.Count > 0
            && given.TrueForAll(g => Joined(outer).Any(o => o.From <= g.From && g.To <= o.To))
            && held.TrueForAll(h => given.Exists(g => g.From <= h && h < g.To));
    }

    private static List<Interval> Named(JsonElement windows) => [.. windows.EnumerateArray().Select(w => new Interval(Local(w[0]), Local(w[1])))];

    /// <summary>The first and last day may be there or not: four weeks are not counted to the hour.</summary>
    private static (List<Interval> Outer, List<LocalDateTime> Held) Weekly(JsonElement weekly, LocalDate today)
    {
        var named = weekly.GetProperty("days").GetString()!.Split(' ');
        var days = Enumerable.Range(0, Weeks * 7 + 1).Where(i => named.Contains(today.PlusDays(i).DayOfWeek.ToString()[..3].ToLowerInvariant())).ToList();
        LocalDateTime On(int day, string name) => today.PlusDays(day).AtMidnight().PlusMinutes(Minutes(weekly.GetProperty(name).GetString()!));
        return ([.. days.Select(d => new Interval(On(d, "from"), On(d, "to")))], [.. days.Where(d => d is > 0 and < Weeks * 7 - 1).Select(d => On(d, "holds"))]);
    }

    private static int Minutes(string clock) => int.Parse(clock[..2], System.Globalization.CultureInfo.InvariantCulture) * 60 + int.Parse(clock[3..], System.Globalization.CultureInfo.InvariantCulture);

    private static List<Interval> Joined(IEnumerable<Interval> windows) =>
        windows.OrderBy(w => w.From).Aggregate(new List<Interval>(), (joined, w) =>
        {
            if (joined.Count > 0 && w.From <= joined[^1].To)
            {
                joined[^1] = new Interval(joined[^1].From, w.To > joined[^1].To ? w.To : joined[^1].To);
            }
            else
            {
                joined.Add(w);
            }

            return joined;
        });

    private static LocalDateTime Local(JsonElement written) => Minute.Parse(written.GetString()!).Value;

    private sealed record Interval(LocalDateTime From, LocalDateTime To)
    {
        public override string ToString() => $"[{Minute.Format(From)}, {Minute.Format(To)})";
    }
}

/// <summary>One line of <c>phone.jsonl</c>: the <c>number</c> that must come out, and what else may (<c>orElse</c>).</summary>
internal static class PhoneLine
{
    public static string? Miss(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var given = PhoneRecogniser.Recognise(text) switch
        {
            PhoneAnswer.Found found => found.E164,
            PhoneAnswer.Invalid => "invalid",
            _ => "ask",
        };
        var right = given == line.GetProperty("number").GetString() || (line.TryGetProperty("orElse", out var others) && others.EnumerateArray().Any(o => o.GetString() == given));
        return right ? null : $"{line.GetProperty("id").GetString()} \"{text}\": {given}";
    }
}
