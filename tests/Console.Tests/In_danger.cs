using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>The emergency card: what is said, what is recorded, and who looks after the others.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class In_danger(DutySite site)
{
    [Fact]
    public async Task The_card_says_who_decides_what_to_say_and_what_the_police_need()
    {
        var lead = site.NewName("Lena");
        using var lena = await site.OnDuty(lead, "DutyLead");
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var card = (await joe.Get(visitor.Desk)).Document.QuerySelector("#emergency-card")!;

        Assert.Contains(lead, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Where are you right now?", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ask for the police reference", card.TextContent, StringComparison.Ordinal);
        Assert.All(card.QuerySelectorAll("button.pick"), b => Assert.DoesNotContain("police reference", b.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_shared_is_recorded_for_practitioners_only_and_needs_who_decided()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.Colleague(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        var share = $"{visitor.Desk}?handler=Share";

        var refused = await joe.Submit(visitor.Desk, share, ("with", "Police"), ("decidedBy", " "), ("told", "place and danger"));
        var kept = await joe.Submit(visitor.Desk, share, ("with", "Police"), ("decidedBy", "Joe"), ("told", "place and danger"), ("reference", "log 4711"), ("visitorKnows", "told first"));
        var strange = await amina.Force(share, ("with", "Police"), ("decidedBy", "Amina"), ("told", "not mine"));

        Assert.Equal("Write who decided.", refused.Refusal);
        Assert.Contains("Reference: log 4711", kept.Document.QuerySelector("#emergency-card")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, strange.Status);
        Assert.DoesNotContain("4711", await visitor.Wire(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_others_hear_the_holding_line_once_and_are_offered_to_colleagues()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var inDanger = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        using var other = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(inDanger);
        await joe.Claims(other);

        var page = await joe.Submit(inDanger.Desk, $"{inDanger.Desk}?handler=Hold");
        var again = await joe.Submit(inDanger.Desk, $"{inDanger.Desk}?handler=Hold");

        Assert.Contains("1 visitor has the holding line", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is no other conversation to hold", again.Text, StringComparison.Ordinal);
        Assert.Equal(2, (await other.Wire()).Split("I have to ").Length);
        Assert.DoesNotContain("I have to ", await inDanger.Wire(), StringComparison.Ordinal);
        Assert.Contains("Busy with somebody in danger", (await amina.Get("/transfers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_hold_the_conversation_holds_nobody_by_it()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        Assert.Equal(HttpStatusCode.NotFound, (await site.Grace.Force($"{visitor.Desk}?handler=Hold")).Status);
    }
}
