using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>Which help fits hangs on it: read when it is plain, asked back when it is not.</summary>
public sealed class An_age
{
    [Theory]
    [InlineData("14", 14)]
    [InlineData("im 14", 14)]
    [InlineData("I'm fourteen", 14)]
    [InlineData("i am 14 years old", 14)]
    [InlineData("14yo", 14)]
    [InlineData("14f", 14)]
    [InlineData("my daughter is 12", 12)]
    [InlineData("she's sixteen.", 16)]
    [InlineData("twenty one", 21)]
    [InlineData("Twenty-one", 21)]
    [InlineData("thirty", 30)]
    [InlineData("one", 1)]
    [InlineData("no one asked but im 13", 13)]
    [InlineData("14, yes 14", 14)]
    public void Is_read_in_digits_and_in_words(string text, int years) =>
        Assert.Equal(new AgeAnswer.Found(years), AgeReader.Read(Tokens.Of(text)));

    [Theory]
    [InlineData("nearly 15")]
    [InlineData("15 next week")]
    [InlineData("i turn 16 soon")]
    [InlineData("13 or 14")]
    [InlineData("14/15")]
    [InlineData("i'm 14 and he is 22")]
    [InlineData("im in year 10")]
    [InlineData("i was 14")]
    [InlineData("not 16")]
    [InlineData("about fourteen")]
    [InlineData("over 18")]
    [InlineData("under 16")]
    [InlineData("born 2012")]
    [InlineData("14 and a half")]
    [InlineData("18 months")]
    [InlineData("he thinks im 18 but i told him 16")]
    [InlineData("900")]
    [InlineData("99999999999999999999")]
    [InlineData("07700 900123")]
    [InlineData("14th")]
    [InlineData("i think 12")]
    [InlineData("if i said 14")]
    public void Is_asked_back_when_it_is_in_doubt(string text) => Assert.IsType<AgeAnswer.Ask>(AgeReader.Read(Tokens.Of(text)));

    [Theory]
    [InlineData("")]
    [InlineData("why do you ask")]
    [InlineData("no one")]
    [InlineData("a teenager")]
    public void Is_not_seen_where_no_number_is(string text) => Assert.IsType<AgeAnswer.None>(AgeReader.Read(Tokens.Of(text)));
}
