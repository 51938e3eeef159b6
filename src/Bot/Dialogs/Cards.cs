using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Makes the handover card and the callback request out of the answers of a conversation.</summary>
internal static class Cards
{
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

    public static CallbackRequest Callback(Turn turn, string? topic) => new()
    {
        Name = turn.Value("callback.name") ?? "",
        Audience = Audience(turn),
        Number = turn.Value("callback.number") ?? "",
        Windows = WindowText.Read(turn.Value("callback.when")),
        WhenInTheirWords = turn.AnswerTo("callback.when")?.Text ?? "",
        MayLeaveMessage = turn.Value("callback.message") is "yes",
        IfSomeoneElseAnswers = NotEmpty(turn.Value("callback.if-someone-else")),
        CodeWord = NotEmpty(turn.Value("callback.code-word")),
        Topic = topic,
        Danger = Danger(turn),
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

    private static Audience Audience(Turn turn) => turn.Value("who") switch
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
