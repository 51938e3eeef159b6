using ProtectRespect.Bot.Dialogs.Lint;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>Words that their readers can read, in pieces that they can take in.</summary>
public sealed class What_children_and_adults_read
{
    [Fact]
    public void Has_no_fault() => Assert.Empty(DialogLint.Check(Content.Set).Faults);

    [Fact]
    public void Is_written_for_their_reading_age()
    {
        var grades = DialogLint.Check(Content.Set).Grades;

        Assert.Equal(grades.Select(g => g.Grade - g.Limit).OrderDescending(), grades.Select(g => g.Grade - g.Limit));
        Assert.All(Content.Set.Dialogs.Where(d => d.IsGuide), d => Assert.Contains(grades, g => g.Id == d.Id));
    }

    [Theory]
    [InlineData("flows/leave.yaml", "You matter", "You matter, notwithstanding considerable organisational complexities surrounding multidisciplinary safeguarding arrangements, interdepartmental accountability considerations and organisational responsibilities", "`leave` reads at grade")]
    [InlineData("flows/leave.yaml", "You matter", "Why did you go", "`leave.bye` says \"why did you\". It asks a child to explain")]
    [InlineData("flows/leave.yaml", "OK. Bye for now.", "Don\u2019t worry.", "`leave.bye.quiet` says \"don't worry\"")]
    [InlineData("flows/home.yaml", "Pictures of me", "Streetwise", "`home.young.pictures` says \"streetwise\"")]
    [InlineData("flows/home.yaml", "Pictures of me", "Pictures of me that somebody has and I do not like", "has 50 letters, more than 40")]
    [InlineData("flows/leave.yaml", "You matter", "I go on and on and on and on and on and on and on and on and on and on and on", "has a sentence of")]
    [InlineData("flows/still-waiting.yaml", "Childline is open day and night.", "Childline is open. It is free. You can call. You can write. You can say it all. They are kind. They have time. You can go at any time.", "words in 2 bubbles are said in one go")]
    [InlineData("flows/still-waiting.yaml", "Childline is open day and night.", "Open.\\n\\nAt night.\\n\\nBy day.", "in 4 bubbles are said in one go")]
    [InlineData("words.yaml", "I'm only a computer.", "Streetwise.", "`words.not-understood` says \"streetwise\"")]
    public void Is_named_with_its_place_when_it_is_not_right(string file, string right, string wrong, string message)
    {
        using var copy = new CopyOfContent();
        copy.Replace(file, right, wrong);

        Assert.Contains(DialogLint.Check(copy.Set()).Faults, f => f.File == file && f.Line > 0 && f.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_shown_by_examples_that_say_what_the_bot_answers()
    {
        using var copy = new CopyOfContent();
        copy.Write("examples/silent.yaml", """
            examples:
              - example: Nobody answers
                covers: []
                talk:
                  - visitor: hello
            """);

        Assert.Contains(DialogLint.Check(copy.Set()).Faults, f => f is { File: "examples/silent.yaml", Line: 5 } && f.Message.Contains("has no line `bot:`", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_shown_by_examples_that_name_what_is_really_said()
    {
        using var copy = new CopyOfContent();
        copy.Replace("examples/start.yaml", "- bot: start.danger", "- bot: start.dangerous");

        Assert.Contains(DialogLint.Check(copy.Set()).Faults, f => f.File is "examples/start.yaml" && f.Message.StartsWith("The bot never says `start.dangerous`. The steps of `start`: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_measure_knows_easy_from_hard()
    {
        Assert.True(ReadingGrade.Of("The cat sat on the mat. It was a good cat.") < 2);
        Assert.True(ReadingGrade.Of("Multi-agency safeguarding arrangements necessitate proportionate information governance considerations.") > 12);
    }
}
