using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>Practitioners read what visitors are told, and play it; nothing of that is kept.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class The_content(DutySite site)
{
    [Fact]
    public async Task Is_listed_with_owners_dates_and_what_is_to_be_confirmed()
    {
        using var joe = await site.Colleague(site.NewName("Joe"), "Practitioner");

        var page = await joe.Get("/content");

        Assert.Contains("Content lead (to be named by the service)", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/content/dialogs/start']"));
        var samaritans = page.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")?.TextContent.StartsWith("Samaritans", StringComparison.Ordinal) is true);
        Assert.Contains("To be confirmed by the service", samaritans.TextContent, StringComparison.Ordinal);
        Assert.Contains("No visitor sees it.", samaritans.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_read_step_by_step_with_a_map()
    {
        using var joe = await site.Colleague(site.NewName("Joe"), "Practitioner");

        var page = await joe.Get("/content/dialogs/start");

        Assert.Contains("Is anyone in danger right now?", page.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, me \u2192 not-safe", page.Text, StringComparison.Ordinal);
        Assert.Equal("The dialog start, step by step", page.Document.QuerySelector("svg[role=img] title")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await joe.Get("/content/dialogs/nothing")).Status);
        Assert.NotNull((await joe.Get("/content/map")).Document.QuerySelector("svg[role=img]"));
    }

    [Fact]
    public async Task Is_played_without_script_and_leaves_no_conversation()
    {
        using var joe = await site.Colleague(site.NewName("Joe"), "Practitioner");
        var before = (await joe.Get("/")).Document.QuerySelectorAll("#waiting > li").Length;

        var page = await joe.Press("/content/preview?who=young-person&workerHere=true&at=2026-11-24T15:00", "/content/preview#say", ("Text", "talk to a person"));

        Assert.Contains("talk-to-a-person.", page.Text, StringComparison.Ordinal);
        Assert.Contains("A person is asked for: Asked for a person.", page.Text, StringComparison.Ordinal);
        var form = page.Document.QuerySelector("form[action='/content/preview#say']")!;
        Assert.Equal("talk to a person", form.QuerySelector("input[name=SoFar]")!.GetAttribute("value"));
        Assert.Equal(before, (await joe.Get("/")).Document.QuerySelectorAll("#waiting > li").Length);
    }

    [Fact]
    public async Task Is_played_from_one_dialog_in_its_short_form()
    {
        using var joe = await site.Colleague(site.NewName("Joe"), "Practitioner");

        var page = await joe.Get("/content/preview?dialog=not-safe&quiet=true");

        Assert.Contains("not-safe.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("start.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await joe.Get("/content/preview?dialog=nothing")).Status);
    }
}
