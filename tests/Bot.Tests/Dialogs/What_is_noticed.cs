using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>What follows when the recogniser notices danger: words and a person at once, one question too few rather than one too many.</summary>
public sealed class What_is_noticed
{
    [Fact]
    public void Danger_now_goes_before_everything_else_that_was_said()
    {
        var visitor = AtHome();

        visitor.Says("can i talk to a person, he has locked the car", Noticed(SafeguardingLevel.Immediate));

        Assert.Equal(["noticed-danger.words", "noticed-danger.worker-here", "noticed-danger.still-here"], visitor.ContentIds);
        Assert.Contains(visitor.Last.Replies.SelectMany(r => r.Actions), a => a is { Type: "call", Value: "tel:999" });
        Assert.Single(visitor.Last.Effects.OfType<RequestHandover>());
    }

    [Fact]
    public void Danger_now_is_told_once_and_what_follows_is_kept_for_the_worker()
    {
        var visitor = AtHome();
        visitor.Says("he has locked the car", Noticed(SafeguardingLevel.Immediate));

        visitor.Says("we are past the bridge now", Noticed(SafeguardingLevel.Immediate));

        Assert.Equal(["words.kept-for-worker"], visitor.ContentIds);
    }

    [Theory]
    [InlineData("A parent or carer", "physical_danger", "noticed-child-in-danger.words")]
    [InlineData("I work with children", "self_harm_suicide", "noticed-child-in-danger.words")]
    [InlineData("A young person", "self_harm_suicide", "want-to-die.words")]
    [InlineData("A young person", "missing", "noticed-danger.words")]
    public void The_words_fit_who_writes_and_what_it_is_about(string who, string theme, string first)
    {
        var visitor = AtHome(who);

        visitor.Says("please come", Noticed(SafeguardingLevel.Immediate, theme));

        Assert.Equal(first, visitor.ContentIds.First());
    }

