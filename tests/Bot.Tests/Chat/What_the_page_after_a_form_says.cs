using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.Chat;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class What_the_page_after_a_form_says
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Is_given_again_when_the_page_was_lost_on_its_way()
    {
        var answers = new FormAnswers(_clock);
        var id = answers.Keep(new FormAnswer { Draft = "half a sent" });

        Assert.Equal("half a sent", answers.Find(id)!.Draft);
        Assert.Equal("half a sent", answers.Find(id)!.Draft);
        Assert.Null(answers.Find("never"));
    }

    [Fact]
    public void Is_forgotten_after_a_minute()
    {
        var answers = new FormAnswers(_clock);
        var old = answers.Keep(new FormAnswer { Draft = "half a sent" });
        _clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Null(answers.Find(old));
        var next = answers.Keep(new FormAnswer());
        Assert.NotNull(answers.Find(next));
    }

    [Fact]
    public void Is_kept_for_ten_thousand_forms_at_the_most()
    {
        var answers = new FormAnswers(_clock);
        var ids = Enumerable.Range(0, 10_001).Select(_ => answers.Keep(new FormAnswer())).ToList();

        Assert.Null(answers.Find(ids[0]));
        Assert.NotNull(answers.Find(ids[1]));
        Assert.NotNull(answers.Find(ids[^1]));
    }
}
