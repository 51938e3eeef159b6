using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>Which half of the day a word speaks of: it settles an hour said without am or pm.</summary>
internal enum HalfHint
{
    None,
    Morning,
    Afternoon,
    Night,
}

/// <summary>A named part of a day.</summary>
/// <param name="Hours">When to call: never wider than what the word allows (morning ends by 12:30, evening begins no earlier than 16:30).</param>
/// <param name="Widest">All that anybody may mean by it: what is left out when it is excluded.</param>
/// <param name="SchoolDays">It exists on school days only.</param>
/// <param name="Often">Said of every day, not of the next one: "mornings".</param>
internal sealed record DayPart(Span Hours, Span Widest, HalfHint Hint, bool SchoolDays = false, bool Often = false);

internal static class DayParts
{
    private static readonly DayPart Morning = new(Span.Of(8, 12), Span.Of(0, 12.5), HalfHint.Morning);
    private static readonly DayPart Afternoon = new(Span.Of(12, 17), Span.Of(12, 18), HalfHint.Afternoon);
    private static readonly DayPart Evening = new(Span.Of(17, 21), Span.Of(16.5, 24), HalfHint.Night);
    private static readonly DayPart Night = new(Span.Of(18, 22), Span.Of(16.5, 24), HalfHint.Night);
    private static readonly DayPart Lunch = new(Span.Of(12, 14), Span.Of(11.5, 14.5), HalfHint.Afternoon);

    private static readonly FrozenDictionary<string, DayPart> ByName = new Dictionary<string, DayPart>(StringComparer.Ordinal)
    {
        ["morning"] = Morning,
        ["mornings"] = Morning with { Often = true },
        ["afternoon"] = Afternoon,
        ["afternoons"] = Afternoon with { Often = true },
        ["evening"] = Evening,
        ["evenings"] = Evening with { Often = true },
        ["night"] = Night,
        ["nights"] = Night with { Often = true },
        ["allday"] = new DayPart(Span.WholeDay, Span.WholeDay, HalfHint.None),
        ["latetonight"] = Night with { Hours = Span.Of(20, 23) },
        ["lunch"] = Lunch,
        ["lunches"] = Lunch with { Often = true },
        ["am"] = Morning with { Hours = Span.Of(0, 12) },
        ["pm"] = new DayPart(Span.Of(12, 24), Span.Of(12, 24), HalfHint.Afternoon),
        ["ams"] = Morning with { Hours = Span.Of(0, 12), Often = true },
        ["pms"] = new DayPart(Span.Of(12, 24), Span.Of(12, 24), HalfHint.Afternoon, Often: true),
        ["firstthing"] = Morning with { Hours = Span.Of(8, 10) },
        ["earlymorning"] = Morning with { Hours = Span.Of(7, 9) },
        ["earlymornings"] = Morning with { Hours = Span.Of(7, 9), Often = true },
        ["midmorning"] = Morning with { Hours = Span.Of(10, 11.5) },
        ["latemorning"] = Morning with { Hours = Span.Of(10.5, 12) },
        ["beforelunch"] = Morning with { Hours = Span.Of(9, 12) },
        ["afterlunch"] = Afternoon with { Hours = Span.Of(13.5, 16) },
        ["earlyafternoon"] = Afternoon with { Hours = Span.Of(12.5, 15) },
        ["midafternoon"] = Afternoon with { Hours = Span.Of(14, 16) },
        ["lateafternoon"] = Afternoon with { Hours = Span.Of(15.5, 17.5) },
        ["lateafternoons"] = Afternoon with { Hours = Span.Of(15.5, 17.5), Often = true },
        ["dayend"] = Afternoon with { Hours = Span.Of(16, 18), Widest = Span.Of(15.5, 19) },
        ["tea"] = new DayPart(Span.Of(16.5, 18.5), Span.Of(16, 19.5), HalfHint.Night),
        ["earlyevening"] = Evening with { Hours = Span.Of(17, 19) },
        ["earlyevenings"] = Evening with { Hours = Span.Of(17, 19), Often = true },
        ["lateevening"] = Evening with { Hours = Span.Of(20, 23) },
        ["lateevenings"] = Evening with { Hours = Span.Of(20, 23), Often = true },
        ["aftertea"] = Evening with { Hours = Span.Of(18.5, 21) },
        ["afterwork"] = Evening with { Hours = Span.Of(17.5, 21) },
        ["afterschool"] = new DayPart(Span.Of(15.5, 18), Span.Of(14.5, 19.5), HalfHint.Afternoon, SchoolDays: true),
        ["beforeschool"] = new DayPart(Span.Of(7.5, 8.5), Span.Of(6, 9), HalfHint.Morning, SchoolDays: true),
        ["break"] = new DayPart(Span.Of(10.5, 11.5), Span.Of(10, 12), HalfHint.Morning, SchoolDays: true),
        ["schooltime"] = new DayPart(Span.Of(9, 15), Span.Of(8, 16), HalfHint.None, SchoolDays: true),
        ["officehours"] = new DayPart(Span.Of(9, 17), Span.Of(8, 18), HalfHint.None, SchoolDays: true, Often: true),
        ["daytime"] = new DayPart(Span.Of(9, 17), Span.Of(7, 18), HalfHint.None),
        ["daytimes"] = new DayPart(Span.Of(9, 17), Span.Of(7, 18), HalfHint.None, Often: true),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static DayPart? Named(string word) => ByName.GetValueOrDefault(word);
}
