namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>English that never changes: closed-up words in full ("hes", "dont"), parted words together, and numbers in words.</summary>
internal static class Grammar
{
    private const string InFull = """
        im=i am; iam=i am; ive=i have; youre=you are; youve=you have; youll=you will; hes=he is; shes=she is; its=it is; itll=it will;
        theyre=they are; theyve=they have; theyll=they will; weve=we have; thats=that is; theres=there is; whats=what is; whos=who is;
        wheres=where is; hows=how is; someones=someone is; somebodys=someone is; everyones=everyone is; somebody=someone; anybody=anyone;
        everybody=everyone; nobody=noone; dont=do not; doesnt=does not; didnt=did not; cant=can not; cannot=can not; couldnt=could not;
        wont=will not; wouldnt=would not; shouldnt=should not; isnt=is not; arent=are not; wasnt=was not; werent=were not;
        havent=have not; hasnt=has not; hadnt=had not; mustnt=must not; neednt=need not; aint=is not; ain=is not; shant=will not
        """;

    private const string Together = """
        no one=noone; any one=anyone; to night=tonight; to day=today; to morrow=tomorrow; my self=myself; him self=himself;
        her self=herself; your self=yourself; them selves=themselves; years old=yo; year old=yo; yrs old=yo; self harm=selfharm
        """;

    private static readonly string[] Small =
    [
        "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty"];
    private static readonly string[] Units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Words with what they are short for.</summary>
    public static IEnumerable<(string Word, string Means)> ShortForms => Pairs(InFull);

    /// <summary>Tells the words what they make with the next one, and what number they are.</summary>
    public static void AddTo(Func<string, WordEntry> word)
    {
        foreach (var (two, one) in Pairs(Together))
        {
            var parts = two.Split(' ');
            var first = word(parts[0]);
            first.Joins = [.. first.Joins, (word(parts[1]), word(one))];
        }

        for (var i = 0; i < Small.Length; i++)
        {
            word(Small[i]).Number = 9 + i;
        }

        for (var t = 0; t < Tens.Length; t++)
        {
            var tens = word(Tens[t]);
            tens.Number = (t + 2) * 10;
            for (var u = 0; u < Units.Length; u++)
            {
                var both = word($"{Tens[t]}-{Units[u]}");
                both.Number = tens.Number + u + 1;
                tens.Joins = [.. tens.Joins, (word(Units[u]), both)];
            }
        }
    }

    private static IEnumerable<(string Key, string Value)> Pairs(string table) => table
        .Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .Select(pair => (pair[0], pair[1]));
}
