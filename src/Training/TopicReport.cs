using System.Globalization;
using System.Text;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Training;

/// <summary>Writes what cross-validation found, for people.</summary>
internal static class TopicReport
{
    private const int NamedConfusions = 40;

    public static string Of(IReadOnlyList<Judged> judged, string fingerprint, int bytes)
    {
        var topics = judged.Select(j => j.Topic).Distinct().Order(StringComparer.Ordinal).ToList();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # The topic finder, measured

            Written by `dialogs train`; do not edit. Examples `{fingerprint}`, {judged.Count} sentences, {topics.Count} topics; the model takes {bytes / 1024} kB.
            By {CrossValidation.Folds}-fold cross-validation: each sentence was guessed by a model that had not seen it.

            | | |
            |---|---|
            | first topic right | {Share(judged, j => j.IsRight)} |
            | among the first three | {Share(judged, j => j.IsAmong(3))} |
            | macro-F1 over topics | {topics.Average(t => F1(judged, t)):0.000} |

            | What the bot does | share | first topic right |
            |---|---|---|
            {Rows(Enum.GetValues<Certainty>().Reverse().Select(c => CertaintyRow(judged, c)))}

            ## Each topic

            | topic | sentences | precision | recall |
            |---|---|---|---|
            {Rows(topics.Select(t => $"| {t} | {judged.Count(j => j.Topic == t)} | {Precision(judged, t):0.00} | {Recall(judged, t):0.00} |"))}

            ## Confusion matrix

            Rows: what it is; columns, in the same order: what it was taken for.

            | | {string.Join(" | ", topics.Select((_, i) => i + 1))} |
            |---|{string.Concat(topics.Select(_ => "---|"))}
            {Rows(topics.Select((t, i) => $"| {i + 1} {t} | {string.Join(" | ", topics.Select(g => Cell(judged, t, g)))} |"))}

            ## What is confused most

            | what it is | taken for | times |
            |---|---|---|
            {Rows(judged.Where(j => !j.IsRight).GroupBy(j => (j.Topic, Taken: j.Guess.Best.Topic)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.Topic, StringComparer.Ordinal).ThenBy(g => g.Key.Taken, StringComparer.Ordinal).Take(NamedConfusions).Select(g => $"| {g.Key.Topic} | {g.Key.Taken} | {g.Count()} |"))}

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string CertaintyRow(IReadOnlyList<Judged> judged, Certainty certainty)
    {
        var some = judged.Where(j => j.Guess.Certainty == certainty).ToList();
        var does = certainty switch
        {
            Certainty.VerySure => "opens the guide, even amid a question",
            Certainty.Sure => "opens the guide",
            Certainty.Unsure => "offers the nearest topics",
            _ => "says that it is about something else",
        };
        return FormattableString.Invariant($"| {does} | {(double)some.Count / judged.Count:0.000} | {(some.Count == 0 ? "" : Share(some, j => j.IsRight))} |");
    }

    private static string Rows(IEnumerable<string> rows) => string.Join('\n', rows);

    private static string Cell(IReadOnlyList<Judged> judged, string topic, string guess) =>
        judged.Count(j => j.Topic == topic && j.Guess.Best.Topic == guess) is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : "";

    private static string Share(IReadOnlyList<Judged> judged, Func<Judged, bool> which) =>
        FormattableString.Invariant($"{(double)judged.Count(which) / judged.Count:0.000}");

    private static double Precision(IReadOnlyList<Judged> judged, string topic) =>
        (double)judged.Count(j => j.IsRight && j.Topic == topic) / Math.Max(1, judged.Count(j => j.Guess.Best.Topic == topic));

    private static double Recall(IReadOnlyList<Judged> judged, string topic) =>
        (double)judged.Count(j => j.IsRight && j.Topic == topic) / judged.Count(j => j.Topic == topic);

    private static double F1(IReadOnlyList<Judged> judged, string topic)
    {
        var (precision, recall) = (Precision(judged, topic), Recall(judged, topic));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
