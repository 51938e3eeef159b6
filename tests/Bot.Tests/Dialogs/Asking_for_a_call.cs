using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class Asking_for_a_call
{
    private static readonly string[] ShortWay = ["call me back", "Kit", "07700 900456", "No", "tomorrow at 4pm", "No, that's all", "Yes, that's right", "Yes, contact me"];

    [Fact]
    public void With_everything_sends_everything_that_was_said()
    {
        var request = Request(Said(
            "No", "No", "A young person", "call me back", "Kit", "07700 900456", "Yes", "thursday 4 to 6pm", "Ask me more", "We share it", "Yes", "Someone might", "my nan", "My own words",
            "say it is about the survey", "Yes", "Yes, text first", "pineapple", "more time please", "Yes, go on", "after 7pm", "I'm not sure", "Show the number", "Try just once",
            "Yes, that's right", "Yes, contact me"));

        Assert.Equal((Audience.YoungPerson, CallbackChannel.TextThenCall, "+447700900456", PhoneOwner.Shared), (request.Audience, request.Channel, request.Number, request.WhosePhone));
        Assert.Equal((SafeAnswer.Yes, SafeAnswer.Yes, SafeAnswer.Yes, SafeAnswer.NotSure), (request.MayCall, request.MayText, request.MayLeaveMessage, request.MaySayWhoWeAre));
        Assert.Equal(("my nan", "say it is about the survey", "pineapple"), (request.WhoElseMayAnswer, request.IfSomeoneElseAnswers, request.CodeWord));
        Assert.Equal(("after 7pm", "more time please", true, IfNoAnswer.OneTry, true), (request.UnsafeTimes, request.Needs, request.ShowOurNumber, request.IfNoAnswer, request.Consented));
    }

    [Fact]
    public void The_short_way_sends_the_careful_answer_to_all_that_was_not_asked()
    {
        var request = Request(Said(ShortWay));

        Assert.Equal((CallbackChannel.Call, SafeAnswer.No, SafeAnswer.NotAsked, SafeAnswer.NotAsked), (request.Channel, request.MayLeaveMessage, request.MayText, request.MaySayWhoWeAre));
        Assert.Equal((false, IfNoAnswer.ThreeTries, null), (request.ShowOurNumber, request.IfNoAnswer, request.IfSomeoneElseAnswers));
    }

    [Fact]
    public void A_line_of_the_service_reaches_the_worker_in_its_own_words()
    {
        var request = Request(Said([.. ShortWay[..5], "Ask me more", "It's mine", "Someone might", "I don't know who", "Wrong number", "No", "Skip", "Skip", "No, that's all", "Yes, that's right", "Yes, contact me"]));

        Assert.Equal("Say it was a wrong number, then end the call.", request.IfSomeoneElseAnswers);
    }

    [Fact]
    public void A_second_request_takes_nothing_over_from_the_first()
    {
        var visitor = Said([.. ShortWay[..5], "Ask me more", "It's mine", "No, only me", "No", "pineapple", "Skip", "No, that's all", "Yes, that's right", "Yes, contact me"]);
        Assert.Equal("pineapple", Request(visitor).CodeWord);

        Say(visitor, ["Something else", "call me back", "Ask for one more call", .. ShortWay[1..]]);

        Assert.Null(Request(visitor).CodeWord);
    }

    [Theory]
    [InlineData("yeah i guess")]
    [InlineData("maybe")]
    [InlineData("idk")]
    public void Nothing_is_sent_on_a_doubt(string doubt)
    {
        var visitor = Said([.. ShortWay[..^1], doubt]);

        Assert.Empty(visitor.Last.Effects);
        Assert.Equal("consent", visitor.Last.State.Stack[^1].Step);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(7)]
    public void No_one_can_call_me_leads_to_other_ways_wherever_it_is_said(int afterMessages)
    {
        var visitor = Said([.. ShortWay[..afterMessages], "no one can call me"]);

        Assert.Equal("callback.other-ways", visitor.ContentIds.First());
        Assert.Contains(visitor.Buttons, b => b.Title == "E-mail me");
        Assert.Contains(visitor.Buttons, b => b.Title == "Write to a worker here");
    }

    [Fact]
    public void Whoever_cannot_be_called_is_answered_by_mail()
    {
        var request = Request(Said("call me back", "Kit", "E-mail me instead", "kit@example.org", "any time", "No, that's all", "Yes, that's right", "Yes, contact me"));

        Assert.Equal((CallbackChannel.Email, "kit@example.org", ""), (request.Channel, request.Email, request.Number));
    }

    [Fact]
    public void Gives_a_code_and_asks_for_no_other_while_it_is_open()
    {
        var visitor = Said(ShortWay);
        Assert.Contains(visitor.Last.Replies, r => r.Text.Contains(Visitor.FirstReference, StringComparison.Ordinal));

        Say(visitor, ["Something else", "call me back"]);

        Assert.Equal("callback.already", visitor.ContentIds.First());
    }

    [Fact]
    public void A_code_in_the_message_is_not_asked_for_again_and_nothing_of_the_request_is_said()
    {
        var visitor = Said(ShortWay);
        var later = new Visitor();
        later.Callbacks[Visitor.FirstReference] = visitor.Callbacks[Visitor.FirstReference];
        later.Starts();

        later.Says("i have a code k7qxm2rd4t");

        Assert.Equal(["my-callback.what"], later.ContentIds);
        Assert.Equal("The time is 4pm to 5pm tomorrow. What would you like?", later.Last.Replies[0].Text);
    }

    private static CallbackRequest Request(Visitor visitor) => Assert.Single(visitor.Last.Effects.OfType<RequestCallback>()).Request;

    private static Visitor Said(params string[] texts)
    {
        var visitor = new Visitor();
        visitor.Starts();
        Say(visitor, texts);
        return visitor;
    }

    private static void Say(Visitor visitor, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            visitor.Says(text);
        }
    }
}
