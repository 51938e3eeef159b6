using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Tests.Turns;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Safeguarding;

public class A_recogniser_that_fails
{
    [Fact]
    public async Task Never_holds_a_message_up_and_it_goes_on_as_not_assessed()
    {
        var seen = new List<SafeguardingLevel>();
        await using var house = await TurnHouse.Open(new Watching(seen), assess: new Failing());
        var conversation = await house.Begins();
        Assert.IsType<Received.Stored>(await house.Says(conversation, "he is here"));

        Assert.Contains("V: he is here", await house.Transcript(conversation));
        Assert.Equal(SafeguardingLevel.NotAssessed, seen[^1]);
    }

    [Fact]
    public async Task Each_message_is_assessed_with_those_before_it()
    {
        var assess = new Noting();
        await using var house = await TurnHouse.Open(BotThat.Counts, assess: assess);
        var conversation = await house.Begins();
        foreach (var text in new[] { "one", "two", "three", "four", "five", "six", "seven" })
        {
            await house.Says(conversation, text);
        }

        Assert.Equal(["two", "three", "four", "five", "six"], assess.Last!.Earlier);
    }

    private sealed class Failing : IAssess
    {
        public Assessment Assess(string text, AssessmentContext context) => throw new InvalidOperationException("on purpose");
    }

    private sealed class Noting : IAssess
    {
        public AssessmentContext? Last { get; private set; }

        public Assessment Assess(string text, AssessmentContext context)
        {
            Last = context;
            return Assessment.Nothing;
        }
    }

    private sealed class Watching(List<SafeguardingLevel> seen) : IBot
    {
        public Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
        {
            seen.Add(facts.Assessment.Level);
            return Task.FromResult(BotThat.Says(state, "hello"));
        }
    }
}
