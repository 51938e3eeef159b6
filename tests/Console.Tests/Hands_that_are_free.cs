using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>A house of its own: who is available here is nobody else's business.</summary>
public sealed class Hands_that_are_free(DutySite site) : IClassFixture<DutySite>
{
    [Fact]
    public async Task The_next_visitor_is_asked_says_when_ready_and_is_with_whoever_was_free()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Hears("Are you ready to talk?");

        await visitor.Says("A few more minutes");
        await visitor.Hears("Take your time");
        Assert.Contains("few more minutes", (await joe.Get("/")).Text, StringComparison.Ordinal);
        await visitor.Says("I'm ready");
        await visitor.Hears("You keep your place");
        await Wait.Until(async () => (await visitor.Wire()).Split("Are you ready to talk?").Length > 2, "the visitor is asked again");
        await visitor.Says("i'm ready");

        await visitor.Hears("is here now");
        Assert.Contains("You hold this conversation", (await joe.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "None"));
        await LeavesKnowingly(joe);
    }

    [Fact]
    public async Task Whoever_leaves_last_sees_who_waits_and_what_is_unfinished_and_goes_knowingly()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        await joe.Submit("/status", "/status?handler=Busy");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);

        Assert.Equal("/leaving", (await joe.Press("/", "/?handler=OffDuty")).Location);
        Assert.Contains("You are the last one here", (await joe.Get("/leaving")).Text, StringComparison.Ordinal);
        await LeavesKnowingly(joe);
    }

    [Fact]
    public async Task A_conversation_goes_from_hand_to_hand_and_what_is_said_between_colleagues_stays_there()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        await joe.Submit("/status", "/status?handler=Busy");
        var name = site.NewName("Amina");
        using var amina = await site.OnDuty(name);
        await amina.Submit("/status", "/status?handler=Busy");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        await using var hub = await amina.Hub();
        await hub.InvokeAsync("Heartbeat");

        await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Transfer", ("to", "AnyoneOnDuty"), ("reason", "canary-reason-1"), ("summary", "canary-summary-2"));
        Assert.DoesNotContain("taking over", await visitor.Wire(), StringComparison.Ordinal);
        var taken = await amina.Submit("/transfers", "/transfers?handler=Accept");

        Assert.Contains("You hold this conversation", taken.Text, StringComparison.Ordinal);
        Assert.Contains("canary-summary-2", taken.Text, StringComparison.Ordinal);
        await visitor.Hears($"{name} is taking over now");
        Assert.DoesNotContain("canary", await visitor.Wire(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", site.Host.Output, StringComparison.Ordinal);
        await amina.Submit(visitor.Desk, $"{visitor.Desk}?handler=Park", ("reason", "AgreedToWait"), ("minutes", "10"));
        Assert.Contains("1 parked", (await amina.Get("/")).Text, StringComparison.Ordinal);
        await amina.Submit(visitor.Desk, $"{visitor.Desk}?handler=TakeUp");
        await amina.Submit(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "None"));
        await LeavesKnowingly(amina);
        await LeavesKnowingly(joe);
    }

    private static async Task LeavesKnowingly(ConsoleClient who) =>
        Assert.Contains("You are off duty", (await who.Force("/leaving")).Location is { } to ? (await who.Get(to)).Text : "", StringComparison.Ordinal);
}
