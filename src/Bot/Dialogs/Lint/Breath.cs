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

    public Breath Add(Breath breath, StepWords said) => Add(breath, breath.Quiet && said.Quiet is { } shortly ? shortly : said.Words, said => said);

    /// <summary>The worst question to come back to: its last bubble is asked, in its short form.</summary>
    public Breath AddQuestionAgain(Breath breath) =>
        _questions.Select(q => Add(breath, q.Quiet ?? q.Words, said => said.TakeLast(1))).MaxBy(b => b.Words)!;

    private Breath Add(Breath breath, Words words, Func<IReadOnlyList<string>, IEnumerable<string>> part)
    {
        var wordings = words.Wordings("en").Select(bubbles => part(bubbles).ToList()).ToList();
        return breath with
        {
            Words = breath.Words + wordings.Max(bubbles => bubbles.Sum(WordsIn)),
            Bubbles = breath.Bubbles + wordings.Max(bubbles => bubbles.Count),
            Said = [.. breath.Said, words.ContentId],
        };
    }

    private int WordsIn(string text) => ReadingGrade.WordsIn(Placeholders.Fill(text, AsLongAs));

    private string AsLongAs(string name) => name switch
    {
        "opens" => "9am on Monday",
        TurnVoice.QueuePlace => "There are 12 before you. The last waits were 10 to 25 minutes.",
        TurnVoice.QueueBefore => "12",
        TurnVoice.QueueLately => "10 to 25 minutes",
        "callback.when.nearest" => "4pm to 6pm on Tuesday",
        _ when Placeholders.IsWindow(name) => "4pm to 6pm on Tuesday, or 4pm to 6pm on Wednesday",
        _ => dialogs.Services.Fact(name) ?? "Sam",
    };
}
