using System.Net;
using Microsoft.Data.Sqlite;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>Flags at the console, over HTTP and without script.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class What_was_noticed(DutySite site)
{
    private const string Blackmail = "he says he will send my pics to everyone if i dont pay him";

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
        var judged = await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Confirm");

        Assert.Contains("Confirmed.", judged.Text, StringComparison.Ordinal);
        Assert.Equal("Confirmed", FlagIn(judged, "confirmed").QuerySelector("[data-part=state]")!.TextContent.Split(' ')[0]);
        Assert.Null((await joe.Get("/")).Document.QuerySelector(key));
        Assert.Equal(HttpStatusCode.OK, (await joe.Get(visitor.Desk)).Status);
        using var other = await site.OnDuty(site.NewName("Amina"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(visitor.Desk)).Status);
    }

    [Fact]
    public async Task A_flag_is_dismissed_with_a_reason_only_and_nothing_typed_is_lost()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await visitor.Says(Blackmail);
        Assert.Contains("images and blackmail", (await joe.Get("/")).Document.QuerySelector($"#c-{visitor.ConversationId}")!.TextContent, StringComparison.Ordinal);
        await joe.Claims(visitor);
        var dismiss = $"{visitor.Desk}?handler=Dismiss";

        var refused = await joe.Submit(visitor.Desk, dismiss);
        Assert.Contains("Say why it is not what it seemed", FlagIn(refused, "open").TextContent, StringComparison.Ordinal);
        Assert.NotNull(FlagIn(refused, "open").QuerySelector("details[open]"));
        var dismissed = await joe.Submit(visitor.Desk, dismiss, ("reason", "canary-reason-815"));
        Assert.Contains("canary-reason-815", FlagIn(dismissed, "dismissed").TextContent, StringComparison.Ordinal);
        Assert.Contains("High", dismissed.Document.QuerySelector("[data-part=level]")!.TextContent, StringComparison.Ordinal);

        var again = await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Confirm");
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
        await joe.Claims(visitor);
        var form = (await joe.Get(visitor.Desk)).Document.QuerySelectorAll("#entries > li.visitor a.flag-it")[^1].GetAttribute("href")!.Split('#')[0];
        var flag = $"{visitor.Desk}?handler=Flag";

        var refused = await joe.Submit(visitor.Desk + form, flag, ("says", "canary-says-42"));
        Assert.Contains("Choose how urgent it is", refused.Document.QuerySelector(".flag-form .problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("canary-says-42", refused.Document.QuerySelector("#entries .flag-form textarea")!.TextContent);
        var flagged = await joe.Submit(visitor.Desk + form, flag, ("level", "High"), ("theme", "grooming_online"), ("says", "canary-says-42"));
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
        await joe.Claims(visitor);
        await amina.Claims(other);
        var flag = (await joe.Get(visitor.Desk)).Document.QuerySelector("#entries .flags > li")!.GetAttribute("data-key")!;

        foreach (var (where, handler) in new[] { (visitor, "Confirm"), (visitor, "Dismiss"), (visitor, "Flag"), (visitor, "Words"), (other, "Confirm"), (other, "Dismiss") })
        {
            var answer = await amina.Force($"{where.Desk}?handler={handler}", ("flag", flag), ("reason", "none"), ("sequence", "2"), ("level", "High"), ("theme", "missing"));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        }

        // What the bot said is not the visitor's.
        Assert.Equal(HttpStatusCode.NotFound, (await joe.Force($"{visitor.Desk}?handler=Flag", ("sequence", "1"), ("level", "High"), ("theme", "missing"))).Status);
    }

    [Fact]
    public async Task Emergency_words_come_from_the_content_into_the_box_below_the_draft_and_are_not_sent()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        var token = (await joe.Get(visitor.Desk)).Document.QuerySelector("#reply input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var page = await joe.Post($"{visitor.Desk}?handler=Words", [KeyValuePair.Create("text", "I am with you"), KeyValuePair.Create("__RequestVerificationToken", token)]);

        var box = page.Document.QuerySelector("textarea#text")!.TextContent;
        Assert.StartsWith("I am with you\n\n", box, StringComparison.Ordinal);
        Assert.Contains("999", box, StringComparison.Ordinal);
        Assert.Contains("55", box, StringComparison.Ordinal);
        Assert.Contains("Childline: 0800", box, StringComparison.Ordinal);
        Assert.Equal(box, (await joe.Get(visitor.Desk)).Document.QuerySelector("textarea#text")!.TextContent);
        Assert.DoesNotContain("I am with you", await visitor.Wire(), StringComparison.Ordinal);
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
}
