using System.Globalization;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.DutyConsole.Live;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class A_long_conversation(DutySite site)
{
    [Fact]
    public async Task Opens_with_the_newest_hundred_and_gives_the_earlier_ones_by_a_link_that_keeps_the_place()
    {
        using var sam = await site.OnDuty(site.NewName("Sam"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await sam.Claims(visitor);
        await using (var hub = await sam.Hub())
        {
            for (var i = 0; i < 210; i++)
            {
                Assert.NotNull((await hub.InvokeAsync<SayAnswer>("Say", visitor.ConversationId, $"c{i}", $"line {i}")).Sequence);
            }
        }

        var newest = await sam.Get(visitor.Desk);
        var first = Sequences(newest)[0];
        Assert.Equal(100, Sequences(newest).Count);
        Assert.Contains("line 209", newest.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("line 9 ", newest.Text, StringComparison.Ordinal);
        var link = newest.Document.QuerySelector(".transcript .earlier a")!.GetAttribute("href")!;
        Assert.EndsWith($"#m{first}", link, StringComparison.Ordinal);

        var earlier = await sam.Get(visitor.Desk + link);

        Assert.Equal(200, Sequences(earlier).Count);
        Assert.Equal(Sequences(newest), Sequences(earlier)[100..]);
        var last = await sam.Get(visitor.Desk + earlier.Document.QuerySelector(".transcript .earlier a")!.GetAttribute("href")!);
        Assert.Equal(1, Sequences(last)[0]);
        Assert.Null(last.Document.QuerySelector(".transcript .earlier"));
        Assert.Equal(Sequences(newest)[^1].ToString(CultureInfo.InvariantCulture), newest.Document.QuerySelector("#entries")!.GetAttribute("data-through"));
        Assert.Equal(5, Sequences(await sam.Get($"{visitor.Desk}?from=5#m5"))[0]);
    }

    private static List<long> Sequences(Page page) =>
        [.. page.Document.QuerySelectorAll("#entries > li").Select(li => long.Parse(li.Id![1..], CultureInfo.InvariantCulture))];
}
