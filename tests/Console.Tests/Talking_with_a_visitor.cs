using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class Talking_with_a_visitor(DutySite site)
{
    [Fact]
    public async Task Two_claim_at_once_one_wins_and_the_other_is_told_who()
    {
        var (one, other) = (site.NewName("Amina"), site.NewName("Joe"));
        using var amina = await site.OnDuty(one);
        using var joe = await site.OnDuty(other);
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);

        // Both pages are open with the button on them: neither looks again before pressing.
        var claim = $"{Desk(visitor)}?handler=Claim";
        var answers = await Task.WhenAll(amina.Force(claim), joe.Force(claim));

        var won = Assert.Single(answers, a => a.Location == Desk(visitor));
        var lost = Assert.Single(answers, a => a.Location == "/");
        var (winner, loser) = won == answers[0] ? (one, joe) : (other, amina);
        Assert.Contains($"{winner} has claimed this conversation", (await loser.Get("/")).Refusal, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await loser.Get(Desk(visitor))).Status);
        Assert.Equal(HttpStatusCode.Redirect, lost.Status);
        await visitor.Hears(winner);
    }

    [Fact]
    public async Task A_conversation_of_somebody_else_is_not_there_but_for_a_duty_lead()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.Colleague(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        Assert.Equal(HttpStatusCode.NotFound, (await joe.Get(Desk(visitor))).Status);
        await Claim(joe, visitor);

        Assert.Equal(HttpStatusCode.OK, (await joe.Get(Desk(visitor))).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Grace.Get(Desk(visitor))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get(Desk(visitor))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get($"/referrals/new?conversation={visitor.ConversationId}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Force($"{Desk(visitor)}?handler=Say", ("clientId", "c1"), ("text", "not mine"))).Status);
        await using var hub = await amina.Hub();
        Assert.NotNull((string?)(await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, 0L))["refusal"]);
        Assert.NotNull((string?)(await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "c2", "not mine"))["refusal"]);
        Assert.DoesNotContain("not mine", await visitor.Wire(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_write_without_script_and_a_form_sent_twice_is_one_message()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);

        (string, string)[] message = [("clientId", "the-same"), ("text", "Hello, I am a person.")];
        await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Say", message);
        await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Say", message);
        await visitor.Hears("Hello, I am a person.");
        await visitor.Says("are you really");

        Assert.Contains("are you really", (await joe.Get(Desk(visitor))).Text, StringComparison.Ordinal);
        Assert.Equal(2, (await visitor.Wire()).Split("Hello, I am a person.").Length);
    }

    [Fact]
    public async Task The_hub_gives_what_was_missed_and_then_what_comes_each_once_and_in_order()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        var seen = new List<long>();
        await visitor.Says("before");
        long through;
        await using (var first = await Follow(joe, visitor, 0, seen))
        {
            await visitor.Says("while it is open");
            var said = (long)(await first.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "answer", "I am here"))["sequence"]!;
            await Wait.Until(() => Has(seen, said, out _), "one's own message comes back");
        }

        await visitor.Says("while it is closed");
        Has(seen, 0, out through);
        await using var second = await Follow(joe, visitor, through, seen);
        await visitor.Says("after");

        var last = long.Parse((await joe.Get(Desk(visitor))).Document.QuerySelector("#entries")!.GetAttribute("data-through")!);
        await Wait.Until(() => Has(seen, last, out _), "the last message arrives");
        Assert.Equal(Enumerable.Range(1, (int)last).Select(i => (long)i), seen);
    }

    [Fact]
    public async Task Say_again_with_the_same_id_stores_nothing_twice_and_other_words_are_refused()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        await using var hub = await joe.Hub();

        var first = await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "one", "only once");
        var again = await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "one", "only once");
        var other = await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "one", "other words");

        Assert.Equal((long)first["sequence"]!, (long)again["sequence"]!);
        Assert.NotNull((string?)other["refusal"]);
        Assert.Equal(2, (await visitor.Wire()).Split("only once").Length);
    }

    [Fact]
    public async Task A_draft_survives_a_reload_and_is_forgotten_when_it_was_sent()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        await using var hub = await joe.Hub();

        await hub.InvokeAsync("SaveDraft", visitor.ConversationId, "half a thou");
        Assert.Equal("half a thou", await Draft(joe, visitor));
        await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Say", ("text", "half a thought, sent"));

        Assert.Equal("", await Draft(joe, visitor));
    }

    [Fact]
    public async Task A_private_note_is_read_by_practitioners_and_never_on_the_visitors_wire()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);

        await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Note", ("text", "canary-note-4711"));
        await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Say", ("text", "said after the note"));
        await visitor.Hears("said after the note");

        Assert.Contains("canary-note-4711", (await site.Grace.Get(Desk(visitor))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-note-4711", await visitor.Wire(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary-note-4711", site.Host.Output, StringComparison.Ordinal);
    }

    /// <summary>Trap 18 of the platforms: who writes after the end is told so, and keeps the text; the visitor's way back is the next episode.</summary>
    [Fact]
    public async Task After_the_end_nothing_more_is_said_and_the_risk_must_be_named()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        await using var hub = await joe.Hub();

        Assert.NotNull((await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=End")).Refusal);
        var ended = await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=End", ("risk", "None"));

        Assert.Null(ended.Refusal);
        Assert.NotNull((string?)(await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "late", "too late"))["refusal"]);
        Assert.DoesNotContain("too late", await visitor.Wire(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_is_on_everybodys_board_at_once()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        await using var hub = await joe.Hub();
        var waiting = new HashSet<string>();
        hub.On<JsonNode>("Board", board =>
        {
            lock (waiting)
            {
                waiting.UnionWith(board["waiting"]!.AsArray().Select(w => (string)w!["conversationId"]!));
            }
        });
        await hub.InvokeAsync<JsonNode>("WatchBoard");

        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);

        await Wait.Until(
            () =>
            {
                lock (waiting)
                {
                    return waiting.Contains(visitor.ConversationId);
                }
            },
            "the visitor is on the board",
            TimeSpan.FromSeconds(3));
        Assert.Contains("Asked for a person", (await joe.Get("/")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_says_that_they_are_not_safe_comes_before_who_waits_longer()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var calm = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        using var afraid = await Visitor.Arrives(site.Host.PublicUrl);
        await afraid.Says("I'm not safe");

        var board = await joe.Get("/");

        var order = board.Document.QuerySelectorAll("#waiting > li").Select(row => row.GetAttribute("data-key")!).ToList();
        Assert.True(order.IndexOf(afraid.ConversationId) < order.IndexOf(calm.ConversationId) && order.Contains(afraid.ConversationId), string.Join(", ", order));
        Assert.Contains("Immediate", board.Document.QuerySelector($"#waiting > li[data-key='{afraid.ConversationId}']")!.TextContent, StringComparison.Ordinal);
    }

    private static string Desk(Visitor visitor) => $"/conversations/{visitor.ConversationId}";

    private static Task<Page> Claim(ConsoleClient who, Visitor visitor) => who.Press("/", $"{Desk(visitor)}?handler=Claim");

    private static async Task<string> Draft(ConsoleClient who, Visitor visitor) => (await who.Get(Desk(visitor))).Document.QuerySelector("textarea#text")!.TextContent;

    /// <summary>What comes is kept as it comes: a gap, a repetition or a wrong order shows.</summary>
    private static async Task<HubConnection> Follow(ConsoleClient who, Visitor visitor, long after, List<long> seen)
    {
        var hub = await who.Hub();
        hub.On<JsonNode>("Entries", page => Add(seen, page));
        await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, after);
        return hub;
    }

    private static void Add(List<long> seen, JsonNode page)
    {
        lock (seen)
        {
            seen.AddRange(page["entries"]!.AsArray().Select(e => (long)e!["sequence"]!));
        }
    }

    private static bool Has(List<long> seen, long sequence, out long last)
    {
        lock (seen)
        {
            last = seen.Count > 0 ? seen[^1] : 0;
            return last >= sequence;
        }
    }
}
