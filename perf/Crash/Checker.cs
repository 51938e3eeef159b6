namespace ProtectRespect.Perf.Crash;

/// <summary>Compares what a client was told with what the public API shows at the end. Pure.</summary>
/// <param name="reference">The same dialog, held longer and undisturbed: every flooded conversation must be a beginning of it.</param>
public sealed class Checker(IReadOnlyList<SeenActivity> reference)
{
    public Verdict Check(History history, IReadOnlyList<SeenActivity> seen)
    {
        var acknowledged = history.Sent.Where(m => m.AcknowledgedAs is not null).ToList();
        List<string> lost = [.. Lost(acknowledged, seen)];
        List<string> duplicated = [.. Repeated(seen.Where(a => a.ClientId is not null).Select(a => a.ClientId!)), .. Repeated(seen.Select(a => a.Id))];
        List<string> reordered = [.. Falls(Places(history, seen)), .. Falls([.. seen.Select(a => a.At.Ticks)])];
        List<string> gaps = [.. seen.Where((a, i) => a.Sequence != i + 1).Take(1).Select(a => a.Id)];
        List<string> unexpected = [.. history.Faults, .. Strangers(history, seen), .. OtherAnswers(history, seen)];

        if (history.Streamed is { } streamed)
        {
            var stored = seen.Select(a => a.Sequence).ToHashSet();
            lost.AddRange(stored.Except(streamed).Select(s => $"{s} never came on the stream"));
            duplicated.AddRange(Repeated(streamed).Select(s => $"{s} came again on the stream"));
            reordered.AddRange(Falls(streamed).Select(s => $"{s} on the stream"));
            unexpected.AddRange(streamed.Where(s => !stored.Contains(s)).Select(s => $"{s} came on the stream and is not stored"));
        }

        string[] cases =
        [
            .. Cases("lost", lost), .. Cases("duplicated", duplicated), .. Cases("reordered", reordered),
            .. Cases("gap", gaps), .. Cases("unexpected", unexpected),
        ];
        return new Verdict(acknowledged.Count, lost.Count, duplicated.Count, reordered.Count, gaps.Count, unexpected.Count, cases);

        IEnumerable<string> Cases(string what, List<string> found) => found.Select(f => $"{what} in {history.Conversation}: {f}");
    }

    private static IEnumerable<string> Lost(List<SentMessage> acknowledged, IReadOnlyList<SeenActivity> seen)
    {
        var shown = seen.Where(a => a.ByVisitor).Select(a => (a.Id, a.ClientId, a.Text)).ToHashSet();
        return acknowledged.Where(m => !shown.Contains((m.AcknowledgedAs!, m.ClientId, m.Text))).Select(m => $"{m.ClientId}, acknowledged as {m.AcknowledgedAs}");
    }

    private static IEnumerable<string> Repeated<T>(IEnumerable<T> values) => values.GroupBy(v => v).Where(same => same.Count() > 1).Select(same => $"{same.Key}");

    // The places that the visible messages had when they were sent: must only rise (an equal one is a duplicate, counted as such).
    private static List<long> Places(History history, IReadOnlyList<SeenActivity> seen)
    {
        var places = history.Sent.Select((m, i) => (m.ClientId, Place: (long)i)).ToDictionary(p => p.ClientId, p => p.Place, StringComparer.Ordinal);
        return [.. seen.Where(a => a.ClientId is not null && places.ContainsKey(a.ClientId)).Select(a => places[a.ClientId!])];
    }

    private static IEnumerable<string> Falls(List<long> values) => values.Zip(values.Skip(1)).Where(pair => pair.Second < pair.First).Select(pair => $"{pair.Second} after {pair.First}");

    private static IEnumerable<string> Strangers(History history, IReadOnlyList<SeenActivity> seen)
    {
        var known = history.Sent.Select(m => m.ClientId).ToHashSet(StringComparer.Ordinal);
        return seen.Where(a => a.ByVisitor && (a.ClientId is null || !known.Contains(a.ClientId))).Select(a => $"{a.Id} was not sent by this client");
    }

    // An answer given twice, not given, or given from stale state differs from the undisturbed dialog.
    private IEnumerable<string> OtherAnswers(History history, IReadOnlyList<SeenActivity> seen)
    {
        var said = seen.Where(a => !a.ByVisitor).ToList();
        var expected = AnswersTo(history.Sent.Count);
        for (var i = 0; i < Math.Max(said.Count, expected.Count); i++)
        {
            if (i >= said.Count || i >= expected.Count || said[i].Meaning != expected[i].Meaning)
            {
                var where = i < said.Count ? said[i].Id : "nothing";
                return [$"answer {i + 1} of {said.Count} (undisturbed: {expected.Count}) differs: {where}"];
            }
        }

        return [];
    }

    private List<SeenActivity> AnswersTo(int messages)
    {
        var end = reference.Where(a => a.ByVisitor).Skip(messages).Select(a => a.Sequence).FirstOrDefault(long.MaxValue);
        return [.. reference.Where(a => !a.ByVisitor && a.Sequence < end)];
    }
}
