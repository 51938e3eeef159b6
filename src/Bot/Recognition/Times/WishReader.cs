namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// Puts days and hours together: "mon or wed 4-6pm" is both days at those hours, "tues 10am or thurs 2pm" is two wishes,
/// "after 5 on weekdays" is one.
/// </summary>
internal static class WishReader
{
    /// <summary>Mentions of one kind in a row.</summary>
    private sealed record Run(bool IsDays, Join Join, List<Mention> Mentions)
    {
        public bool IsOften => Mentions.Exists(m => m is Mention.Of { Days: Days.Weekdays { Often: true } } or Mention.At { Hours.Often: true });
    }

    /// <summary>Null when days contradict each other.</summary>
    public static List<Wish>? Read(IEnumerable<Mention> mentions)
    {
        var wishes = new List<Wish>();
        foreach (var alternative in Alternatives(Runs(mentions)))
        {
            for (var i = 0; i < alternative.Count;)
            {
                // A last run without a partner belongs to the two before it.
                var group = alternative.GetRange(i, alternative.Count - i is 3 ? 3 : Math.Min(2, alternative.Count - i));
                if (AllDays([.. group.Where(r => r.IsDays).SelectMany(r => r.Mentions)]) is not { } days)
                {
                    return null;
                }

                wishes.Add(new Wish(days, AllHours([.. group.Where(r => !r.IsDays).SelectMany(r => r.Mentions)])));
                i += group.Count;
            }
        }

        return wishes;
    }

    /// <summary>"Weekends or evenings", "4pm tomorrow or 10am friday": what "or" parts when it goes from days to hours or back.</summary>
    private static List<List<Run>> Alternatives(List<Run> runs)
    {
        var parts = new List<List<Run>>();
        foreach (var run in runs)
        {
            if (parts.Count == 0 || run.Join is Join.Or || (run.Join is Join.And && run.IsOften && parts[^1][^1].IsOften))
            {
                parts.Add([]);
            }

            parts[^1].Add(run);
        }

        // "Monday at 4 or tuesday": the second alone shares the hours of the first.
        for (var i = parts.Count - 1; i > 0; i--)
        {
            if (parts[i].Count == 1 && parts[i - 1].Count > 1)
            {
                parts[i - 1].AddRange(parts[i]);
                parts.RemoveAt(i);
            }
        }

        return parts;
    }

    private static List<Run> Runs(IEnumerable<Mention> mentions)
    {
        var runs = new List<Run>();
        foreach (var mention in mentions)
        {
            var isDays = mention is Mention.Of;
            if (runs is [.., { IsDays: true } days, { IsDays: false, Mentions: [_, .., { Join: Join.Or } last] } hours] && mention is Mention.Of { Join: Join.None } next && Clash(days.Mentions[^1], next))
            {
                // "Weekday evenings or any time at weekends": the hours before "at weekends" are not those of the weekdays.
                hours.Mentions.RemoveAt(hours.Mentions.Count - 1);
                runs.Add(new Run(false, Join.Or, [last]));
            }

            if (runs.Count > 0 && runs[^1].IsDays == isDays)
            {
                runs[^1].Mentions.Add(mention);
            }
            else
            {
                runs.Add(new Run(isDays, mention.Join, [mention]));
            }
        }

        return runs;
    }

    private static bool Clash(Mention before, Mention.Of next) =>
        before is Mention.Of { Days: var days } && (Days.Both(days, next.Days) is null || (days, next.Days) is (Days.Weekdays, Days.Weekdays));

    /// <summary>Days said side by side narrow each other ("friday the 27th", "any day next week"); joined ones are alternatives.</summary>
    private static List<Days>? AllDays(List<Mention> mentions)
    {
        var days = new List<Days>();
        foreach (var mention in mentions.Cast<Mention.Of>())
        {
            if (days.Count == 0 || (mention.Join is not Join.None && !Narrows(days[^1], mention)))
            {
                days.Add(mention.Days);
            }
            else if (Days.Both(days[^1], mention.Days) is { } both)
            {
                days[^1] = both;
            }
            else
            {
                return null;
            }
        }

        return days;
    }

    /// <summary>"Any time, any day", "wednesday (25th)".</summary>
    private static bool Narrows(Days before, Mention.Of next) => (before, next.Days, next.Join) switch
    {
        (Days.Any, _, Join.Comma) or (_, Days.Any, Join.Comma) => true,
        (Days.Weekdays { All: { Count: 1 } weekday }, Days.Dates { All: [var date] }, Join.Comma) => weekday.Contains(date.DayOfWeek),
        _ => false,
    };

    private static List<IReadOnlyList<Hours>> AllHours(List<Mention> mentions)
    {
        var alternatives = new List<List<Hours>>();
        foreach (var mention in mentions.Cast<Mention.At>())
        {
            if (alternatives.Count > 0 && HoldAtOnce(alternatives[^1], mention))
            {
                alternatives[^1].Add(mention.Hours);
            }
            else
            {
                alternatives.Add([mention.Hours]);
            }
        }

        return [.. alternatives];
    }

    /// <summary>"Tomorrow morning, 10am" and "after 5 but before 7" hold at once; "10am, 2pm" and "morning or afternoon" do not.</summary>
    private static bool HoldAtOnce(List<Hours> before, Mention.At next) => next.Join switch
    {
        Join.None => true,
        Join.Or => false,
        _ when before.Count == 1 && (before[0].Kind, next.Hours.Kind) is (HoursKind.After, HoursKind.Before) or (HoursKind.Before, HoursKind.After) => true,
        Join.Comma or Join.And when before.Exists(h => h.Kind == HoursKind.Part) != (next.Hours.Kind == HoursKind.Part) =>
            before.Append(next.Hours).Select(h => h.Part?.Widest ?? h.Settled(before[0].Hint is not HalfHint.None ? before[0].Hint : next.Hours.Hint)) is var spans
            && spans.Aggregate((Span?)Span.WholeDay, (all, one) => one is { } span ? all?.And(span) : null) is not null,
        _ => false,
    };
}
