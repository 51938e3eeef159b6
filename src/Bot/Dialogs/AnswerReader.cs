using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What an answer came to: a value, or the line that asks back, or neither.</summary>
internal readonly record struct Reading(string? Value, string? AskBack)
{
    public static Reading Of(string value) => new(value, null);
    public static Reading Back(string line) => new(null, line);
    public static Reading Nothing => default;
}

/// <summary>Reads free text as the answer to a question. Dates and numbers are looked for only where a question asks for them.</summary>
internal static class AnswerReader
{
    public static Reading Read(AskStep question, string text, string[] tokens, DateTimeOffset now)
    {
        if (tokens.Length == 0)
        {
            return Reading.Nothing;
        }

        var chosen = question.Matcher.Read(tokens, ordinals: !question.IsFree || question.Offers);
        return question.Kind switch
        {
            AskKind.Text => chosen is ChoiceMatch.One { Exact: true } said ? Reading.Of(said.Id) : Reading.Of(text.Trim()),
            AskKind.When when question.Offers && chosen is ChoiceMatch.One { Exact: true } offered => Reading.Of(offered.Id),
            AskKind.Name when chosen is ChoiceMatch.One way => Reading.Of(way.Id),
            AskKind.Name => NameReader.Read(text) is { } name ? Reading.Of(name) : Reading.Nothing,
            AskKind.Phone => OrWay(Phone(text), chosen),
            AskKind.Email => OrWay(Email(text), chosen),
            AskKind.When => OrWay(When(text, now), chosen),
            AskKind.Age => Age(question, tokens, chosen),
            AskKind.Code => OrWay(Reference.Find(text) is { } code ? Reading.Of(code) : Reading.Nothing, chosen),
            _ => Choice(question, chosen),
        };
    }

    private static Reading Choice(AskStep question, ChoiceMatch chosen) => chosen switch
    {
        ChoiceMatch.One one when one.Exact || !question.Consent => Reading.Of(one.Id),
        ChoiceMatch.One => Reading.Back(Lines.NeedsButton),
        ChoiceMatch.Unclear => Reading.Back(question.Consent ? Lines.NeedsButton : Lines.Ambiguous),
        _ => Reading.Nothing,
    };

    /// <summary>Where there is no answer, the words of a button may stand in the message: "no one can call me" is a way, not a number.</summary>
    private static Reading OrWay(Reading answer, ChoiceMatch chosen) =>
        answer.Value is null && chosen is ChoiceMatch.One way ? Reading.Of(way.Id) : answer;

    private static Reading Phone(string text) => PhoneRecogniser.Recognise(text) switch
    {
        PhoneAnswer.Found found => Reading.Of(found.E164),
        PhoneAnswer.Invalid => Reading.Back(Lines.WrongNumber),
        PhoneAnswer.Ask { HasDigits: true } => Reading.Back(Lines.AskNumber),
        _ => Reading.Nothing,
    };

    /// <summary>The band that holds the age; a phrase of a band counts where no single age was read.</summary>
    private static Reading Age(AskStep question, string[] tokens, ChoiceMatch chosen) => AgeReader.Read(tokens) switch
    {
        AgeAnswer.Found found when question.Choices.FirstOrDefault(c => AgeRange.Parse(c.Id) is { } band && band.Includes(found.Years)) is { } band =>
            Reading.Of(band.Id),
        AgeAnswer.None when chosen is ChoiceMatch.Unclear => Reading.Back(Lines.AskAge),
        AgeAnswer.None when chosen is ChoiceMatch.None => Reading.Nothing,
        not AgeAnswer.Found when chosen is ChoiceMatch.One said => Reading.Of(said.Id),
        _ => Reading.Back(Lines.AskAge),
    };

    private static Reading Email(string text) => EmailReader.Read(text) switch
    {
        EmailAnswer.Found found => Reading.Of(found.Address),
        EmailAnswer.Ask => Reading.Back(Lines.AskEmail),
        _ => Reading.Nothing,
    };

    private static Reading When(string text, DateTimeOffset now) => WhenRecogniser.Recognise(text, now) switch
    {
        WhenAnswer.Windows windows => Reading.Of(WindowText.Write(windows.All)),
        WhenAnswer.Ask { MentionsTime: true } => Reading.Back(Lines.AskWhen),
        _ => Reading.Nothing,
    };
}
