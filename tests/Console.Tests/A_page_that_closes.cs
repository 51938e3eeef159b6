using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>A page that is left while its calls still run.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class A_page_that_closes(DutySite site)
{
    /// <summary>The hub's client drops what it has not sent when it is closed; a page's browser sends it first.</summary>
    private static readonly TimeSpan UntilItIsSent = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Keeps_what_it_told_and_writes_no_fault_of_what_it_asked_last()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        for (var i = 1; i <= 3; i++)
        {
            var text = $"half a sentence, {i}";
            await using (var hub = await joe.Hub())
            {
                await hub.SendAsync("SaveDraft", visitor.ConversationId, text);
                await Task.Delay(UntilItIsSent);
                await hub.SendAsync("WatchBoard");
            }

            await Wait.Until(async () => (await joe.Get(visitor.Desk)).Document.QuerySelector("#text")!.TextContent == text, $"draft {i} is kept");
        }

        Assert.DoesNotContain("Failed to invoke hub method", site.Host.Output, StringComparison.Ordinal);
    }
}
