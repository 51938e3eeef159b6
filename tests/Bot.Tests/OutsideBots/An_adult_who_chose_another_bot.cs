using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.OutsideBots;

public sealed class An_adult_who_chose_another_bot(OutsideHouse house) : IClassFixture<OutsideHouse>
{
    [Theory]
    [InlineData("A parent or carer")]
    [InlineData("I work with children")]
    public async Task Was_told_first_whose_it_is_and_that_it_keeps_a_copy(string who)
    {
        var mother = await house.Visitor(who);

        Assert.Contains(await mother.Reads(), said => said.Contains("not ours", StringComparison.Ordinal) && said.Contains("keeps a copy", StringComparison.Ordinal) && said.Contains(OutsideHouse.BotName, StringComparison.Ordinal));
        Assert.Contains(OutsideHouse.Use, await mother.Buttons());
        Assert.True((await mother.Buttons()).Count > 1, "the choices of our own question are gone");
        Assert.Empty(await mother.Given());
    }

    [Fact]
    public async Task Reads_its_words_under_its_own_name_as_plain_text_with_buttons_that_say_something()
    {
        var mother = await Chooses();
        Assert.Contains("Parent Helper: Welcome to the other bot.", await mother.Reads());

        await mother.Says("my son is moody");

        Assert.Equal(["Parent Helper: Echo: my son is moody", "Parent Helper: And **this**."], await mother.Reads());
        var last = (await mother.Log())[^1].Body;
        Assert.Equal([OutsideHouse.Leave, "I'm not safe", "Talk to a person"], last.Actions!.Select(a => a.Title));
        Assert.All(last.Actions!, a => Assert.Equal("imBack", a.Type));
    }

    [Fact]
    public async Task Gives_it_the_words_and_an_id_and_nothing_of_before()
    {
        var mother = await Chooses();
        await mother.Says("my son is moody");

        var given = (await mother.Given())[^1];
        Assert.Equal("my son is moody", given["text"]!.GetValue<string>());
        Assert.Equal($"{house.Url}api/outside-bot/", given["serviceUrl"]!.GetValue<string>());
        Assert.DoesNotContain(mother.Chat.UserId, given.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("parent", given.ToJsonString().Replace("Parent Helper", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await mother.Given()).Count);
    }

    [Fact]
    public async Task Gets_a_person_when_it_hands_over_exactly_as_when_they_had_asked_themselves()
    {
        var mother = await Chooses();
        await mother.Says("someone real please");

        Assert.Contains("Parent Helper: I will ask for a person.", await mother.Reads());
        Assert.Contains(await mother.Log(), e => e.Body.Marker == "handover.requested");
        Assert.Equal(HandoverState.Requested, Assert.Single(mother.Handovers).State);
        await mother.Says("are you a person");
        Assert.Equal(2, (await mother.Given()).Count);
    }

    [Fact]
    public async Task Gets_a_person_from_us_at_any_time()
    {
        var mother = await Chooses();
        await mother.Says("I want to talk to a person");

        Assert.Single(mother.Handovers);
        Assert.Single(await mother.Given());
    }

    [Theory]
    [InlineData("slow")]
    [InlineData("crash now")]
    [InlineData("silence")]
    public async Task Hears_the_truth_when_it_does_not_answer_and_is_answered_by_us(string text)
    {
        var mother = await Chooses();
        await mother.Says(text);

        var read = await mother.Reads();
        Assert.Contains("did not answer", read[0], StringComparison.Ordinal);
        Assert.True(read.Count > 1, "nobody answered");
        if (text is "slow")
        {
            await Wait.Until(async () => (await mother.Given()).Any(a => a["type"]!.GetValue<string>() is "refused"), "what comes too late is refused");
            Assert.DoesNotContain(await mother.Log(), e => e.Body.Text == "too late");
        }

        await mother.Says(OutsideHouse.Use);
        await mother.Says("hello again");
        Assert.Contains("Parent Helper: Echo: hello again", await mother.Reads());
    }

    [Theory]
    [InlineData(OutsideHouse.Leave)]
    [InlineData("the end")]
    public async Task Comes_back_to_us_when_they_or_it_end_it(string text)
    {
        var mother = await Chooses();
        await mother.Says(text);
        Assert.Contains(await mother.Reads(), said => said.StartsWith("Computer helper: Parent Helper is closed", StringComparison.Ordinal));
        var given = (await mother.Given()).Count;

        await mother.Says("hello");

        Assert.Equal(given, (await mother.Given()).Count);
        Assert.DoesNotContain(await mother.Reads(), said => said.StartsWith(OutsideHouse.BotName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("he has a knife and he is outside my house now")]
    [InlineData("i want to kill myself tonight")]
    [InlineData("cant talk hes here")]
    public async Task Is_answered_by_us_when_something_serious_is_noticed_and_it_hears_nothing_of_that(string text)
    {
        var mother = await Chooses();
        await mother.Says(text);

        Assert.NotEmpty(mother.Flags);
        Assert.Single(await mother.Given());
        Assert.All(await mother.Reads(), said => Assert.StartsWith("Computer helper", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_answered_by_it_while_a_person_is_waited_for()
    {
        var mother = await Chooses();
        await mother.Says("I want to talk to a person");
        await mother.Says(OutsideHouse.Use);
        await mother.Says("hello");

        Assert.Single(await mother.Given());
        Assert.Equal(AuthorKind.Bot, (await mother.Log())[^1].AuthorKind);
    }

    private async Task<OutsideVisitor> Chooses()
    {
        var mother = await house.Visitor("A parent or carer");
        await mother.Says(OutsideHouse.Use);
        return mother;
    }
}
