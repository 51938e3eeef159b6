using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>A guide that may be hard to read says so first, and the reader decides.</summary>
public sealed class A_content_notice
{
    private const string Hard = "It may be hard to read.";

    [Fact]
    public void Comes_first_and_the_guide_after_Show_it()
    {
        var visitor = YoungPerson();
        visitor.Says("what is exploitation");
        Assert.EndsWith(Hard, visitor.Last.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(["Show it", "Not now"], visitor.Last.Replies[^1].Actions.Where(a => a.Type == "imBack").Take(2).Select(a => a.Title));

        visitor.Says("Show it");

        Assert.Equal("what-is-cse-young.heard", visitor.ContentIds.First());
    }

    [Theory]
    [InlineData("Not now")]
    [InlineData("no thanks")]
    public void Is_enough_when_it_is_not_now(string text)
    {
        var visitor = YoungPerson();
        visitor.Says("what is exploitation");

        visitor.Says(text);

        Assert.Equal("words.notice-later", visitor.ContentIds.First());
        Assert.DoesNotContain(visitor.ContentIds, id => id.StartsWith("what-is-cse", StringComparison.Ordinal));
    }

    [Fact]
    public void Never_stands_before_help_that_somebody_needs_now() => Refused(
        "flows/not-safe.yaml", "for: everyone", "notice: { en: This may be hard to read. }\nfor: everyone", "it has no `notice`");

    [Theory]
    [InlineData("notice: { en: \"This is about children who are abused. It may be hard to read.\" }", "notice: { en: Do you want to read about abuse? }", "one short line")]
    [InlineData("notice: { en: \"This is about children who are abused. It may be hard to read.\" }", "notice: { en: \"This line is far too long to be kind and short, because it goes on and on, and on again, and then again after that.\" }", "one short line")]
    public void Is_one_short_line(string right, string wrong, string message) => Refused("flows/parents/what-is-cse.yaml", right, wrong, message);

    [Fact]
    public void Stands_before_the_text_on_the_page_of_a_guide()
    {
        var library = new GuideLibrary(Content.Set);
        var page = library.Page("parents", "what-is-cse-parent")!;
        Assert.Equal("This is about children who are abused. It may be hard to read.", page.Intro);
        Assert.DoesNotContain(page.Parts, part => part.Title is "Show it" || part.Lines.Contains(page.Intro));
        Assert.Null(library.Page("parents", "missing-parent")!.Intro);
    }

    private static void Refused(string file, string right, string wrong, string message)
    {
        using var copy = new CopyOfContent();
        Assert.Contains(copy.Replace(file, right, wrong).Load().Faults, f => f.Message.Contains(message, StringComparison.Ordinal));
    }

    private static Visitor YoungPerson()
    {
        var visitor = new Visitor(Content.Set);
        visitor.Starts();
        foreach (var text in (string[])["No", "No", "A young person"])
        {
            visitor.Says(text);
        }

        return visitor;
    }
}
