using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Connector;

public sealed class A_young_person_on_a_channel : OnTeams
{
    [Theory]
    [InlineData("I am under 18")]
    [InlineData("im 15")]
    [InlineData("no")]
    [InlineData("13")]
    public async Task Hears_the_truth_and_gets_our_own_chat_and_the_numbers(string words)
    {
        await Says("hello");
        await Says(words);

        await Reads("not safe enough for you");
        var said = Theirs.Texts.Single(text => text.Contains("not safe enough", StringComparison.Ordinal));
        Assert.Contains("https://chat.example.org", said, StringComparison.Ordinal);
        Assert.Contains("Childline", said, StringComparison.Ordinal);
        Assert.Contains("999", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Theirs.Texts, text => text.Contains("A worker is here now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_not_taken_after_that_whatever_they_say_and_asks_for_no_person_through_it()
    {
        await Says("hello");
        await Says("I am under 18");
        await Says("I am 18 or over");
        await Says("I want to talk to a person");
        await IsQuiet();

        Assert.Empty(Server.Handovers);
        Assert.Equal(3, Theirs.Texts.Count(text => text.Contains("not safe enough for you", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_says_so_only_later_is_told_the_same()
    {
        await IsAdult();
        await Says("No");
        await Says("No");
        await Says("A young person");
        await Reads("not safe enough for you");
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("my daughter is 14")]
    [InlineData("why do you ask")]
    public async Task Who_does_not_answer_is_asked_again(string words)
    {
        await Says("hello");
        await Says(words);
        await IsQuiet();
        Assert.Equal(3, Theirs.Texts.Count(text => text.Contains("18 or over?", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task In_danger_gets_999_at_once_and_a_person_is_called()
    {
        await Says("he is outside my house right now with a knife");

        await Reads("If you are in danger now, call 999");
        await Wait.Until(() => Server.Handovers.Count == 1, "a person");
        Assert.Equal(SafeguardingLevel.Immediate, Assert.Single(Server.Flags).Level);
    }
}
