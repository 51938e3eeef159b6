using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.OutsideBots;

/// <summary>Whatever they press or say, nothing of somebody else's bot is shown to a young person, or to somebody of whom it is not known.</summary>
public sealed class A_young_person_and_another_bot(OutsideHouse house) : IClassFixture<OutsideHouse>
{
    [Theory]
    [InlineData("A young person")]
    [InlineData("Someone else")]
    [InlineData(null)]
    public async Task Is_not_offered_it_and_cannot_choose_it(string? who)
    {
        var girl = await house.Visitor(who);
        await girl.Says("hello");
        await girl.Says(OutsideHouse.Use);
        await girl.Says("what do you think");

        Assert.DoesNotContain(await girl.Log(), e => e.AuthorKind is AuthorKind.Bot && e.Body.Text!.Contains(OutsideHouse.BotName, StringComparison.Ordinal));
        Assert.False(await girl.HasReadTheOtherBot());
        Assert.Empty(await girl.Given());
    }

    [Theory]
    [InlineData("im 15")]
    [InlineData("I am 15 and I lied")]
    [InlineData("actually i'm a kid")]
    [InlineData("14")]
    [InlineData("A young person")]
    public async Task Who_says_so_in_the_middle_hears_that_it_is_closed_and_no_more_of_it(string text)
    {
        var girl = await house.Visitor("A parent or carer");
        await girl.Says(OutsideHouse.Use);
        var given = (await girl.Given()).Count;

        await girl.Says(text);
        Assert.Contains(await girl.Reads(), said => said.Contains("for adults only, so I have closed it", StringComparison.Ordinal));
        Assert.All(await girl.Reads(), said => Assert.StartsWith("Computer helper", said, StringComparison.Ordinal));
        await girl.Says(OutsideHouse.Use);
        await girl.Says("one more thing");

        Assert.Equal(given, (await girl.Given()).Count);
        Assert.All(await girl.Reads(), said => Assert.StartsWith("Computer helper", said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_starts_again_as_a_young_person_reads_nothing_of_it()
    {
        var girl = await house.Visitor("A parent or carer");
        await girl.Says(OutsideHouse.Use);
        var given = (await girl.Given()).Count;
        foreach (var text in (string[])["start again", "No", "No", "A young person", OutsideHouse.Use, "hello there"])
        {
            await girl.Says(text);
            Assert.All(await girl.Reads(), said => Assert.StartsWith("Computer helper", said, StringComparison.Ordinal));
        }

        Assert.Equal(given, (await girl.Given()).Count);
    }

    [Fact]
    public async Task A_parent_who_speaks_of_a_child_goes_on()
    {
        var mother = await house.Visitor("A parent or carer");
        await mother.Says(OutsideHouse.Use);
        await mother.Says("my daughter is 14 and my son is a kid of 9");
        Assert.True(await mother.HasReadTheOtherBot());
    }
}
