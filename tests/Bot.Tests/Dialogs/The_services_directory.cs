namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class The_services_directory
{
    private static readonly string[] Needs = ["danger", "missing", "self-harm"];

    [Fact]
    public void Sends_somebody_to_an_open_line_at_three_on_a_Sunday_morning()
    {
        var night = Content.London("2026-11-29T03:00");

        Assert.All(Needs, need => Assert.Contains(Content.Set.Services.All, s => s.Confirmed && s.Serves.Contains(need) && s.Hours!.IsOpen(night)));
    }

    [Theory]
    [InlineData("danger")]
    [InlineData("missing")]
    [InlineData("self-harm")]
    public void Is_refused_without_one(string need)
    {
        using var copy = new CopyOfContent();
        var text = File.ReadAllLines(Path.Combine(copy.Folder, "services.yaml"));
        copy.Write("services.yaml", string.Join('\n', text.Where(l => !(l.Contains("serves:", StringComparison.Ordinal) && l.Contains(need, StringComparison.Ordinal)))));

        Assert.Contains(copy.Load().Faults, f => f.Message == $"No confirmed service with `serves: [{need}]` is open at 03:00 on a Sunday.");
    }

    [Fact]
    public void Shows_no_visitor_what_is_not_confirmed()
    {
        var waiting = Content.Set.Services.All.Where(s => !s.Confirmed).ToList();

        Assert.NotEmpty(waiting);
        Assert.Empty(Content.Set.Services.Buttons(waiting.Select(s => s.Id), null, Content.London("2026-11-24T15:00")));
        Assert.All(waiting, s => Assert.Null(Content.Set.Services.Fact($"{s.Id}.number")));
    }

    [Fact]
    public void Puts_what_is_open_first_and_says_when_the_others_open()
    {
        var shown = Content.Set.Services.Buttons(["kooth", "ivison", "childline"], null, Content.London("2026-11-28T09:00")).Select(a => a.Title);

        Assert.Equal([Content.TitleOf("childline"), "Ivison Trust", "Chat on Kooth (opens 6pm today)"], shown);
    }

    [Fact]
    public void Warns_of_what_is_overdue_and_serves_all_the_same()
    {
        Assert.NotNull(Content.Load.Set);
        Assert.Empty(Content.Load.Warnings(Content.London("2026-11-26T12:00")));
        Assert.Empty(Content.Load.Warnings(Content.London("2027-02-28T12:00")));

        var late = Content.Load.Warnings(Content.London("2027-03-01T12:00")).Select(w => w.ToString()).ToList();
        Assert.Contains(late, w => w.StartsWith("services.yaml:", StringComparison.Ordinal) && w.EndsWith("The service `childline` was to be looked at again by 2027-02-28.", StringComparison.Ordinal));
        Assert.Contains(late, w => w.EndsWith("The service `childline` was last checked on 2026-11-20, more than 100 days ago.", StringComparison.Ordinal));
    }
}
