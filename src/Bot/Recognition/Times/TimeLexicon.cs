using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>
/// How people write the words of time. Data: first the word that the readers know, then how it is typed.
/// </summary>
internal static class TimeLexicon
{
    /// <summary>Words whose misspellings are near enough to be certain. Others are listed one by one.</summary>
    public static readonly string[] Guessable =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
        "saturdays", "sundays", "tomorrow", "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "tonight", "lunchtime", "weekend",
        "weekends", "weekday", "weekdays", "anytime", "midnight", "midday", "quarter", "between", "before", "january", "february", "april", "august",
        "september", "october", "november", "december", "christmas", "whenever", "yesterday", "fortnight", "teatime", "except", "minutes",
    ];

    /// <summary>Everyday words that come near one of those and mean something else.</summary>
    public static readonly FrozenSet<string> NotGuessed = new[]
    {
        "moving", "expect", "accept", "excerpt", "wherever", "whoever", "everything", "payday", "holiday", "someday", "event", "warning", "mourning",
        "meaning", "boring", "bring", "quarters", "betting", "beware", "become",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tokens that mix letters and digits, found before numbers are.</summary>
    public static readonly FrozenDictionary<string, string> Mixed = Words(
    [
        ("tomorrow", "2moro 2morow 2morrow 2mrw 2moz 2mo 2mora 2mro 2mor 2moros"),
        ("tonight", "2nite 2night 2nyt"),
        ("today", "2day"),
        ("later", "l8r l8er l8ers"),
        ("before", "b4"),
        ("anyone", "any1"),
        ("someone", "some1"),
        ("everyone", "every1"),
        ("anytime", "24/7"),
    ]);

    public static readonly FrozenDictionary<string, string> Spellings = Words(
    [
        ("tomorrow", "tmrw tmr tmw tmoz tomoz tomo tomos tomoro tomorro tomoorw tommorow tmoro tmorrow tomorow tomrw tomz morrow tmz tomorrows"),
        ("tonight", "tonite tonyt tnite tonights 2nite"),
        ("today", "tday todays tody"),
        ("monday", "mon mondee"),
        ("mondays", "mons"),
        ("tuesday", "tue tues teusday tusday"),
        ("wednesday", "wed weds wens wednes wensday wendsday wednsday"),
        ("wednesdays", "wensdays"),
        ("thursday", "thu thur thurs thrs thrusday thursdy"),
        ("friday", "fri frid"),
        ("fridays", "fris"),
        ("saturday", "sat satdy satday satdi"),
        ("saturdays", "sats"),
        ("sunday", "sun sundee"),
        ("sundays", "suns"),
        ("january", "jan"),
        ("february", "feb"),
        ("march", "mar"),
        ("april", "apr"),
        ("june", "jun"),
        ("july", "jul"),
        ("august", "aug"),
        ("september", "sep sept"),
        ("october", "oct"),
        ("november", "nov"),
        ("december", "dec"),
        ("christmas", "xmas crimbo"),
        ("morning", "morn mornin moring morningtime mrng"),
        ("mornings", "mornins"),
        ("afternoon", "arvo aft avo aftenoon afternon aftanoon aternoon"),
        ("evening", "eve evng evenin"),
        ("evenings", "eves"),
        ("night", "nite nyt nighttime"),
        ("nights", "nites"),
        ("school", "skool scool schl schol skl sch college uni sixthform"),
        ("lunch", "lunchtime lunchbreak"),
        ("lunches", "lunchtimes"),
        ("dinner", "dinnertime"),
        ("break", "breaktime breaktimes breaks playtime"),
        ("tea", "tea-time teatime"),
        ("noon", "noontime"),
        ("quarter", "quater qtr quarta qarter"),
        ("half", "haf harf hlf"),
        ("oclock", "clock"),
        ("midnight", "midnite"),
        ("midday", "mid-day"),
        ("minutes", "min mins minute minuets"),
        ("hour", "hr"),
        ("hours", "hrs"),
        ("seconds", "secs"),
        ("week", "wk"),
        ("weeks", "wks"),
        ("weekend", "wkend weeknd wknd"),
        ("weekends", "wkends"),
        ("weekday", "wkday"),
        ("weekdays", "wkdays"),
        ("month", "mth"),
        ("year", "yr"),
        ("fortnight", "fortnite"),
        ("until", "til till untill untl unil"),
        ("before", "b4 bfore befor befour"),
        ("after", "afer aftr arfter afta"),
        ("between", "btwn btw betwen inbetween"),
        ("from", "frm form"),
        ("to", "thru through"),
        ("about", "abt abowt bout roughly approx approximately circa roundabout"),
        ("around", "arnd"),
        ("because", "cos cuz coz cause bc becuase becos bcos bcuz cus"),
        ("anytime", "anytym anytimes"),
        ("whenever", "wenever wheneva whenevs whenver"),
        ("when", "wen"),
        ("while", "wile whilst"),
        ("every", "evry"),
        ("everyday", "evryday eveyday"),
        ("not", "dont dnt cant cannot wont couldnt shouldnt doesnt didnt isnt arent aint wasnt never nothing neither nor havent hasnt mustnt nt"),
        ("not", "except excluding excl exept unavailable busy avoid without"),
        ("asap", "asp soonest"),
        ("now", "immediately rn nw immediatly"),
        ("next", "nxt nex"),
        ("this", "ths"),
        ("coming", "comming comin"),
        ("yours", "urs"),
        ("onwards", "earliest onward"),
        ("later", "ltr"),
        ("sometime", "sumtime"),
        ("mum", "mom mam mummy mother mums moms mumma"),
        ("dad", "dads daddy father"),
        ("stepdad", "stepdads"),
        ("you", "u"),
        ("your", "ur"),
        ("please", "pls plz"),
        ("thanks", "thx"),
    ]);

    /// <summary>Hours and minutes as words, by their value. "One" counts only beside a word of time: "this one" is no hour.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = new[]
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    }.Select((word, value) => KeyValuePair.Create(word, value)).Concat([new("thirty", 30), new("forty", 40), new("fourty", 40), new("fifty", 50)])
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static FrozenDictionary<string, string> Words((string Meant, string Typed)[] groups) =>
        groups.SelectMany(g => g.Typed.Split(' ').Select(typed => (Typed: typed, g.Meant))).ToFrozenDictionary(w => w.Typed, w => w.Meant, StringComparer.Ordinal);
}
