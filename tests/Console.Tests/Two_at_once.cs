using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>The desk of two: panes, and a rail of what one holds.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class Two_at_once(DutySite site)
{
    [Fact]
    public async Task Two_stand_side_by_side_and_the_rail_says_who_waits_for_a_reply()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var one = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        using var other = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        using var third = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        foreach (var visitor in new[] { one, other, third })
        {
            await joe.Claims(visitor);
        }

        await joe.Submit(one.Desk, $"{one.Desk}?handler=Say", ("clientId", "a"), ("text", "Hello."));
        await third.Says("are you there");
        var page = await joe.Get($"/desk?left={third.ConversationId}&right={one.ConversationId}");

        Assert.Equal([third.Desk, one.Desk], page.Document.QuerySelectorAll("iframe").Select(f => f.GetAttribute("src")));
        Assert.Equal(3, page.Document.QuerySelectorAll("#rail > li").Length);
        Assert.False(page.Document.QuerySelector($"[data-key='{third.ConversationId}'] .waits")!.HasAttribute("hidden"));
        Assert.True(page.Document.QuerySelector($"[data-key='{one.ConversationId}'] .waits")!.HasAttribute("hidden"));
    }

    [Fact]
    public async Task What_somebody_else_holds_is_in_no_pane()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var page = await amina.Get($"/desk?left={visitor.ConversationId}");

        Assert.Empty(page.Document.QuerySelectorAll("iframe, #rail > li"));
        Assert.Contains("You hold no conversation", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pane_has_no_head_of_its_own()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var pane = await joe.Send(new HttpRequestMessage(HttpMethod.Get, visitor.Desk) { Headers = { { "Sec-Fetch-Dest", "iframe" } } });

        Assert.True(pane.Document.QuerySelector("header.top")!.HasAttribute("hidden"));
        Assert.Null(pane.Document.QuerySelector("#alarms"));
        Assert.NotNull(pane.Document.QuerySelector("form.reply"));
    }
}
