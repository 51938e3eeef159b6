using ProtectRespect.Bot.Scripted;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Scripted;

public sealed class The_drills
{
    private static readonly ScenarioLoad Load = ScenarioReader.Load(Content.Folder);

    [Fact]
    public void Have_no_fault() => Assert.Empty(Load.Faults);

    [Fact]
    public void Are_those_that_the_service_needs() => Assert.Superset(
        new HashSet<string> { "pictures", "father", "school", "watched", "silent", "prank", "night-alone" }, Load.Scenarios.Select(s => s.Drill.Id).ToHashSet());

    [Fact]
    public void Bring_two_at_once_to_the_night_alone() => Assert.Equal(2, Load.Scenarios.Single(s => s.Drill.Id == "night-alone").Visitors.Count);

    [Fact]
    public void Say_where_a_fault_is()
    {
        using var copy = new CopyOfContent();
        copy.Replace("drills/silent.yaml", "messages: 3", "messages: many").Replace("drills/silent.yaml", "looksFor: [who-you-are,", "looksFor: [who-are-you,");

        var faults = ScenarioReader.Load(copy.Folder).Faults;

        Assert.Contains(faults, f => f.Message.Contains("must be a number from 1 to 9", StringComparison.Ordinal) && f.File == "drills/silent.yaml" && f.Line > 1);
        Assert.Contains(faults, f => f.Message.Contains("`who-are-you` is not a check", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("I'm Robin. Are you safe?", "who-you-are", true)]
    [InlineData("Hello.", "who-you-are", false)]
    [InlineData("Are you safe right now?", "asks-safety", true)]
    [InlineData("You are safe.", "asks-safety", false)]
    [InlineData("I won\u2019t tell anyone.", "no-secrecy", true)]
    [InlineData("I cannot keep it to myself.", "no-secrecy", false)]
    public void Look_for_words_and_quote_them(string written, string check, bool found)
    {
        var line = Assert.Single(PracticeSeen.Of([Load.Checks[check]], new PracticeFacts([written], new HashSet<PracticeRecord>())));

        Assert.Equal(found, line.Found);
        Assert.Equal(found, line.Quote.Length > 0);
    }

    [Fact]
    public void Look_for_records()
    {
        var facts = new PracticeFacts([], new HashSet<PracticeRecord> { PracticeRecord.WriteUp });

        Assert.Equal([true, false], PracticeSeen.Of([Load.Checks["write-up"], Load.Checks["emergency-card"]], facts).Select(l => l.Found));
    }
}
