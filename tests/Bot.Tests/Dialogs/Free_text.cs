using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>Words that are no answer to the open question lead to a topic, and a wrong guess can be put right.</summary>
public sealed class Free_text
{
    private const string About_pictures = "someone leaked my nudes and the whole school has seen them";

    /// <summary>Which of these the model is unsure about may change with each training.</summary>
    private static readonly string[] Vague =
    [
        "he is being weird with me", "something is going on with her", "i dont like what they do", "they keep on about it", "it started last summer",
        "i have a question about my friend and her phone", "they said i have to", "she keeps going there", "i gave it to him", "he wants me to keep it",
    ];

    private static string Unclear => Vague.First(text => Content.Set.Finder.Find(text, "young-person").Certainty is Certainty.Unsure);

    [Fact]
    public void That_is_clear_opens_its_guide_and_is_kept_as_the_topic()
    {
        var visitor = AtHome();

        visitor.Says(About_pictures);

        Assert.StartsWith("pictures-young.", visitor.ContentIds.First(), StringComparison.Ordinal);
        Assert.Equal("images_shared", visitor.Last.State.Topic);
    }

    [Fact]
    public void That_is_unclear_is_asked_about_with_the_nearest_topics_and_a_person()
    {
        var visitor = AtHome();

        visitor.Says(Unclear);

        Assert.Equal(["words.did-you-mean"], visitor.ContentIds);
        Assert.InRange(Offered(visitor).Count, 2, 3);
        Assert.Contains(visitor.Buttons, b => b.Title == "None of these");
        Assert.Contains(visitor.Buttons, b => b.Title == "Talk to a person");
    }

    [Fact]
    public void Leads_where_the_visitor_says_when_asked()
    {
        var visitor = AtHome();
        visitor.Says(Unclear);
        var title = Offered(visitor)[0];

        visitor.Says(title.ToLowerInvariant());

        var topic = Content.Set.Topics.All.Single(t => t.Title.Wordings("en").Any(w => w[0] == title));
        Assert.Equal(topic.Id, visitor.Last.State.Topic);
        Assert.Contains(topic.Subjects.SelectMany(s => s.Dialogs), d => visitor.ContentIds.First().StartsWith(d + ".", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("None of these")]
    [InlineData("none")]
    [InlineData("no")]
    public void Goes_on_kindly_when_it_is_none_of_them(string none)
    {
        var visitor = AtHome();
        visitor.Says(Unclear);

        visitor.Says(none);

        Assert.Equal(["words.not-understood", "home.young.quiet"], visitor.ContentIds);
    }

    [Fact]
    public void Asked_about_may_be_said_in_other_words()
    {
        var visitor = AtHome();
        visitor.Says(Unclear);

        visitor.Says(About_pictures);

        Assert.StartsWith("pictures-young.", visitor.ContentIds.First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Asked_about_hears_danger_first()
    {
        var visitor = AtHome();
        visitor.Says(Unclear);

        visitor.Says("im not safe");

        Assert.Equal("not-safe.words", visitor.ContentIds.First());
    }

    [Theory]
    [InlineData("that's not what I meant")]
    [InlineData("no not that")]
    [InlineData("wrong topic")]
    public void Taken_wrongly_is_put_right(string correction)
    {
        var visitor = AtHome();
        visitor.Says(About_pictures);

        visitor.Says(correction);

        Assert.Equal(["words.did-you-mean"], visitor.ContentIds);
        Assert.DoesNotContain("Pictures", Offered(visitor));
        Assert.Null(visitor.Last.State.Topic);
        visitor.Says("None of these");
        Assert.Equal(["words.not-understood", "home.young.quiet"], visitor.ContentIds);
    }

    [Fact]
    public void Corrected_where_nothing_was_guessed_goes_back()
    {
        var visitor = AtHome();
        visitor.Says("Someone online");

        visitor.Says("wrong topic");

        Assert.Equal("home.young", visitor.ContentIds.Last());
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("14")]
    [InlineData("Dave")]
    [InlineData("half past four")]
    [InlineData("whats the weather")]
    public void That_is_short_never_leaves_a_question_whose_answer_is_kept(string text)
    {
        var visitor = new Visitor();
        visitor.Starts();

        visitor.Says(text);

        Assert.StartsWith("start.", visitor.ContentIds.Last(), StringComparison.Ordinal);
        Assert.Null(visitor.Last.State.Topic);
    }

    [Fact]
    public void Is_kept_for_the_worker_while_the_visitor_waits()
    {
        var visitor = AtHome();
        visitor.Says("talk to a person");

        visitor.Says(About_pictures);

        Assert.Equal("words.kept-for-worker", visitor.ContentIds.First());
    }

    [Fact]
    public void About_something_else_is_told_kindly_and_the_question_stays()
    {
        var visitor = AtHome();

        visitor.Says("what is the capital of australia");

        var outOfScope = Content.Set.Topics.Find(Topic.OutOfScope)!.DialogFor("young-person");
        Assert.StartsWith(outOfScope + ".", visitor.ContentIds.First(), StringComparison.Ordinal);
        Assert.Contains(visitor.Last.State.Stack, f => f.Dialog == "home");
    }

    private static Visitor AtHome()
    {
        var visitor = new Visitor();
        visitor.Starts();
        foreach (var text in (string[])["No", "No", "A young person"])
        {
            visitor.Says(text);
        }

        return visitor;
    }

    private static List<string> Offered(Visitor visitor) => [.. visitor.Buttons.Select(b => b.Title).TakeWhile(t => t != "None of these")];
}
