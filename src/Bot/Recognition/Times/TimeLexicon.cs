using System.Collections.Frozen;

namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>How people write the words of time. Data: the left side is what is typed, the right side what the readers know.</summary>
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
        "before", "moving", "expect", "accept", "excerpt", "wherever", "whoever", "everything", "payday", "weekly", "weekender", "holiday", "someday", "noonday", "event",
        "even", "warning", "mourning", "meaning", "boring", "bring", "minute", "minuets", "quarters", "betting", "beware", "become",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tokens that mix letters and digits, found before numbers are.</summary>
    public static readonly FrozenDictionary<string, string> Mixed = Pairs(
        "2moro tomorrow|2morow tomorrow|2morrow tomorrow|2mrw tomorrow|2moz tomorrow|2mo tomorrow|2mora tomorrow|2mro tomorrow|2mor tomorrow|2moros tomorrow|2nite tonight|2night tonight|2day today|l8r later|l8er later|l8 late|b4 before|any1 anyone|some1 someone|every1 everyone|m8 mate|gr8 great|w8 wait|2nyt tonight|24/7 anytime|2wk weekdays|4get forget|l8ers later");

    public static readonly FrozenDictionary<string, string> Words = Pairs(
        "tmrw tomorrow|tmr tomorrow|tmw tomorrow|tmoz tomorrow|tomoz tomorrow|tomo tomorrow|tomos tomorrow|tomoro tomorrow|tomorro tomorrow|tomoorw tomorrow|tommorow tomorrow|tmoro tomorrow|tmorrow tomorrow|tomorow tomorrow|tomrw tomorrow|tomz tomorrow|morrow tomorrow|tmz tomorrow|tomorrows tomorrow|"
        + "tonite tonight|tonyt tonight|tnite tonight|tonights tonight|tday today|todays today|tody today|2nite tonight|"
        + "mon monday|mons mondays|tue tuesday|tues tuesday|teusday tuesday|tusday tuesday|wed wednesday|weds wednesday|wens wednesday|wednes wednesday|wensday wednesday|wendsday wednesday|wednsday wednesday|wensdays wednesdays|thu thursday|thur thursday|thurs thursday|thrs thursday|thrusday thursday|thursdy thursday|fri friday|fris fridays|frid friday|sat saturday|sats saturdays|satdy saturday|satday saturday|satdi saturday|sun sunday|suns sundays|sundee sunday|mondee monday|"
        + "jan january|feb february|mar march|apr april|jun june|jul july|aug august|sep september|sept september|oct october|nov november|dec december|xmas christmas|crimbo christmas|"
        + "morn morning|mornin morning|moring morning|morningtime morning|mornins mornings|mrng morning|arvo afternoon|aft afternoon|avo afternoon|aftenoon afternoon|afternon afternoon|aftanoon afternoon|aternoon afternoon|eve evening|evng evening|evenin evening|eves evenings|nite night|nites nights|nyt night|nighttime night|"
        + "skool school|scool school|schl school|schol school|skl school|sch school|college school|uni school|sixthform school|"
        + "lunchtime lunch|lunchtimes lunches|dinnertime dinner|lunchbreak lunch|breaktime break|breaktimes break|breaks break|playtime break|tea-time tea|teatime tea|noontime noon|"
        + "quater quarter|qtr quarter|quarta quarter|qarter quarter|haf half|harf half|hlf half|oclock oclock|clock oclock|midnite midnight|mid-day midday|"
        + "min minutes|mins minutes|minute minutes|minuets minutes|hr hour|hrs hours|hour hour|secs seconds|wk week|wks weeks|wkend weekend|wkends weekends|weeknd weekend|wknd weekend|wkday weekday|wkdays weekdays|mth month|yr year|fortnite fortnight|"
        + "til until|till until|untill until|untl until|unil until|b4 before|bfore before|befor before|befour before|before before|afer after|aftr after|arfter after|afta after|btwn between|btw between|betwen between|inbetween between|frm from|form from|thru to|through to|"
        + "abt about|abowt about|bout about|arnd around|roughly about|approx about|approximately about|circa about|roundabout about|"
        + "cos because|cuz because|coz because|cause because|bc because|becuase because|becos because|bcos because|bcuz because|cus because|"
        + "anytym anytime|anytimes anytime|wenever whenever|wheneva whenever|whenevs whenever|whenver whenever|wen when|wile while|whilst while|evry every|evryday everyday|eveyday everyday|"
        + "dont not|dnt not|cant not|cannot not|wont not|couldnt not|shouldnt not|doesnt not|didnt not|isnt not|arent not|aint not|wasnt not|never not|nothing not|neither not|nor not|havent not|hasnt not|mustnt not|nt not|except not|excluding not|excl not|exept not|unavailable not|busy not|avoid not|without not|"
        + "asp asap|immediately now|rn now|nw now|immediatly now|soonest asap|"
        + "nxt next|nex next|ths this|comming coming|comin coming|wk week|urs yours|earliest onwards|onward onwards|ltr later|ish ish|sumtime sometime|"
        + "mom mum|mam mum|mummy mum|mother mum|mums mum|moms mum|mumma mum|dads dad|daddy dad|father dad|stepdads stepdad|u you|ur your|pls please|plz please|thx thanks");

    /// <summary>Phrases of several words. Earlier lines win.</summary>
    public static readonly (string Said, string Meant)[] Phrases =
    [
        .. new[]
        {
            "i am>im", "during the day>daytime", "in the day>daytime", "day time>daytime", "not until after>notbefore", "not until>notbefore", "not before>notbefore", "no before>notbefore", "o oclock>oclock", "m - f>monday - friday", "same time>thistime", "this time>thistime", "as soon as possible>asap", "as soon as you can>asap", "as soon as u can>asap", "as soon as>as soonas", "soon as possible>asap", "soon as you can>asap", "right away>now", "straight away>now", "right now>now",
            "any time now>now", "anytime now>now", "this minutes>now", "from now on>anytime",
            "from now until>until", "between now and>until", "now until>until", "from now to>until",
            "not sure>unsure", "not know>unsure", "not no>unsure", "no idea>unsure", "not mind>anytime", "not care>anytime", "not fussed>anytime", "not bothered>anytime", "not matter>anytime", "no preference>anytime", "not fussy>anytime", "up to you>anytime",
            "no problem>ok", "no worries>ok", "not worry>ok", "not a problem>ok", "not forget>ok", "not a lot>ok", "if possible>ok", "if poss>ok", "if you can>ok", "if you could>ok", "if thats ok>ok", "if that is ok>ok", "if that works>ok", "if you like>ok", "if you want>ok", "if its ok>ok", "if available>ok", "if thats okay>ok", "if thats alright>ok", "if that suits>ok", "if convenient>ok",
            "when you can>anytime", "when possible>anytime", "when your free>anytime", "when youre free>anytime", "when you like>anytime", "when you want>anytime", "when it suits you>anytime", "when suits you>anytime", "when is good for you>anytime",
            "whenever you can>anytime", "whenever you want>anytime", "whenever you like>anytime", "whenever suits you>anytime", "whenever is best for you>anytime", "at your convenience>anytime", "whatever time>anytime", "what ever time>anytime", "any ol time>anytime", "any old time>anytime",
            "any time>anytime", "any times>anytime", "anytime of day>anytime", "anytime of the day>anytime", "any hour>anytime", "all the time>anytime", "24 7>anytime", "at all times>anytime",
            "any day>anyday", "any days>anyday", "every day>anyday", "everyday>anyday", "each day>anyday", "all days>anyday", "most days>anyday", "any other day>anyday", "every other day>unclear", "daily>anyday", "every single day>anyday",
            "week days>weekdays", "school days>schooldays", "school day>schoolday", "during the week>weekdays", "in the week>weekdays", "through the week>weekdays", "mon fri>monday - friday", "school nights>schooldays evenings", "school night>schoolday evenings", "school hours>schooltime", "school time>schooltime", "working hours>officehours", "office hours>officehours", "work hours>officehours", "business hours>officehours",
            "any weekday>weekdays", "any weekdays>weekdays", "every weekday>weekdays", "a weekday>weekdays", "any weekend>weekends", "every weekend>weekends", "week end>weekend", "week ends>weekends",
            "day after tomorrow>overmorrow", "day after tmrw>overmorrow", "other than>not", "apart from>not", "aside from>not", "with the exception of>not", "not on>not", "bar>not", "no good>bad", "not good>bad", "not work>bad", "not suit>bad", "not great>bad", "not ideal>bad", "not possible>bad", "not an option>bad",
            "not free>not", "not available>not", "not around>not", "not home>not", "not in until>not until", "im out until>not until", "im at school>not", "im in school>not", "im at work>not", "im working>not", "i work>not", "im in lessons>not", "ill be at school>not", "ill be at work>not", "ill be in school>not", "got school>not", "have school>not", "in lessons>not", "in class>not", "have lessons>not", "in a meeting>not", "in meetings>not", "im out>not", 
            "first thing in the morning>firstthing", "first thing>firstthing", "1st thing>firstthing", "last thing>lastthing", "end of the day>dayend", "end of day>dayend", "eod>dayend", "close of play>dayend", "end of the working day>dayend", "end of school>after school", "when school finishes>after school", "when i finish school>after school", "when school ends>after school", "once school finishes>after school", "when i get home from school>after school", "when im home from school>after school", "straight after school>after school", "when i finish work>after work", "home time>after school", "hometime>after school",
            "early hours>smallhours", "crack of dawn>smallhours", "early morning>earlymorning", "early in the morning>earlymorning", "early mornings>earlymornings", "early afternoon>earlyafternoon", "early in the afternoon>earlyafternoon", "early evening>earlyevening", "early evenings>earlyevenings", "early in the evening>earlyevening", "mid morning>midmorning", "midmornings>midmorning", "late morning>latemorning", "mid afternoon>midafternoon", "late afternoon>lateafternoon", "late in the afternoon>lateafternoon", "late afternoons>lateafternoons", "late evening>lateevening", "late evenings>lateevenings", "late at night>lateevening", "late night>lateevening", "later tonight>tonight", "late tonight>latetonight", "tomorrow early>tomorrow earlymorning",
            "lunch break>lunch", "lunch time>lunch", "lunch times>lunches", "lunch hour>lunch", "dinner time>dinner", "tea time>tea", "tea times>tea", "break time>break", "lunch or break>lunch or break", "supper time>dinner", "supper>dinner", "bed time>bedtime",
            "after dinner>aftertea", "after tea>aftertea", "after lunch>afterlunch", "before lunch>beforelunch", "before school>beforeschool", "after school>afterschool", "after work>afterwork", "before work>beforeschool", "after noon>afternoon", "before bed>bedtime", "before dinner>tea", "before tea>lateafternoon", "after bedtime>unclear",
            "no later than>before", "not later than>before", "at the very latest>latest", "at the latest>latest", "up until>until", "up to>until", "upto>until", "any earlier than>before", "anything before>before", "no earlier than>notbefore", "not earlier than>notbefore", "at the onwards>onwards", "or earlier>latest", "or later>onwards", "and later>onwards", "and onwards>onwards", "or onwards>onwards", "until late>onwards", "on wards>onwards", "anytime after>after", "anytime from>from", "anytime past>after", "later than>after", "earlier than>before", "anytime before>before", "anytime between>between", "anytime until>until", "anytime around>around", "anytime on>anytime",
            "just after>at", "just before>justbefore", "shortly after>at", "a bit after>at", "a little after>at", "just gone>at", "early tomorrow morning>tomorrow earlymorning", "after that>afterthat", "after then>afterthat", "from then>afterthat", "before that>beforethat", "before then>beforethat", "until then>beforethat", "up to then>beforethat", "get home>finish", "get in>finish", "get back>finish", "get out>finish", "get off>finish", "im home>finish", "am home>finish", "be home>finish", "im back>finish", "am back>finish", "be back>finish", "finished>finish", "finishes>finish", "finishing>finish", "have to leave>leaving", "i leave>leaving", "go out>leaving", "im going out>leaving", "got to go>leaving", "have to go>leaving", "need to go>leaving", "start work>leaving", "start school>leaving",
            "bank hol>bank holiday", "bank hols>bank holidays", "new years day>newyearsday", "new year day>newyearsday", "new years eve>newyearseve", "new year eve>newyearseve", "nye>newyearseve", "christmas day>christmasday", "christmas evening>christmaseve", "new years evening>newyearseve", "new year evening>newyearseve",  "xmas eve>christmaseve", "boxing day>boxingday", "good friday>goodfriday", "easter monday>eastermonday", "easter sunday>eastersunday", "may day>mayday",
            "next few days>few days", "couple of>2", "couple>2", "half hour>half an hour", "half n hour>half an hour", "an hour and a half>90 minutes", "a hour and a half>90 minutes", "hour and half>90 minutes", "an hour and half>90 minutes", "1 and a half hours>90 minutes", "quarter of an hour>15 minutes", "three quarters of an hour>45 minutes", "half an hour>30 minutes", "a hour>1 hour", "an hour>1 hour", "a minutes>1 minutes",
            "hour time>hour", "hours time>hours", "minutes time>minutes", "days time>days", "weeks time>weeks", "week time>week", "fortnights time>fortnight",
            "two weeks>2 weeks", "a fortnight>2 weeks", "fortnight>2 weeks", "weeks today>weeks ontoday", "week today>week ontoday", "week tomorrow>week ontomorrow",
            "today week>week ontoday", "tomorrow week>week ontomorrow",
            "midday noon>noon", "12 noon>noon", "12 midday>noon", "12 midnight>midnight", "at noon>noon", "mid day>midday", "mid night>midnight",
        }.Select(line => line.Split('>')).Select(pair => (pair[0], pair[1])),
    ];

    /// <summary>Hours and minutes as words. "One" counts only beside a word of time: "this one" is no hour.</summary>
    public static readonly FrozenDictionary<string, int> Numbers = new[]
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    }.Select((word, value) => (word, value)).Append(("thirty", 30)).Append(("forty", 40)).Append(("fifty", 50)).Append(("fourty", 40)).Append(("fiveish", 5)).Append(("fourish", 4))
        .ToFrozenDictionary(n => n.Item1, n => n.Item2, StringComparer.Ordinal);

    public static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];

    private static FrozenDictionary<string, string> Pairs(string pairs) =>
        pairs.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split(' ')).DistinctBy(p => p[0]).ToFrozenDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
}
