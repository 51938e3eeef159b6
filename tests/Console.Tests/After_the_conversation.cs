using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class After_the_conversation(DutySite site)
{
    private const string Draft = "canary-write-up-9933";

    [Fact]
    public async Task The_end_leads_to_the_write_up_which_keeps_its_draft_and_stands_on_the_own_board_only()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var writeUp = (await joe.Press(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "None"))).Location!;
        await using var hub = await joe.Hub();
        Assert.True(await hub.InvokeAsync<bool>("SaveWriteUp", writeUp.Split('/')[^1], new { outcome = "Supported", about = Draft }));

        Assert.Equal(Draft, (await joe.Get(writeUp)).Document.QuerySelector("#about")!.TextContent);
        Assert.Contains(writeUp, Tasks(await joe.Get("/")));
        Assert.DoesNotContain(writeUp, Tasks(await amina.Get("/")));
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get(writeUp)).Status);
        Assert.DoesNotContain(Draft, await visitor.Wire(), StringComparison.Ordinal);

        var early = await joe.Press(writeUp, $"{writeUp}?handler=Finish", ("outcome", "Supported"), ("about", Draft));
        Assert.Contains("Write what happens next", early.Text, StringComparison.Ordinal);
        await joe.Submit(writeUp, $"{writeUp}?handler=Finish", ("outcome", "Supported"), ("about", Draft), ("nextSteps", "none"));

        Assert.DoesNotContain(writeUp, Tasks(await joe.Get("/")));
        Assert.DoesNotContain(Draft, site.Host.Output, StringComparison.Ordinal);
        Assert.Contains("Listened and supported", (await joe.Get(visitor.Desk)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_high_risk_a_colleague_looks_before_the_end()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        await using var room = await amina.Hub();
        await room.InvokeAsync("Heartbeat");

        Assert.NotNull((await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "High"), ("reason", "her aunt is there"))).Refusal);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get(visitor.Desk)).Status);
        await joe.Force($"{visitor.Desk}?handler=Look", ("reason", "her aunt is there"));

        var looks = await amina.Get("/second-looks");
        var look = looks.Document.QuerySelectorAll("li").Single(li => li.TextContent.Contains("her aunt is there", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await amina.Get(visitor.Desk)).Status);
        await amina.Force("/second-looks?handler=Agree", ("id", look.QuerySelector("input[name=id]")!.GetAttribute("value")!), ("words", "agree"));

        Assert.Contains("has looked and agrees", (await joe.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        Assert.StartsWith("/write-ups/", (await joe.Press(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "High"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wanted_a_person_and_left_is_on_the_board_until_somebody_says_what_became_of_it()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await using var hub = await joe.Hub();
        var seen = new TaskCompletionSource<string>();
        hub.On<JsonNode>("Board", board =>
        {
            foreach (var task in board["tasks"]!.AsArray().Where(t => (string)t!["kind"]! == "Follow-up"))
            {
                seen.TrySetResult((string)task!["key"]!);
            }
        });
        await hub.InvokeAsync<JsonNode>("WatchBoard");
        await visitor.Says("bye");

        var id = (await seen.Task.WaitAsync(TimeSpan.FromSeconds(30)))["FollowUp-".Length..];
        // Trap 17 of the platforms: whoever only looked reads it no longer from the moment that somebody else has it.
        using var amina = await site.OnDuty(site.NewName("Amina"));
        Assert.Equal(HttpStatusCode.OK, (await amina.Get(visitor.Desk)).Status);
        await joe.Force("/follow-ups?handler=Take", ("id", id));
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get(visitor.Desk)).Status);
        Assert.Equal(HttpStatusCode.OK, (await joe.Get(visitor.Desk)).Status);
        Assert.NotNull((await joe.Submit("/follow-ups", "/follow-ups?handler=Close", ("id", id), ("note", "no way to reach them"))).Refusal);
        await joe.Submit("/follow-ups", "/follow-ups?handler=Close", ("id", id), ("note", "no way to reach them"), ("outcome", "CannotBeReached"));

        await Wait.Until(async () => !Tasks(await joe.Get("/")).Contains($"/follow-ups#f-{id}"), "it leaves the board");
    }

    private static List<string> Tasks(Page board) =>
        [.. board.Document.QuerySelectorAll("#tasks > li:not([hidden]) a").Select(a => a.GetAttribute("href")!)];
}
