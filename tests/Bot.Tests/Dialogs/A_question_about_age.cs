using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class A_question_about_age : IDisposable
{
    private const string Dialog = """
        dialog: years
        for: everyone
        owner: Content lead
        reviewBy: 2027-05-24
        steps:
          age:
            ask: age
            say: { en: How old are you? }
            into: age
            choices:
              0-10: { en: 10 or under }
              11-15: { en: 11 to 15 }
              16-17: { en: 16 or 17, also: [sixth form] }
              18+: { en: 18 or over, also: [an adult] }
            then: known
          known:
            say: { en: Thanks. }
            help: [childline, rasa, kooth]
          mail:
            ask: email
            say: { en: What is your e-mail address? }
            into: mail
        """;

    private readonly CopyOfContent _copy = new CopyOfContent().Add("years", Dialog, "years.age");
    private readonly Visitor _visitor;

    public A_question_about_age()
    {
        _visitor = new Visitor(_copy.Set(), Content.Facts("2026-11-24T09:30"));
        foreach (var text in (string[])["", "No", "No", "Someone else"])
        {
            _ = text.Length == 0 ? _visitor.Starts() : _visitor.Says(text);
        }
    }

    [Theory]
    [InlineData("im 14", "11-15")]
    [InlineData("fourteen", "11-15")]
    [InlineData("9", "0-10")]
    [InlineData("2", "0-10")]
    [InlineData("17", "16-17")]
    [InlineData("I'm forty two", "18+")]
    [InlineData("11 to 15", "11-15")]
    [InlineData("i'm an adult", "18+")]
    public void Is_answered_with_a_band(string text, string band)
    {
        _visitor.Says(text);

        Assert.Equal(band, _visitor.Last.State.Answers["age"].Value);
        Assert.Contains("years.known", _visitor.ContentIds);
    }

    [Theory]
    [InlineData("nearly 15")]
    [InlineData("13 or 14")]
    [InlineData("not sure")]
    public void Is_asked_again_when_the_answer_is_in_doubt(string text)
    {
        _visitor.Says(text);

        Assert.Contains("words.ask-age", _visitor.ContentIds);
        Assert.DoesNotContain("age", _visitor.Last.State.Answers.Keys);
    }

    [Fact]
    public void Leads_to_help_that_is_open_and_fits()
    {
        _visitor.Says("14");

        Assert.Equal([Content.TitleOf("childline"), "Chat on Kooth (opens midday today)"], Help());
    }

    [Fact]
    public void Leads_to_help_for_adults_too()
    {
        _visitor.Says("18");

        Assert.Equal([Content.TitleOf("childline"), "Sexual abuse support (16+)", "Chat on Kooth (opens midday today)"], Help());
    }

    [Fact]
    public void Is_read_by_the_worker_who_takes_over()
    {
        _visitor.Says("im 14");
        _visitor.Says("talk to a person");

        Assert.Contains(_visitor.Last.Effects.OfType<RequestHandover>().Single().Card.Lines, l => l is { Label: CardLabels.Age, Text: "im 14" });
    }

    [Fact]
    public void An_address_is_taken_when_it_is_one_and_asked_again_when_it_is_not()
    {
        _visitor.Says("14");
        _visitor.Says("sam@school");
        Assert.Contains("words.ask-email", _visitor.ContentIds);

        _visitor.Says("it's sam@school.example");
        Assert.Equal("sam@school.example", _visitor.Last.State.Answers["mail"].Value);
    }

    [Theory]
    [InlineData("0-10:", "ten:", "`ten` is no band of ages")]
    [InlineData("11-15:", "10-15:", "The bands `0-10` and `10-15` overlap.")]
    [InlineData("    into: age\n", "", "must say where its answer is kept")]
    public void Has_bands_that_hold_each_age_once(string right, string wrong, string message) =>
        Assert.Contains(_copy.Replace("flows/years.yaml", right, wrong).Load().Faults, f => f.Message.Contains(message, StringComparison.Ordinal));

    public void Dispose() => _copy.Dispose();

    private IEnumerable<string> Help() => _visitor.Last.Replies.Single(r => r.ContentId == "years.known").Actions.Select(a => a.Title);
}
