using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Safeguarding;

public class Noticing_danger
{
    [Fact]
    public void The_content_is_right_and_the_model_was_made_of_it()
    {
        Assert.Empty(Recogniser.Load.Faults);
        Assert.Empty(SafeguardingCheck.Of(Content.Folder, Content.Facts().Now).Faults);
    }

    [Theory]
    [InlineData("he has locked me in and wont let me go home", SafeguardingLevel.Immediate)]
    [InlineData("ive taken all mums pills", SafeguardingLevel.Immediate)]
    [InlineData("cant talk hes here", SafeguardingLevel.Immediate)]
    [InlineData("i want to die", SafeguardingLevel.High)]
    [InlineData("help", SafeguardingLevel.Concern)]
    [InlineData("this homework is killing me lol", SafeguardingLevel.None)]
    [InlineData("what time do you open on saturday", SafeguardingLevel.None)]
    public void A_message_has_the_level_that_it_supports(string text, SafeguardingLevel level) => Assert.Equal(level, Recogniser.Assess(text).Level);

    [Fact]
    public void Every_level_has_a_reason_in_the_visitors_words()
    {
        const string text = "Hello. He's GOT a knife!! please";
        var assessment = Recogniser.Assess(text, "young-person");
        Assert.Equal(SafeguardingLevel.Immediate, assessment.Level);
        Assert.Equal(assessment.Level, assessment.Reasons[0].Level);
        Assert.All(assessment.Reasons, r =>
        {
            Assert.Contains(r.Quote, text, StringComparison.Ordinal);
            Assert.Contains(r.Theme, Themes.All);
        });
    }

    [Theory]
    [InlineData("A young person")]
    [InlineData("i work with children ")]
    public void A_button_that_was_pressed_is_not_read_as_the_visitors_own_words(string pressed)
    {
        var asked = new OpenQuestion("start.who", "who") { Buttons = ["A young person", "A parent or carer", "I work with children"] };
        Assert.Equal(SafeguardingLevel.None, Recogniser.Load.Recogniser!.Assess(pressed, AssessmentContext.Unknown with { Question = asked }).Level);
    }

    [Fact]
    public void What_a_button_tells_is_told_by_the_rules()
    {
        var asked = new OpenQuestion("start.danger", "danger") { Buttons = ["Yes, me"] };
        Assert.Equal(SafeguardingLevel.Immediate, Recogniser.Load.Recogniser!.Assess("Yes, me", AssessmentContext.Unknown with { Question = asked }).Level);
    }

    [Fact]
    public void Nothing_noticed_has_no_reason() => Assert.Empty(Recogniser.Assess("thanks, see you tomorrow").Reasons);

    [Theory]
    [InlineData("he has a knife", true)]
    [InlineData("he does not have a knife", false)]
    [InlineData("nobody has a knife", false)]
    [InlineData("i dont know why he has a knife", true)]
    public void A_denial_takes_back_what_follows(string text, bool holds) => Assert.Equal(holds, Recogniser.Rules(text).Contains("weapon-here"));

    [Theory]
    [InlineData("im 14 and my boyfriend is 22", "under-16-with-adult")]
    [InlineData("im fourteen and my boyfriend is twenty two", "under-16-with-adult")]
    [InlineData("im 15 and my boyfriend is 18", "small-or-unknown-gap")]
    public void Ages_are_compared(string text, string rule) => Assert.Contains(rule, Recogniser.Rules(text));

    [Fact]
    public void Yes_to_the_question_about_danger_is_a_disclosure()
    {
        Assert.Equal(SafeguardingLevel.Immediate, Recogniser.Assess("yes", asked: "danger").Level);
        Assert.Equal(SafeguardingLevel.Immediate, Recogniser.Assess("Yes, a child", asked: "danger").Level);
        Assert.NotEqual(SafeguardingLevel.Immediate, Recogniser.Assess("yes", asked: "screen").Level);
    }

    [Fact]
    public void An_answer_that_arranges_a_call_is_not_taken_for_now_by_its_wording_alone()
    {
        Assert.NotEqual(SafeguardingLevel.Immediate, Recogniser.Assess("never after 7pm, he is home then", asked: "callback.unsafe-times").Level);
        Assert.Equal(SafeguardingLevel.Immediate, Recogniser.Assess("hes got a knife", asked: "callback.unsafe-times").Level);
    }

    [Fact]
    public void A_sentence_in_two_messages_is_read_as_one() =>
        Assert.Equal(SafeguardingLevel.Immediate, Recogniser.Assess("a knife", null, null, "he has got").Level);

    [Theory]
    [InlineData("prosze o pomoc nie wiem co robic boje sie")]
    [InlineData("nu stiu ce sa fac va rog")]
    [InlineData("mujhe nahi pata kya karna hai")]
    [InlineData("dwi ddim yn gwybod beth i wneud")]
    public void Another_language_is_a_concern_at_least(string text) => Assert.True(Recogniser.Assess(text).Level >= SafeguardingLevel.Concern);

    [Fact]
    public void Many_may_ask_at_once()
    {
        string[] texts = ["he has a knife", "thanks", "i want to die", "help", "what time is it"];
        var expected = texts.Select(t => Recogniser.Assess(t).Level).ToArray();
        Parallel.For(0, 500, i => Assert.Equal(expected[i % texts.Length], Recogniser.Assess(texts[i % texts.Length]).Level));
    }
}
