using CsCheck;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Lint;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>Whatever is said in whatever order.</summary>
public sealed class Any_conversation
{
    private const int Walks = 2000;
    private const int BubblesInOneBreath = 3;
    private const int WordsInOneBreath = 45;

    private static readonly string[] Duties = ["here", "later", "unknown"];

    private static readonly string[] Phrases =
    [
        "yes", "no", "not sure", "maybe", "help", "flurb", "", "   ", "🙂", "?", "I'm not safe", "talk to a person", "leave the queue", "go back", "start again",
        "stop", "bye", "i need a break", "someone has nudes of me", "i ran away", "my boyfriend is 24", "a man on snapchat", "call me back", "what is exploitation",
        "Sam", "07700 900123", "999", "tomorrow after 4pm", "saturday", "yesterday", "any time", "1", "4", "{opens}", "</script>", "a parent",
        "are you a robot", "who sees this", "i have a code", Visitor.FirstReference, "22222-22222", "cancel my call", "email me instead", "kit@example.org", "the third one", "Ask me more", new('a', 4000),
    ];

    private static readonly Gen<(int Kind, int Button, int Phrase)> Move = Gen.Select(Gen.Int[0, 19], Gen.Int[0, 5], Gen.Int[0, Phrases.Length - 1]);

    [Fact]
    public void Always_gets_an_answer_and_a_person_within_one_turn() =>
        Gen.Select(Gen.Int[0, 2].Select(i => Duties[i]), Move.Array[1, 25]).Sample(
            (duty, moves) =>
            {
                var visitor = new Visitor(facts: Content.Facts(duty: duty));
                visitor.Starts();
                foreach (var move in moves)
                {
                    var ended = visitor.Facts.State is ConversationState.Ended;
                    var result = Step(visitor, move);
                    if (result is not null)
                    {
                        Answered(result);
                        PersonIsNear(visitor, ended);
                    }
                }
            },
            iter: Walks);

    private static TurnResult? Step(Visitor visitor, (int Kind, int Button, int Phrase) move) => move.Kind switch
    {
        0 => visitor.Turn(TurnInputKind.HandedBack, null),
        1 => visitor.Turn(TurnInputKind.Reminder, "still-waiting") is { Replies.Count: > 0 } reminded ? reminded : null,
        < 12 when visitor.Buttons.Count > 0 => visitor.Says(visitor.Buttons[move.Button % visitor.Buttons.Count].Value),
        _ => visitor.Says(Phrases[move.Phrase]),
    };

    private static void Answered(TurnResult result)
    {
        Assert.InRange(result.Replies.Count, 1, BubblesInOneBreath);
        Assert.InRange(result.Replies.Sum(r => ReadingGrade.WordsIn(r.Text)), 1, WordsInOneBreath);
        Assert.All(result.Replies, r =>
        {
            Assert.False(string.IsNullOrWhiteSpace(r.Text));
            Assert.DoesNotContain('{', r.Text);
            Assert.NotEmpty(r.ContentVersion);
        });
        if (!result.Effects.OfType<EndConversation>().Any())
        {
            Assert.InRange(result.Replies[^1].Actions.Count(a => a.Type == "imBack"), 2, 6);
            Assert.Contains(result.Replies[^1].Actions, a => a.Value == "Talk to a person");
        }
    }

    private static void PersonIsNear(Visitor visitor, bool wasEnded)
    {
        var asking = new Visitor(facts: visitor.Facts).With(visitor.Last.State);
        asking.Says("Talk to a person");
        Assert.True(
            asking.ContentIds.Any(id => id.StartsWith("talk-to-a-person.", StringComparison.Ordinal)),
            $"after {(wasEnded ? "the end" : "a turn")} at {visitor.Last.State.Stack.LastOrDefault()} asking for a person came to {string.Join(", ", asking.ContentIds)}");
        Assert.True(asking.Last.Effects.OfType<RequestHandover>().Any() || !asking.Facts.Duty.WorkerHere || asking.Facts.State is ConversationState.Waiting);
    }
}
