using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>A page that is left while its calls still run.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class A_page_that_closes(DutySite site)
{
    [Fact]
    public async Task Keeps_what_it_told_and_what_it_asked_last_is_no_fault()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        for (var i = 1; i <= 20; i++)
        {
            var text = $"half a sentence, {i}";
            await using (var hub = await joe.Hub())
            {
                Assert.True(await hub.InvokeAsync<bool>("SaveDraft", visitor.ConversationId, text));
                await hub.SendAsync("WatchBoard");
            }

            Assert.Equal(text, (await joe.Get(visitor.Desk)).Document.QuerySelector("#text")!.TextContent);
        }

        Assert.DoesNotContain("Failed to invoke hub method", site.Host.Output, StringComparison.Ordinal);
    }
}
