using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>What has been said since the visitor spoke.</summary>
internal sealed record Breath(int Words, int Bubbles, IReadOnlyList<string> Said, bool Quiet)
{
    public static Breath Empty { get; } = new(0, 0, [], false);

    /// <summary>0 = short enough.</summary>
    public int Over => Math.Max(0, Words - BreathLint.MostWords) + (10 * Math.Max(0, Bubbles - BreathLint.MostBubbles));

    public string Sentence =>
        $"{Words} words in {Bubbles} bubbles are said in one go{(Quiet ? " in the short form" : "")}: {string.Join(", ", Said)}. At most {BreathLint.MostWords} and {BreathLint.MostBubbles}.";
}

/// <summary>Counts words and bubbles as a visitor sees them, with something as long as real in place of what is named in braces.</summary>
internal sealed class BreathMeasure(DialogSet dialogs)
{
    private readonly StepWords[] _questions = [.. dialogs.Dialogs.SelectMany(d => d.Steps).OfType<AskStep>().Select(q => q.Words)];

    public Breath Add(Breath breath, StepWords said)
    {
        var words = breath.Quiet && said.Quiet is { } shortly ? shortly : said.Words;
        var longest = words.Wordings("en").Select(bubbles => bubbles.Sum(WordsIn)).Max();
        var bubbles = words.Wordings("en").Max(b => b.Count);
        return breath with { Words = breath.Words + longest, Bubbles = breath.Bubbles + bubbles, Said = [.. breath.Said, words.ContentId] };
    }

    /// <summary>The worst question to come back to: it is asked in its short form.</summary>
    public Breath AddQuestionAgain(Breath breath) =>
        _questions.Select(q => Add(breath with { Quiet = true }, q)).MaxBy(b => b.Words)! with { Quiet = breath.Quiet };

    private int WordsIn(string text) => ReadingGrade.WordsIn(Placeholders.Fill(text, AsLongAs));

    private string AsLongAs(string name) => name switch
    {
        "opens" => "9am on Monday",
        "callback.when.nearest" => "4pm to 6pm on Tuesday",
        _ when Placeholders.IsWindow(name) => "4pm to 6pm on Tuesday, or 4pm to 6pm on Wednesday",
        _ => dialogs.Services.Fact(name) ?? "Sam",
    };
}
