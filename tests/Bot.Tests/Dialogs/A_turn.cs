using System.Text.Json;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class A_turn
{
    [Fact]
    public void Tells_first_that_it_is_a_computer_and_who_is_there()
    {
        var replies = new Visitor(facts: Content.Facts("2026-11-28T23:40", "later")).Starts().Replies;

        Assert.Equal("Hi. I'm a computer helper, not a person. No worker is here until 9am on Monday. They read your words then.", replies[0].Text);
        Assert.Equal("start.danger", replies[^1].ContentId);
    }

    [Fact]
    public void Is_the_same_every_time()
    {
        var facts = Content.Facts();
        var one = DialogEngine.Run(Content.Set, DialogState.Empty, new TurnInput(TurnInputKind.Message, "stop", 1), facts);
        var two = DialogEngine.Run(Content.Set, DialogState.Empty, new TurnInput(TurnInputKind.Message, "stop", 1), facts);

        Assert.Equal(Json(one.State), Json(two.State));
        Assert.Equal(one.Replies.Select(r => r.Text), two.Replies.Select(r => r.Text));
    }

    [Fact]
    public void In_danger_carries_the_answer_and_its_place_in_the_log_to_the_practitioner()
    {
        var visitor = new Visitor();
        visitor.Starts();

        visitor.Says("Yes, me");

        var card = Assert.Single(visitor.Last.Effects.OfType<RequestHandover>()).Card;
        Assert.Equal((DangerAnswer.Me, ScreenAnswer.NotAsked, true), (card.Danger, card.Screen, card.LimitsTold));
        Assert.Contains(new CardLine("Anyone in danger?", "Yes, me", 2), card.Lines);
        Assert.Contains(visitor.Last.Replies.SelectMany(r => r.Actions), a => a is { Type: "call", Value: "tel:999" });
    }

    [Fact]
    public void Of_immediate_danger_as_assessed_gives_the_emergency_words_whatever_was_said()
    {
        var facts = Content.Facts() with { Assessment = new Assessment(SafeguardingLevel.Immediate, [], []) };
        var started = DialogEngine.Run(Content.Set, DialogState.Empty, new TurnInput(TurnInputKind.Started, null, 0), Content.Facts());

        var result = DialogEngine.Run(Content.Set, started.State, new TurnInput(TurnInputKind.Message, "the doors wont open and the car is moving", 2), facts);

        Assert.Equal("noticed-danger.words", result.Replies[0].ContentId);
        Assert.Single(result.Effects.OfType<RequestHandover>());
    }

    [Fact]
    public void That_confirms_a_call_asks_for_exactly_what_was_confirmed()
    {
        var visitor = new Visitor();
        visitor.Starts();
        string[] talk = ["stop", "call me back", "my name is Dave", "07700 900123", "No", "tomorrow after 4pm", "No, that's all", "Yes, that's right", "Yes, contact me"];
        foreach (var text in talk)
        {
            visitor.Says(text);
        }

        var request = Assert.Single(visitor.Last.Effects.OfType<RequestCallback>()).Request;
        Assert.Equal(("Dave", "+447700900123", SafeAnswer.No, "tomorrow after 4pm"), (request.Name, request.Number, request.MayLeaveMessage, request.WhenInTheirWords));
        Assert.True(request.Consented);
        Assert.Equal(new SafeWindow(Content.London("2026-11-25T16:00"), Content.London("2026-11-25T20:00")), Assert.Single(request.Windows));
    }

    [Fact]
    public void Never_takes_a_doubt_for_leave_to_leave_a_message()
    {
        var visitor = new Visitor();
        visitor.Starts();
        foreach (var text in (string[])["stop", "call me back", "Dave", "07700 900123", "yes but not now", "kind of", "i think so"])
        {
            visitor.Says(text);
        }

        Assert.Equal("not-sure", visitor.Last.State.Answers["callback.message"].Value);
        Assert.Contains("callback.no-message-said", visitor.ContentIds);
    }

    [Fact]
    public void Comes_back_to_a_question_in_its_short_form_and_goes_back_to_all_of_it()
    {
        var visitor = new Visitor();
        visitor.Starts();
        foreach (var text in (string[])["No", "No", "A young person", "i ran away"])
        {
            visitor.Says(text);
        }

        var asked = visitor.ContentIds.ToList();
        Assert.Equal("running-away-young.heard", asked[0]);

        visitor.Says("are you a bot");
        Assert.StartsWith("running-away-young.heard.quiet", visitor.ContentIds.Last(), StringComparison.Ordinal);

        visitor.Says(visitor.Buttons[0].Value);
        visitor.Says("go back");
        Assert.Equal(asked, visitor.ContentIds);
    }

    [Fact]
    public void After_the_question_was_rewritten_asks_it_again_kindly()
    {
        var state = DialogState.Empty with { Stack = [new Frame("start", "screen", "an older version")] };

        var result = DialogEngine.Run(Content.Set, state, new TurnInput(TurnInputKind.Message, "No", 3), Content.Facts());

        Assert.Equal(["words.changed", "start.screen"], result.Replies.Select(r => r.ContentId));
    }

    [Theory]
    [InlineData("callback", "a-step-that-is-gone", "callback.name")]
    [InlineData("a-dialog-that-is-gone", "step", "home.young")]
    public void After_its_step_has_vanished_goes_on_kindly(string dialog, string step, string contentId)
    {
        var state = DialogState.Empty with { Stack = [new Frame(dialog, step, "v")] };

        var result = DialogEngine.Run(Content.Set, state, new TurnInput(TurnInputKind.Message, "hello", 3), Content.Facts());

        Assert.Equal(["words.changed", contentId], result.Replies.Select(r => r.ContentId));
    }

    [Fact]
    public void Still_hears_that_someone_is_not_safe_when_content_changed()
    {
        var state = DialogState.Empty with { Stack = [new Frame("gone", "gone", "v")] };

        var result = DialogEngine.Run(Content.Set, state, new TurnInput(TurnInputKind.Message, "im not safe", 3), Content.Facts());

        Assert.Equal("not-safe.words", result.Replies[0].ContentId);
    }

    [Theory]
    [InlineData("no im not safe", "not-safe.words")]
    [InlineData("i think he's outside", "not-safe.words")]
    [InlineData("she wants to die", "want-to-die.words")]
    [InlineData("CAN I TALK TO A REAL PERSON PLS", "talk-to-a-person.asked")]
    [InlineData("i dont want to talk to a person", "start.danger.retry")]
    [InlineData("im not suicidal", "start.danger.retry")]
    [InlineData("mum wont let me go to the party", "start.danger.retry")]
    public void Hears_what_may_be_said_at_any_time(string text, string contentId)
    {
        var visitor = new Visitor();
        visitor.Starts();

        visitor.Says(text);

        Assert.Equal(contentId, visitor.ContentIds.First());
    }

    [Fact]
    public void Stores_ids_and_values_only()
    {
        var visitor = new Visitor();
        visitor.Starts();
        visitor.Says("No");

        var json = Json(visitor.Last.State);

        Assert.DoesNotContain("Can anyone see", json, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", json, StringComparison.Ordinal);
        Assert.True(json.Length < 1000, json);
    }

    private static string Json(DialogState state) => JsonSerializer.Serialize(state, DialogJson.Default.DialogState);
}
