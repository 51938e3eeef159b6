using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Core.Content;

namespace ProtectRespect.Bot.Tests.Authoring;

public sealed class A_rehearsal
{
    private static readonly RehearsalSettings Afternoon = new() { At = Content.London("2026-11-24T15:00"), WorkerHere = true };

    private readonly ContentCatalogue _catalogue = new(() => Content.Set, () => Safeguarding.Recogniser.Load.Recogniser!);

    [Fact]
    public void Is_the_conversation_that_a_visitor_would_have()
    {
        string[] said = ["No", "No", "A parent or carer", "talk to a person"];
        var visitor = new Visitor(facts: Content.Facts() with { ConversationId = "rehearsal" });
        visitor.Starts();
        foreach (var text in said)
        {
            visitor.Says(text);
        }

        var talk = _catalogue.Rehearse(Afternoon, said);

        Assert.Equal(said.Length + 1, talk.Turns.Count);
        Assert.Equal(visitor.Last.Replies.Select(r => r.Text), talk.Turns[^1].Bubbles.Select(b => b.Text));
        Assert.Equal(visitor.Buttons.Select(b => b.Title), talk.Buttons);
        Assert.Contains(talk.Turns[^1].Happens, h => h.StartsWith("A person is asked for", StringComparison.Ordinal));
    }

    [Fact]
    public void Begins_with_one_dialog_for_somebody_known()
    {
        var turn = _catalogue.Rehearse(Afternoon with { Dialog = "home", Who = "parent" }, []).Turns.Single();

        Assert.All(turn.Bubbles, b => Assert.StartsWith("home.", b.ContentId, StringComparison.Ordinal));
    }

    [Fact]
    public void Uses_the_short_form_when_somebody_may_see_the_screen() =>
        Assert.EndsWith(".quiet", _catalogue.Rehearse(Afternoon with { Dialog = "leave", Quiet = true }, []).Turns.Single().Bubbles[0].ContentId, StringComparison.Ordinal);

    [Fact]
    public void Goes_on_after_the_end_as_a_visitor_who_is_back()
    {
        var talk = _catalogue.Rehearse(Afternoon, ["bye", "hello again"]);

        Assert.Contains("The conversation ends.", talk.Turns[1].Happens);
        Assert.StartsWith("returned.", talk.Turns[2].Bubbles[0].ContentId, StringComparison.Ordinal);
    }
}
