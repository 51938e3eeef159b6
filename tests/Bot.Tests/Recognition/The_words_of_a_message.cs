using CsCheck;
using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>Many spellings, one meaning.</summary>
public sealed class The_words_of_a_message
{
    [Theory]
    [InlineData("I'm NOT safe!!", "im not safe")]
    [InlineData("im nooooot saaafe", "im noot saafe")]
    [InlineData("idk wot 2moro is rn", "i dont know what tomorrow is right now")]
    [InlineData("my bf wants pics", "my boyfriend wants pictures")]
    [InlineData("he’s gonna leak my n00ds", "hes going to leak my nudes")]
    [InlineData("café", "cafe")]
    [InlineData("im 14 n hes 22", "im #13-15 and hes #20s")]
    [InlineData("im 14yo", "im #13-15 yo")]
    [InlineData("07700900123", "#long")]
    [InlineData("call 999", "call 999")]
    [InlineData("look https://example.org/x?y=1 ok", "look #link ok")]
    [InlineData("www.example.org", "#link")]
    [InlineData("write to sam@example.org", "write to #email")]
    [InlineData("help😢", "help 😢")]
    [InlineData("f*ck off", "fck off")]
    [InlineData("  ...  ", "")]
    public void Are_those_of_plain_English(string text, string words) => Assert.Equal(words, string.Join(' ', TextNormaliser.Words(text)));

    [Fact]
    public void Come_out_of_anything_that_can_be_typed() => Gen.String.Sample(text =>
    {
        var words = TextNormaliser.Words(text);
        Assert.All(words, Assert.NotEmpty);
        var features = TextFeatures.Of(words, "parent");
        Assert.Equal(features.Distinct().Order(), features);
    });

    [Fact]
    public void Of_one_group_stand_for_the_same()
    {
        Assert.Equal(WordGroups.Of("nudes"), WordGroups.Of("picture"));
        Assert.Equal(WordGroups.Of("follow"), WordGroups.Of("followed"));
        Assert.Null(WordGroups.Of("flurb"));
    }
}
