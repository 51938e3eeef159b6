using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Makes the handover card, the callback request and the enquiry out of the answers of a conversation.</summary>
internal static class Cards
{
    /// <summary>The answer that holds the id of a cover line, or the visitor's own words.</summary>
    public const string IfSomeoneElse = "callback.if-someone-else";

    private static readonly (string Answer, string Label)[] Told =
    [
        ("danger", CardLabels.Danger), ("screen", CardLabels.Screen), ("who", CardLabels.Who), ("age", CardLabels.Age), ("callback.name", CardLabels.Name),
    ];

    public static HandoverCard Handover(Turn turn, string reason, string? topic, TurnInput input) => new()
    {
        Audience = Audience(turn),
        Danger = Danger(turn),
        Screen = turn.Value("screen") switch
        {
            "yes" => ScreenAnswer.Yes,
            "maybe" => ScreenAnswer.Maybe,
            "no" => ScreenAnswer.No,
            _ => ScreenAnswer.NotAsked,
        },
        Topic = topic,
        LimitsTold = turn.Value("limits") is not null,
        Reason = reason,
        Lines = [.. Lines(turn, input)],
    };

    public static CallbackRequest Callback(Turn turn, CoverLines coverLines, string? topic) => new()
    {
        Name = turn.Value("callback.name") ?? "",
        Audience = Audience(turn),
        Channel = turn.Value("callback.channel") switch
        {
            "text-first" => CallbackChannel.TextThenCall,
            "email" => CallbackChannel.Email,
            _ => CallbackChannel.Call,
        },
        Number = turn.Value("callback.number") ?? "",
        Email = NotEmpty(turn.Value("callback.email")),
        WhosePhone = turn.Value("callback.whose") switch
        {
            "mine" => PhoneOwner.Theirs,
            "shared" => PhoneOwner.Shared,
            "someone-else" => PhoneOwner.SomeoneElses,
            _ => PhoneOwner.NotAsked,
        },
        Windows = WindowText.Read(turn.Value("callback.when")),
        WhenInTheirWords = turn.AnswerTo("callback.when")?.Text ?? "",
        UnsafeTimes = NotEmpty(turn.Value("callback.unsafe-times")),
        MayCall = Safe(turn.Value("callback.safe-call")),
        MayText = Safe(turn.Value("callback.safe-text")),
        MayLeaveMessage = Safe(turn.Value("callback.message")),
        MaySayWhoWeAre = Safe(turn.Value("callback.say-who")),
        WhoElseMayAnswer = NotEmpty(turn.Value("callback.who-else")),
        IfSomeoneElseAnswers = coverLines.Find(turn.Value(IfSomeoneElse))?.In("en") ?? NotEmpty(turn.Value(IfSomeoneElse)),
        CodeWord = NotEmpty(turn.Value("callback.code-word")),
        ShowOurNumber = turn.Value("callback.our-number") is "show",
        IfNoAnswer = turn.Value("callback.no-answer") is "one-try" ? IfNoAnswer.OneTry : IfNoAnswer.ThreeTries,
        Needs = NotEmpty(turn.Value("callback.needs")),
        Consented = turn.Value("callback.consent") is "yes",
        Topic = topic,
        Danger = Danger(turn),
    };

    public static EnquiryRequest Enquiry(Turn turn, string? topic) => new()
    {
        Need = turn.Value("enquiry.need") switch
        {
            "advice" => EnquiryNeed.Advice,
            "training" => EnquiryNeed.Training,
            "outreach" => EnquiryNeed.Outreach,
            "consultancy" => EnquiryNeed.Consultancy,
            _ => EnquiryNeed.Other,
        },
        Audience = Audience(turn),
        Organisation = NotEmpty(turn.Value("enquiry.organisation")),
        Role = NotEmpty(turn.Value("enquiry.role")),
        Name = turn.Value("enquiry.name") ?? "",
        Number = NotEmpty(turn.Value("enquiry.number")),
        Email = NotEmpty(turn.Value("enquiry.email")),
        InTheirWords = NotEmpty(turn.Value("enquiry.need-words")),
        Dates = NotEmpty(turn.Value("enquiry.dates")),
        Topic = topic,
        Danger = Danger(turn),
    };

    /// <summary>Only a clear yes is a yes; what is not known is not asked.</summary>
    public static SafeAnswer Safe(string? value) => value switch
    {
        "yes" => SafeAnswer.Yes,
        "no" => SafeAnswer.No,
        "not-sure" => SafeAnswer.NotSure,
        _ => SafeAnswer.NotAsked,
    };

    private static IEnumerable<CardLine> Lines(Turn turn, TurnInput input)
    {
        foreach (var (answer, label) in Told)
        {
            if (turn.AnswerTo(answer) is { Sequence: > 0 } told)
            {
                yield return new CardLine(label, told.Text, told.Sequence);
            }
        }

        if (input is { Kind: TurnInputKind.Message or TurnInputKind.Returned, Text: { } text })
        {
            yield return new CardLine(CardLabels.LastMessage, text, input.Sequence);
        }
    }

    public static Audience Audience(Turn turn) => AudienceOf(turn.Value("who"));

    /// <param name="who">The answer <c>who</c>.</param>
    public static Audience AudienceOf(string? who) => who switch
    {
        "young-person" => Core.Handovers.Audience.YoungPerson,
        "parent" => Core.Handovers.Audience.ParentOrCarer,
        "professional" => Core.Handovers.Audience.Professional,
        "someone-else" => Core.Handovers.Audience.SomeoneElse,
        _ => Core.Handovers.Audience.Unknown,
    };

    private static DangerAnswer Danger(Turn turn) => turn.Value("danger") switch
    {
        "me" => DangerAnswer.Me,
        "child" => DangerAnswer.AChild,
        "no" => DangerAnswer.No,
        "not-sure" => DangerAnswer.NotSure,
        _ => DangerAnswer.NotAsked,
    };

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
