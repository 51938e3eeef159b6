using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>Alarms and live flags, and whom they never reach.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class Danger_alarms_the_room(DutySite site)
{
    private const string LockedIn = "hes locked me in his flat and i cant get out";

    [Fact]
    public async Task Immediate_danger_is_on_every_page_until_somebody_has_seen_it_and_then_all_read_by_whom()
    {
        var name = site.NewName("Amina");
        using var amina = await site.OnDuty(name);
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        await visitor.Says(LockedIn);

        foreach (var path in new[] { "/", "/callbacks", "/referrals", "/content", "/flags/review" })
        {
            var page = await joe.Get(path);
            Assert.Contains("Immediate danger", page.Document.QuerySelector("#alarms .headline")!.TextContent, StringComparison.Ordinal);
            Assert.Matches(@"^\(\d+!\) ", page.Document.Title!);
            Assert.DoesNotContain("locked me in", page.Document.QuerySelector("#alarms")!.TextContent, StringComparison.Ordinal);
        }

        var seen = await amina.Sees(visitor);
        Assert.Contains("You have seen it", seen.Text, StringComparison.Ordinal);
        Assert.Contains($"{name} has seen it", (await joe.Get("/callbacks")).Document.QuerySelector($"#alarm-rows > [data-key='{visitor.ConversationId}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("seen it before you", (await joe.Sees(visitor)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_and_a_stranger_meet_no_alarm_and_no_flag()
    {
        using var admin = await site.Colleague(site.NewName("Sam"), "Admin");
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        await visitor.Says(LockedIn);

        Assert.Null((await admin.Get("/people")).Document.QuerySelector("#alarms"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Force("/flags/seen", ("conversation", visitor.ConversationId), ("through", "99"))).Status);
        using var stranger = new ConsoleClient(site.Host.ConsoleUrl);
        Assert.StartsWith("/sign-in", (await stranger.Get("/flags/review")).Location, StringComparison.Ordinal);
        await site.Grace.Sees(visitor);
    }

    [Fact]
    public async Task A_new_flag_is_on_the_open_desk_at_once_and_a_lost_call_is_healed_by_opening_again()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        await using var hub = await joe.Hub();
        var alerts = new List<string>();
        hub.On<JsonNode>("Flags", view => Add(alerts, (string)view["alert"]!));
        var before = await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, 0);
        Assert.Equal("", (string)before["flags"]!["alert"]!);

        await visitor.Says(LockedIn);

        await Wait.Until(() => Has(alerts, "Immediate danger was noticed. Nobody has seen it."), "the desk is alerted", TimeSpan.FromSeconds(3));
        Assert.Contains("Immediate danger", (await joe.Get(visitor.Desk)).Document.QuerySelector("#fresh")!.TextContent, StringComparison.Ordinal);
        var again = await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, 0);
        Assert.Contains("locked me in", again["flags"]!.ToJsonString(), StringComparison.Ordinal);
        await joe.Sees(visitor);
        await Wait.Until(() => Has(alerts, ""), "the alert has gone", TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task Nothing_of_a_flag_is_on_the_visitors_wire_or_in_a_type_of_the_visitors_side()
    {
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        await visitor.Says(LockedIn);

        var wire = await visitor.Wire();
        foreach (var word in new[] { "immediate", "physical_danger", "recogniser", "flag", "rule" })
        {
            Assert.DoesNotContain(word, wire, StringComparison.OrdinalIgnoreCase);
        }

        Type[] sent = [typeof(LogEntry), typeof(EntryBody), typeof(CardAction), typeof(Activity)];
        Assert.DoesNotContain(sent.SelectMany(t => t.GetProperties()), p => p.PropertyType.Namespace == typeof(SafeguardingFlag).Namespace);
        await site.Grace.Sees(visitor);
    }

    private static void Add(List<string> all, string one)
    {
        lock (all)
        {
            all.Add(one);
        }
    }

    private static bool Has(List<string> all, string last)
    {
        lock (all)
        {
            return all.Count > 0 && all[^1] == last;
        }
    }
}
