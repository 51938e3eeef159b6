using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class A_lead_at_work(DutySite site)
{
    [Fact]
    public async Task Closes_the_door_and_the_first_page_who_waits_and_who_asks_read_the_truth()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        await joe.Submit("/status", "/status?handler=Busy", ("busy", "true"));
        using var waits = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await site.Grace.Submit("/door", "/door", ("state", "Closed"), ("reason", "canary-reason-5521"), ("hours", "2"));
        try
        {
            await waits.Hears("Workers cannot take new chats now");
            using var http = new HttpClient { BaseAddress = site.Host.PublicUrl };
            await TestKit.Wait.Until(
                async () => (await http.GetStringAsync(new Uri("/", UriKind.Relative))).Contains("take new chats now", StringComparison.Ordinal), "the first page tells it");
            using var asks = await Visitor.Arrives(site.Host.PublicUrl);
            foreach (var words in new[] { "No", "No", "A young person", "Talk to a person" })
            {
                await asks.Says(words);
            }

            await asks.Hears("Ask for a call");
            Assert.DoesNotContain("canary-reason-5521", await waits.Wire(), StringComparison.Ordinal);
            Assert.Contains("canary-reason-5521", (await site.Grace.Get("/door")).Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await joe.Get("/door")).Status);
        }
        finally
        {
            await site.Grace.Submit("/door", "/door", ("state", "Open"), ("reason", "again"));
        }

        await waits.Hears("Chats with workers are open again");
        using var later = new HttpClient { BaseAddress = site.Host.PublicUrl };
        await TestKit.Wait.Until(
            async () => !(await later.GetStringAsync(new Uri("/", UriKind.Relative))).Contains("take new chats now", StringComparison.Ordinal), "the first page tells that it is open");
        Assert.DoesNotContain("canary-reason-5521", site.Host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searches_every_conversation_and_a_practitioner_only_those_they_held()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Says("canary-word-7718 he waits for me");

        Assert.Contains($"/conversations/{visitor.ConversationId}", Links(await Searches(site.Grace, "canary-word-7718")));
        Assert.DoesNotContain($"/conversations/{visitor.ConversationId}", Links(await Searches(joe, "canary-word-7718")));
        await joe.Claims(visitor);
        Assert.Contains($"/conversations/{visitor.ConversationId}", Links(await Searches(joe, "CANARY-word-7718")));

        Assert.Contains("words: canary-word-7718", (await site.Grace.Get("/history")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("words: canary-word-7718", (await joe.Get("/history")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-word-7718", site.Host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_who_is_told_when_nobody_is_there()
    {
        var name = site.NewName("Kim");
        using var kim = await site.Colleague(name);
        var page = await site.Grace.Get("/alarm");
        var id = page.Document.QuerySelectorAll("#who option").Single(o => o.TextContent == name).GetAttribute("value")!;
        Assert.Contains($"{name}, after 45 seconds", (await site.Grace.Submit("/alarm", "/alarm?handler=Add", ("who", id), ("after", "45"))).Text, StringComparison.Ordinal);
        Assert.NotNull((await site.Grace.Submit("/alarm", "/alarm?handler=Add", ("who", id), ("after", "45"))).Refusal);

        Assert.Contains($"{name}, after 45 seconds", (await kim.Get("/alarm")).Text, StringComparison.Ordinal);
        await kim.Force("/alarm?handler=Add", ("who", id), ("after", "1"));
        Assert.DoesNotContain("after 1 seconds", (await kim.Get("/alarm")).Text, StringComparison.Ordinal);
    }

    private static Task<Page> Searches(ConsoleClient who, string words) => who.Submit("/history", "/history", ("text", words));

    private static IEnumerable<string?> Links(Page page) => page.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"));
}
