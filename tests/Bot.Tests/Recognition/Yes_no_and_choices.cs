using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class Yes_no_and_choices
{
    private static readonly ChoiceMatcher Who = new(
    [
        new ChoicePhrases("parent", ["parent", "mum", "dad"], ["A parent"]),
        new ChoicePhrases("carer", ["carer", "i care for her"], ["A carer"]),
        new ChoicePhrases("young", ["young person", "young", "dont want to see him", "see him in court"], ["A young person"]),
        new ChoicePhrases("not-sure", ["not sure"], ["I'm not sure"]),
    ]);

    private static readonly ChoiceMatcher YesOrNo = new([new ChoicePhrases("yes", [], ["Yes"]), new ChoicePhrases("no", [], ["No"])]);

    /// <summary>What each says to a plain question; "ask" is never an answer.</summary>
    private static readonly (string Text, string Says)[] Answers =
    [
        ("yes", "yes"), ("Yes.", "yes"), ("YES!!!", "yes"), ("yeah", "yes"), ("yep", "yes"), ("yh", "yes"),
        ("yesssss", "yes"), ("yeahhh", "yes"), ("y", "yes"), ("ok", "yes"), ("okay then", "yes"), ("kk", "yes"),
        ("sure", "yes"), ("ofc", "yes"), ("of course", "yes"), ("defo", "yes"), ("definitely", "yes"), ("absolutely", "yes"),
        ("yes please", "yes"), ("yes thank you", "yes"), ("yes i do", "yes"), ("yes you can", "yes"), ("yeah thats fine", "yes"), ("ok thats good", "yes"),
        ("that's right", "yes"), ("correct", "yes"), ("👍", "yes"), ("👍🏽", "yes"), ("✅", "yes"), ("yes 😊", "yes"),
        ("ye mate", "yes"), ("ydy", "yes"),
        ("no", "no"), ("No.", "no"), ("nope", "no"), ("nah", "no"), ("nooooo", "no"), ("n", "no"),
        ("no thanks", "no"), ("no thank you", "no"), ("nah ta", "no"), ("never", "no"), ("no way", "no"), ("👎", "no"),
        ("❌", "no"), ("not at all no", "ask"), ("no sorry", "no"),
        ("not sure", "ask"), ("im not sure", "ask"), ("i'm not ok", "ask"), ("not really", "ask"), ("yes but not now", "ask"), ("yeah no", "ask"),
        ("no yeah", "ask"), ("no, yes", "ask"), ("yes and no", "ask"), ("no problem", "ask"), ("no worries thats fine", "ask"), ("nah its fine", "ask"),
        ("no it's fine", "ask"), ("no i am", "ask"), ("i dont mind", "ask"), ("if you want", "ask"), ("why not", "ask"), ("can you not", "ask"),
        ("yes please dont", "ask"), ("yes i guess", "ask"), ("i suppose so", "ask"), ("sure i guess", "ask"), ("maybe", "ask"), ("maybe yes", "ask"),
        ("probably", "ask"), ("depends", "ask"), ("yes if mum isnt there", "ask"), ("ok but dont tell mum", "ask"), ("is that ok", "ask"), ("is it ok", "ask"),
        ("are you sure", "ask"), ("ok can i ask something", "ask"), ("no one can call me", "ask"), ("no one knows", "ask"), ("nobody", "ask"), ("no idea", "ask"),
        ("no phone", "ask"), ("never mind", "ask"), ("i don't know", "ask"), ("idk", "ask"), ("dunno", "ask"), ("yes later", "ask"),
        ("only if i have to", "ask"), ("i said yes to him", "ask"), ("he said no", "ask"), ("he made me say yes", "ask"), ("they wont take no for an answer", "ask"), ("sometimes", "ask"),
        ("what", "ask"), ("hmm", "ask"), ("you decide", "ask"), ("i think so", "ask"), ("i dont think so", "ask"), ("not yet", "ask"),
        ("fine", "ask"), ("whatever", "ask"), ("ok no", "ask"), ("right now no", "ask"), ("i have 2 kids", "ask"),
    ];

    [Fact]
    public void Each_answer_says_what_it_says_and_no_more() =>
        Assert.DoesNotContain(Answers, a => (YesOrNo.Read(Tokens.Of(a.Text)) is ChoiceMatch.One one ? one.Id : "ask") != a.Says);

    [Theory]
    [InlineData("ok so will he get arrested")]
    [InlineData("im in a home n they make me carry stuff")]
    [InlineData("i cant ring no one my brothers in the room")]
    public void A_no_or_an_ok_among_other_words_means_nothing_where_no_yes_is_asked_for(string text) =>
        Assert.IsType<ChoiceMatch.None>(Who.Read(Tokens.Of(text)));

    [Theory]
    [InlineData("yh", "go-on")]
    [InlineData("yes please", "go-on")]
    [InlineData("nah", "enough")]
    public void A_plain_yes_counts_for_the_choice_that_takes_yes_for_its_phrase(string text, string id) =>
        Assert.Equal(new ChoiceMatch.One(id, true), new ChoiceMatcher(
        [
            new ChoicePhrases("enough", [], ["No, that's all", "no"]),
            new ChoicePhrases("go-on", [], ["Yes, go on", "yes"]),
        ]).Read(Tokens.Of(text)));

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
    [InlineData("option 2", "carer")]
    [InlineData("i dont want to see him in court", "young")]
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
    [InlineData("parent? no")]
    [InlineData("either parent or whatever")]
    [InlineData("not the mum")]
    [InlineData("I wouldn't say carer")]
    [InlineData("i'm 2")]
    public void What_is_denied_doubted_or_double_is_asked_back(string text) => Assert.IsNotType<ChoiceMatch.One>(Who.Read(Tokens.Of(text)));
}
