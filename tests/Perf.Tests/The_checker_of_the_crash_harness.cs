using ProtectRespect.Perf.Crash;

namespace ProtectRespect.Perf.Tests;

public sealed class The_checker_of_the_crash_harness
{
    // Hello; then a question and an answer, three times.
    private static readonly IReadOnlyList<SeenActivity> Sound =
        [House(1, "hello"), Visitor(2, 0), House(3, "one"), Visitor(4, 1), House(5, "two"), Visitor(6, 2), House(7, "three")];

    [Fact]
    public void Finds_nothing_where_nothing_is_wrong() => Assert.Equal(Verdict.Nothing with { Acknowledged = 3 }, Check(Sound) with { Cases = Verdict.Nothing.Cases });

    [Fact]
    public void Sees_a_message_that_is_gone() => Assert.True(Check(Sound.Take(5)).Lost == 1);

    [Fact]
    public void Sees_a_message_under_another_id_than_the_one_acknowledged() =>
        Assert.True(Check(Sound.Select(a => a.Sequence == 4 ? a with { Id = "c|0000009" } : a)).Lost == 1);

    [Fact]
    public void Sees_a_message_that_is_there_twice() => Assert.True(Check([.. Sound, Visitor(8, 2)]).Duplicated == 1);

    [Fact]
    public void Sees_an_answer_that_was_given_twice() => Assert.True(Check([.. Sound, House(8, "three")]).Unexpected == 1);

    [Fact]
    public void Sees_an_answer_that_was_never_given() => Assert.True(Check(Sound.Take(6)).Unexpected == 1);

    [Fact]
    public void Sees_messages_that_changed_places() =>
        Assert.True(Check([.. Sound.Take(3), Visitor(4, 2), House(5, "two"), Visitor(6, 1), House(7, "three")]).Reordered == 1);

    [Fact]
    public void Sees_a_hole_in_the_sequence() => Assert.True(Check(Sound.Select(a => a.Sequence == 7 ? House(8, "three") : a)).Gaps == 1);

    [Fact]
    public void Sees_a_message_that_nobody_sent() => Assert.True(Check([.. Sound, Visitor(8, 9)]).Unexpected == 1);

    [Fact]
    public void Sees_what_the_stream_left_out_or_brought_twice()
    {
        var verdict = Check(Sound, streamed: [1, 2, 3, 3, 4, 6, 7]);

        Assert.Equal((1, 1), (verdict.Lost, verdict.Duplicated));
    }

    private static Verdict Check(IEnumerable<SeenActivity> seen, List<long>? streamed = null)
    {
        var history = new History("c", "") { Streamed = streamed };
        for (var i = 0; i < 3; i++)
        {
            history.Sent.Add(new SentMessage($"m{i}", $"text {i}") { AcknowledgedAs = $"c|000000{(2 * i) + 2}" });
        }

        return new Checker(Sound).Check(history, [.. seen]);
    }

    private static SeenActivity House(long sequence, string text) => new($"c|{sequence:D7}", sequence, false, "Helper", null, null, text, At(sequence));

    private static SeenActivity Visitor(long sequence, int message) => new($"c|{sequence:D7}", sequence, true, null, $"m{message}", null, $"text {message}", At(sequence));

    private static DateTimeOffset At(long sequence) => DateTimeOffset.UnixEpoch.AddSeconds(sequence);
}
