using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class Yes_no_and_choices
{
    private static readonly ChoiceMatcher Who = new(
    [
        new ChoicePhrases("parent", ["parent", "mum", "dad"], ["A parent"]),
        new ChoicePhrases("carer", ["carer", "i care for her"], ["A carer"]),
        new ChoicePhrases("young", ["young person", "young"], ["A young person"]),
        new ChoicePhrases("not-sure", ["not sure"], ["I'm not sure"]),
    ]);

    private static readonly ChoiceMatcher YesOrNo = new([new ChoicePhrases("yes", [], ["Yes"]), new ChoicePhrases("no", [], ["No"])]);

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("yeah thats fine", "yes")]
    [InlineData("yes please!", "yes")]
    [InlineData("👍", "yes")]
    [InlineData("no thanks", "no")]
    [InlineData("Nope.", "no")]
    public void A_clear_word_is_an_answer(string text, string id) => Assert.Equal(new ChoiceMatch.One(id, true), YesOrNo.Read(Tokens.Of(text)));

    [Theory]
    [InlineData("not sure")]
    [InlineData("yes but not now")]
    [InlineData("no, yes")]
    [InlineData("no one can call me")]
    [InlineData("sure i guess")]
    [InlineData("i'm not ok")]
    [InlineData("maybe")]
    [InlineData("i don't know")]
    public void A_doubt_is_never_an_answer(string text) => Assert.IsNotType<ChoiceMatch.One>(YesOrNo.Read(Tokens.Of(text)));

    [Theory]
    [InlineData("mum", "parent")]
    [InlineData("I care for her", "carer")]
    [InlineData("young", "young")]
    [InlineData("3", "young")]
    [InlineData("the second one", "carer")]
    [InlineData("I’m not sure", "not-sure")]
    public void Other_words_for_a_choice_are_understood(string text, string id) =>
        Assert.Equal(id, Assert.IsType<ChoiceMatch.One>(Who.Read(Tokens.Of(text))).Id);

    [Theory]
    [InlineData("I'm not a parent")]
    [InlineData("a parent's friend")]
    [InlineData("carer or parent")]
    [InlineData("maybe a parent")]
    [InlineData("I have 2 kids")]
    [InlineData("never been a carer")]
    public void What_is_denied_doubted_or_double_is_asked_back(string text) => Assert.IsNotType<ChoiceMatch.One>(Who.Read(Tokens.Of(text)));
}