    [Fact]
    public void A_wrong_guess_is_put_right_with_one_tap()
    {
        var visitor = AtHome();
        visitor.Says("im dead", Noticed(SafeguardingLevel.Immediate));
        Assert.Contains(visitor.Buttons, b => b.Title == "That's not what I meant");

        visitor.Says("That's not what I meant");

        Assert.Equal("noticed-danger.wrong", visitor.ContentIds.First());
        Assert.StartsWith("home.", visitor.ContentIds.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Something_serious_is_acknowledged_and_a_person_is_offered_before_the_guide()
    {
        var visitor = AtHome();

        visitor.Says("someone leaked my nudes and the whole school has seen them", Noticed(SafeguardingLevel.High));

        Assert.Equal(["noticed-serious.young", "noticed-serious.offer"], visitor.ContentIds);
        Assert.Empty(visitor.Last.Effects);
        visitor.Says("Not now");
        Assert.StartsWith("pictures-young.", visitor.ContentIds.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_wants_the_person_that_is_offered_gets_one()
    {
        var visitor = AtHome();
        visitor.Says("someone leaked my nudes and the whole school has seen them", Noticed(SafeguardingLevel.High));

        visitor.Says("Yes, a person");

        Assert.Single(visitor.Last.Effects.OfType<RequestHandover>());
    }

    [Fact]
    public void A_person_is_offered_once_in_a_conversation_and_again_after_a_wrong_guess()
    {
        var visitor = AtHome();
        visitor.Says("he does it every night", Noticed(SafeguardingLevel.High));
        visitor.Says("Not now");
        visitor.Says("he does it every night and nobody knows", Noticed(SafeguardingLevel.High));
        Assert.DoesNotContain("noticed-serious.offer", visitor.ContentIds);

        var other = AtHome();
        other.Says("he does it every night", Noticed(SafeguardingLevel.High));
        other.Says("That's not what I meant");
        Assert.Equal("noticed-serious.wrong", other.ContentIds.First());
        other.Says("he does it every night and nobody knows", Noticed(SafeguardingLevel.High));
        Assert.Contains("noticed-serious.offer", other.ContentIds);
    }

    [Fact]
    public void An_answer_that_is_kept_is_kept_whatever_is_noticed_in_it()
    {
        var visitor = AtHome();
        visitor.Says("call me back");

        visitor.Says("Sam, and he hits me", Noticed(SafeguardingLevel.High));

        Assert.Equal("words.noticed-high", visitor.ContentIds.First());
        Assert.NotNull(visitor.Last.State.Answers.GetValueOrDefault("callback.name"));
    }

    [Fact]
    public void A_worry_is_answered_with_one_line_and_the_guide()
    {
        var visitor = AtHome();

        visitor.Says("someone leaked my nudes and the whole school has seen them", Noticed(SafeguardingLevel.Concern));

        Assert.Equal("words.noticed-concern", visitor.ContentIds.First());
        Assert.StartsWith("pictures-young.", visitor.ContentIds.Skip(1).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_that_may_be_seen_hides_the_page_and_a_person_is_asked_for()
    {
        var visitor = AtHome();

        visitor.Says("cant talk hes here", Noticed(SafeguardingLevel.Immediate) with { MayBeWatched = true });

        Assert.Single(visitor.Last.Effects.OfType<HidePage>());
        Assert.Single(visitor.Last.Effects.OfType<RequestHandover>());
        Assert.Equal("yes", visitor.Last.State.Answers["screen"].Value);
    }

    [Fact]
    public void The_safe_word_is_told_to_whoever_may_be_watched_and_does_what_it_says()
    {
        var visitor = new Visitor();
        visitor.Starts();
        visitor.Says("No");
        visitor.Says("Maybe");
        Assert.Single(visitor.Last.Effects.OfType<HidePage>());
        Assert.Contains(visitor.Last.Replies, r => r.ContentId == "start.screen-word-once" && r.Text.Contains(Content.Set.Interruptions.SafeWord!, StringComparison.Ordinal));

        visitor.Says(Content.Set.Interruptions.SafeWord!);

        Assert.Single(visitor.Last.Effects.OfType<HideMessage>());
        Assert.Single(visitor.Last.Effects.OfType<HidePage>());
        Assert.Single(visitor.Last.Effects.OfType<RequestHandover>());
        Assert.DoesNotContain(visitor.Last.Replies, r => r.Text.Contains(Content.Set.Interruptions.SafeWord!, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Another_language_is_answered_in_plain_English_with_the_way_to_an_interpreter()
    {
        var visitor = AtHome();
        var reason = new Reason(Reason.AnotherLanguage, "small_talk", SafeguardingLevel.Concern, "boje sie", "Another language.");

        visitor.Says("boje sie", new Assessment(SafeguardingLevel.Concern, ["small_talk"], [reason]));

        Assert.StartsWith("access-young.", visitor.ContentIds.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_stops_writing_after_something_serious_is_looked_for()
    {
        var visitor = AtHome();

        visitor.Turn(TurnInputKind.Reminder, ConversationTimers.GoneSilent);
        Assert.Single(visitor.Last.Effects.OfType<RequestHandover>());
        Assert.Equal("gone-silent.words", visitor.ContentIds.First());

        visitor.Turn(TurnInputKind.Reminder, ConversationTimers.GoneSilent);
        Assert.Empty(visitor.Last.Effects);
        Assert.Empty(visitor.Last.Replies);
    }

    [Fact]
    public void Nobody_is_asked_anything_new_when_nothing_was_noticed_or_nobody_has_looked()
    {
        foreach (var assessment in new[] { Assessment.Nothing, Assessment.NotAssessed })
        {
            var visitor = AtHome();
            visitor.Says("someone leaked my nudes and the whole school has seen them", assessment);
            Assert.StartsWith("pictures-young.", visitor.ContentIds.First(), StringComparison.Ordinal);
        }
    }

    private static Assessment Noticed(SafeguardingLevel level, string theme = "physical_danger") =>
        new(level, [theme], [new Reason(Reason.Model, theme, level, "quote", "Noticed.")]);

    private static Visitor AtHome(string who = "A young person")
    {
        var visitor = new Visitor();
        visitor.Starts();
        visitor.Says("No");
        visitor.Says("No");
        visitor.Says(who);
        return visitor;
    }
}
