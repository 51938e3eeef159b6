using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class A_lead_beside_a_practitioner(DutySite site)
{
    [Fact]
    public async Task Is_seen_watching_and_whispers_what_only_the_two_read()
    {
        var (samName, adaName) = (site.NewName("Sam"), site.NewName("Ada"));
        using var sam = await site.OnDuty(samName);
        using var ada = await site.OnDuty(adaName, "DutyLead");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);
        Assert.DoesNotContain("watching", (await sam.Get(visitor.Desk)).Text, StringComparison.Ordinal);

        var watched = await ada.Get(visitor.Desk);

        Assert.Contains($"You are watching. {samName} sees that you are.", watched.Text, StringComparison.Ordinal);
        Assert.Null(watched.Document.QuerySelector("form.reply"));
        Assert.Contains($"{adaName} is watching", (await sam.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        await ada.Submit(visitor.Desk, $"{visitor.Desk}/whisper", ("text", "canary-whisper-8812"));
        await sam.Submit(visitor.Desk, $"{visitor.Desk}/whisper", ("text", "canary-answer-8812"));
        var page = await sam.Get(visitor.Desk);
        Assert.Contains("canary-whisper-8812", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Only you and {adaName} see this.", page.Text, StringComparison.Ordinal);
        Assert.Contains("canary-answer-8812", (await ada.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8812", (await site.Grace.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("8812", await visitor.Wire(), StringComparison.Ordinal);
        Assert.DoesNotContain("8812", site.Host.Output, StringComparison.Ordinal);
        await ada.Press(visitor.Desk, $"{visitor.Desk}/lead?handler=Leave");
        await site.Grace.Press(visitor.Desk, $"{visitor.Desk}/lead?handler=Leave");
        Assert.DoesNotContain("watching", (await sam.Get(visitor.Desk)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comes_and_whispers_live_and_a_closed_page_watches_no_longer()
    {
        var adaName = site.NewName("Ada");
        using var sam = await site.OnDuty(site.NewName("Sam"));
        using var ada = await site.OnDuty(adaName, "DutyLead");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);
        await using var desk = await sam.Hub();
        var (watching, whisper) = ("", "");
        desk.On<DeskView>("Desk", view => watching = view.Watching);
        desk.On<WhispersView>("Whispers", view => whisper = view.Whispers is [.., var last] ? last.Text : "");
        await desk.InvokeAsync<OpenAnswer>("Open", visitor.ConversationId, 0L);

        await using (var lead = await ada.Hub())
        {
            var open = await lead.InvokeAsync<OpenAnswer>("Open", visitor.ConversationId, 0L);
            Assert.False(open.Desk!.Mine);
            await Wait.Until(() => watching == $"{adaName} is watching", "the holder sees who watches");
            await ada.Force($"{visitor.Desk}/whisper", ("text", "ask who is there"));
            await Wait.Until(() => whisper == "ask who is there", "the whisper is there at once");
            Assert.NotNull((await lead.InvokeAsync<SayAnswer>("Say", visitor.ConversationId, "1", "hello")).Refusal);
        }

        await Wait.Until(() => watching.Length == 0, "whose page is closed watches no longer", TimeSpan.FromSeconds(40));
        Assert.DoesNotContain("ask who is there", await visitor.Wire(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_over_and_the_visitor_and_the_practitioner_are_told_by_whom()
    {
        var adaName = site.NewName("Ada");
        using var sam = await site.OnDuty(site.NewName("Sam"));
        using var ada = await site.OnDuty(adaName, "DutyLead");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);

        await ada.Submit(visitor.Desk, $"{visitor.Desk}/lead?handler=TakeOver", ("reason", "canary-reason-4410"));

        await visitor.Hears($"{adaName} is taking over now");
        Assert.NotNull((await ada.Get(visitor.Desk)).Document.QuerySelector("form.reply"));
        var before = await sam.Get(visitor.Desk);
        Assert.Equal(HttpStatusCode.OK, before.Status);
        Assert.Contains($"{adaName}, a duty lead, has taken this conversation over.", before.Text, StringComparison.Ordinal);
        Assert.Contains("canary-reason-4410", before.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("4410", await visitor.Wire(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.Force($"{visitor.Desk}/lead?handler=TakeOver", ("from", ""), ("reason", "mine"))).Status);
    }

    [Fact]
    public async Task Moves_it_to_a_colleague_who_accepts()
    {
        var (joeName, adaName) = (site.NewName("Joe"), site.NewName("Ada"));
        using var sam = await site.OnDuty(site.NewName("Sam"));
        using var joe = await site.OnDuty(joeName);
        using var ada = await site.OnDuty(adaName, "DutyLead");
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);
        var to = (await ada.Get(visitor.Desk)).Document.QuerySelectorAll("#move-to option").Single(o => o.TextContent.StartsWith(joeName + " ", StringComparison.Ordinal)).GetAttribute("value")!;

        await ada.Submit(visitor.Desk, $"{visitor.Desk}/lead?handler=Move", ("to", to), ("reason", "Sam's shift ends"), ("summary", "At her aunt's."));

        Assert.Contains($"{adaName}, a duty lead, has asked {joeName} to take it over", (await sam.Get(visitor.Desk)).Text, StringComparison.Ordinal);
        var asked = (await joe.Get("/transfers")).Document.QuerySelectorAll("main .rows > li").Single(li => li.TextContent.Contains($"moved by {adaName}", StringComparison.Ordinal));
        await joe.Force("/transfers?handler=Accept", ("id", asked.QuerySelector("[name=id]")!.GetAttribute("value")!));
        await visitor.Hears($"{joeName} is taking over now");
    }
}
