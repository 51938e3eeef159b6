using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Data.Sqlite;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>Flags at the console, over HTTP and without script.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class What_was_noticed(DutySite site)
{
    private const string LockedIn = "hes locked me in his flat and i cant get out";
    private const string Blackmail = "he says he will send my pics to everyone if i dont pay him";

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

        var seen = await See(amina, visitor);
        Assert.Contains("You have seen it", seen.Text, StringComparison.Ordinal);
        Assert.Contains($"{name} has seen it", (await joe.Get("/callbacks")).Document.QuerySelector($"#alarm-rows > [data-key='{visitor.ConversationId}']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("seen it before you", (await See(joe, visitor)).Refusal, StringComparison.Ordinal);
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
        await See(site.Grace, visitor);
    }

    [Fact]
    public async Task What_is_alone_with_the_bot_can_be_read_and_judged_by_whoever_is_on_duty()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        await visitor.Says(Blackmail);
        var key = $"#noticed > [data-key='{visitor.ConversationId}']";

        var row = (await joe.Get("/")).Document.QuerySelector(key)!;
        Assert.Contains("with the bot", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("images and blackmail", row.TextContent, StringComparison.Ordinal);
        var judged = await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Confirm");

        Assert.Contains("Confirmed.", judged.Text, StringComparison.Ordinal);
        Assert.Equal("Confirmed", FlagIn(judged, "confirmed").QuerySelector("[data-part=state]")!.TextContent.Split(' ')[0]);
        Assert.Null((await joe.Get("/")).Document.QuerySelector(key));
        Assert.Equal(HttpStatusCode.OK, (await joe.Get(Desk(visitor))).Status);
        using var other = await site.OnDuty(site.NewName("Amina"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(Desk(visitor))).Status);
    }

    [Fact]
    public async Task A_flag_is_dismissed_with_a_reason_only_and_nothing_typed_is_lost()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Says(Blackmail);
        Assert.Contains("images and blackmail", (await joe.Get("/")).Document.QuerySelector($"#c-{visitor.ConversationId}")!.TextContent, StringComparison.Ordinal);
        await Claim(joe, visitor);
        var dismiss = $"{Desk(visitor)}?handler=Dismiss";

        var refused = await joe.Submit(Desk(visitor), dismiss);
        Assert.Contains("Say why it is not what it seemed", FlagIn(refused, "open").TextContent, StringComparison.Ordinal);
        Assert.NotNull(FlagIn(refused, "open").QuerySelector("details[open]"));
        var dismissed = await joe.Submit(Desk(visitor), dismiss, ("reason", "canary-reason-815"));
        Assert.Contains("canary-reason-815", FlagIn(dismissed, "dismissed").TextContent, StringComparison.Ordinal);
        Assert.Contains("High", dismissed.Document.QuerySelector("[data-part=level]")!.TextContent, StringComparison.Ordinal);

        var again = await joe.Submit(Desk(visitor), $"{Desk(visitor)}?handler=Confirm");
        Assert.NotNull(FlagIn(again, "confirmed"));
        Assert.DoesNotContain("canary-reason-815", again.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-reason-815", await visitor.Wire(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary-reason-815", site.Host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_missed_is_flagged_by_hand_and_reviewed_by_its_writer_and_the_duty_leads()
    {
        var name = site.NewName("Joe");
        using var joe = await site.OnDuty(name);
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Says("the weather is nice in number forty seven eleven");
        await Claim(joe, visitor);
        var form = (await joe.Get(Desk(visitor))).Document.QuerySelectorAll("#entries > li.visitor a.flag-it")[^1].GetAttribute("href")!.Split('#')[0];
        var flag = $"{Desk(visitor)}?handler=Flag";

        var refused = await joe.Submit(Desk(visitor) + form, flag, ("says", "canary-says-42"));
        Assert.Contains("Choose how urgent it is", refused.Document.QuerySelector(".flag-form .problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("canary-says-42", refused.Document.QuerySelector("#entries .flag-form textarea")!.TextContent);
        var flagged = await joe.Submit(Desk(visitor) + form, flag, ("level", "High"), ("theme", "grooming_online"), ("says", "canary-says-42"));
        Assert.Contains($"Flagged by {name}", flagged.Document.QuerySelector("#entries .flags > li.high.open")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("canary-says-42", await visitor.Wire(), StringComparison.Ordinal);

        var review = (await site.Grace.Get("/flags/review")).Text;
        Assert.Contains("canary-says-42", review, StringComparison.Ordinal);
        Assert.Contains("- \"the weather is nice in number forty seven eleven\"", review, StringComparison.Ordinal);
        Assert.Contains("Nothing learns by itself", review, StringComparison.Ordinal);
        Assert.Contains("canary-says-42", (await joe.Get("/flags/review")).Text, StringComparison.Ordinal);
        var readings = Acts("flags.reviewed");
        Assert.DoesNotContain("canary-says-42", (await amina.Get("/flags/review")).Text, StringComparison.Ordinal);
        Assert.Equal(readings + 1, Acts("flags.reviewed"));
    }

    [Fact]
    public async Task Nobody_judges_or_flags_in_a_conversation_that_they_may_not_read()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        using var other = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Says(Blackmail);
        await Claim(joe, visitor);
        await Claim(amina, other);
        var flag = (await joe.Get(Desk(visitor))).Document.QuerySelector("#entries .flags > li")!.GetAttribute("data-key")!;

        foreach (var (where, handler) in new[] { (visitor, "Confirm"), (visitor, "Dismiss"), (visitor, "Flag"), (visitor, "Words"), (other, "Confirm"), (other, "Dismiss") })
        {
            var answer = await amina.Force($"{Desk(where)}?handler={handler}", ("flag", flag), ("reason", "none"), ("sequence", "2"), ("level", "High"), ("theme", "missing"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        // What the bot said is not the visitor's.
        Assert.Equal(HttpStatusCode.NotFound, (await joe.Force($"{Desk(visitor)}?handler=Flag", ("sequence", "1"), ("level", "High"), ("theme", "missing"))).Status);
    }

    [Fact]
    public async Task Emergency_words_come_from_the_content_into_the_box_below_the_draft_and_are_not_sent()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        var token = (await joe.Get(Desk(visitor))).Document.QuerySelector("#reply input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var page = await joe.Post($"{Desk(visitor)}?handler=Words", [KeyValuePair.Create("text", "I am with you"), KeyValuePair.Create("__RequestVerificationToken", token)]);

        var box = page.Document.QuerySelector("textarea#text")!.TextContent;
        Assert.StartsWith("I am with you\n\n", box, StringComparison.Ordinal);
        Assert.Contains("999", box, StringComparison.Ordinal);
        Assert.Contains("55", box, StringComparison.Ordinal);
        Assert.Contains("Childline: 0800", box, StringComparison.Ordinal);
        Assert.Equal(box, (await joe.Get(Desk(visitor))).Document.QuerySelector("textarea#text")!.TextContent);
        Assert.DoesNotContain("I am with you", await visitor.Wire(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_flag_is_on_the_open_desk_at_once_and_a_lost_call_is_healed_by_opening_again()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await Claim(joe, visitor);
        await using var hub = await joe.Hub();
        var alerts = new List<string>();
        hub.On<JsonNode>("Flags", view => Add(alerts, (string)view["alert"]!));
        var before = await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, 0);
        Assert.Equal("", (string)before["flags"]!["alert"]!);

        await visitor.Says(LockedIn);

        await Wait.Until(() => Has(alerts, "Immediate danger was noticed. Nobody has seen it."), "the desk is alerted", TimeSpan.FromSeconds(3));
        Assert.Contains("Immediate danger", (await joe.Get(Desk(visitor))).Document.QuerySelector("#fresh")!.TextContent, StringComparison.Ordinal);
        var again = await hub.InvokeAsync<JsonNode>("Open", visitor.ConversationId, 0);
        Assert.Contains("locked me in", again["flags"]!.ToJsonString(), StringComparison.Ordinal);
        await See(joe, visitor);
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
        await See(site.Grace, visitor);
    }

    /// <summary>How often an act stands in the audit chain.</summary>
    private long Acts(string act)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(site.Host.DataFolder, "db", "data.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var count = connection.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM AuditRow WHERE Action = $act";
        count.Parameters.AddWithValue("$act", act);
        return (long)count.ExecuteScalar()!;
    }

    private static AngleSharp.Dom.IElement FlagIn(Page page, string state) =>
        page.Document.QuerySelector($"#entries .flags > li.{state}") ?? throw new InvalidOperationException($"No flag is {state}: {page.Text}");

    private static Task<Page> See(ConsoleClient who, Visitor visitor) => Submit(who, ("conversation", visitor.ConversationId), ("through", "9999"), ("back", "/callbacks"));

    private static async Task<Page> Submit(ConsoleClient who, params (string Name, string Value)[] fields)
    {
        var answer = await who.Force("/flags/seen", fields);
        return answer.Location is { } to ? await who.Get(to) : answer;
    }

    private static string Desk(Visitor visitor) => $"/conversations/{visitor.ConversationId}";

    private static Task<Page> Claim(ConsoleClient who, Visitor visitor) => who.Press("/", $"{Desk(visitor)}?handler=Claim");

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
