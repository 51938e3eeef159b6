using System.Globalization;
using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class Planned_and_rested(DutySite site)
{
    [Fact]
    public async Task A_lead_plans_and_everybody_reads_the_days_the_gaps_and_who_came_unplanned()
    {
        var name = site.NewName("Sam");
        using var sam = await site.OnDuty(name);
        var rota = await site.Grace.Get("/rota");
        var who = rota.Document.QuerySelectorAll("#who option").Single(o => o.TextContent == name).GetAttribute("value")!;
        // Two days ahead: no test runs into it, and the night before is another one.
        var day = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var planned = await site.Grace.Submit("/rota", "/rota?handler=Plan", ("who", who), ("day", day), ("from", "03:15"), ("until", "03:45"), ("weeks", "1"));

        Assert.Contains($"03:15 to 03:45 {name}", Spaces(planned), StringComparison.Ordinal);
        Assert.NotNull((await site.Grace.Submit("/rota", "/rota?handler=Plan", ("who", who), ("day", day), ("from", "03:30"), ("until", "04:00"), ("weeks", "1"))).Refusal);
        var seen = await sam.Get("/rota");
        Assert.Contains("Gap: visitors are told that we are open, and nobody is planned.", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Not planned", seen.Text, StringComparison.Ordinal);
        Assert.Null(seen.Document.QuerySelector("#plan"));
        await sam.Force("/rota?handler=Plan", ("who", who), ("day", day), ("from", "05:15"), ("until", "05:45"));
        Assert.DoesNotContain("05:15", (await sam.Get("/rota")).Text, StringComparison.Ordinal);

        await site.Grace.Submit("/rota", "/rota?handler=Remove");
        Assert.DoesNotContain($"03:15 to 03:45 {name}", Spaces(await sam.Get("/rota")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_hard_one_a_debrief_is_offered_until_it_is_answered_and_the_lead_reads_of_it()
    {
        var name = site.NewName("Sam");
        using var sam = await site.OnDuty(name);
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);
        await sam.Force($"{visitor.Desk}?handler=Look", ("reason", "she is safe now"));
        var look = (await joe.Get("/second-looks")).Document.QuerySelectorAll("form[action='/second-looks?handler=Agree']")
            .Single(f => f.Closest("li")!.QuerySelector($"a[href='{visitor.Desk}']") is not null).QuerySelector("[name=id]")!.GetAttribute("value")!;
        await joe.Force("/second-looks?handler=Agree", ("id", look), ("words", "read it, yes"));
        await sam.Submit(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "Immediate"), ("reason", "she is safe now"));

        Assert.NotNull((await sam.Get("/")).Document.QuerySelector(".debrief"));
        Assert.NotNull((await sam.Get("/status")).Document.QuerySelector(".debrief"));
        Assert.Null((await joe.Get("/")).Document.QuerySelector(".debrief"));
        var lead = await site.Grace.Get("/supervision");
        Assert.Contains(name, lead.Document.QuerySelector("[aria-labelledby=debriefs]")!.TextContent, StringComparison.Ordinal);
        await sam.Submit("/status", "/debrief", ("outcome", "NotWanted"));

        Assert.Null((await sam.Get("/")).Document.QuerySelector(".debrief"));
        Assert.DoesNotContain(name, (await site.Grace.Get("/supervision")).Document.QuerySelector("[aria-labelledby=debriefs]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_lowers_the_most_and_the_practitioner_reads_by_whom()
    {
        var name = site.NewName("Sam");
        using var sam = await site.OnDuty(name);
        var row = (await site.Grace.Get("/supervision")).Document.QuerySelectorAll("[aria-labelledby=wellbeing] .rows > li").Single(li => li.QuerySelector("strong")!.TextContent == name);

        await site.Grace.Force("/supervision?handler=AtMost", ("who", row.QuerySelector("[name=who]")!.GetAttribute("value")!), ("most", "1"));

        Assert.Contains("Grace, a duty lead, has set at most 1 for you.", (await sam.Get("/status")).Text, StringComparison.Ordinal);
        Assert.Contains("without a break", (await sam.Get("/status")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await sam.Get("/rota")).Status);
    }

    private static string Spaces(Page page) => string.Join(' ', page.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
