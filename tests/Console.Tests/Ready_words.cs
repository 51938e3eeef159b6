using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>Replies and services that are put into the box, changed there and sent by a person.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class Ready_words(DutySite site)
{
    [Fact]
    public async Task A_reply_goes_into_the_box_below_what_is_there_and_to_nobody()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        var desk = await joe.Get(visitor.Desk);
        var ready = desk.Document.QuerySelectorAll("#replies button.pick").First(b => b.TextContent.Contains("I believe you", StringComparison.Ordinal));

        var page = await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Say");
        var answer = await joe.Force(ready.GetAttribute("formaction")!, ("text", "Hello."), ("put", ready.GetAttribute("value")!));

        Assert.Equal("Hello.\n\nI believe you. You did nothing wrong.", answer.Document.QuerySelector("#text")!.TextContent.ReplaceLineEndings("\n"));
        Assert.Equal("Hello.\n\nI believe you. You did nothing wrong.", (await joe.Get(visitor.Desk)).Document.QuerySelector("#text")!.TextContent.ReplaceLineEndings("\n"));
        Assert.DoesNotContain("I believe you", await visitor.Wire(), StringComparison.Ordinal);
        Assert.Contains("Enter a message", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_questions_come_first_and_the_name_is_the_writers_own()
    {
        var name = site.NewName("Joe");
        using var joe = await site.OnDuty(name);
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var replies = (await joe.Get(visitor.Desk)).Document.QuerySelector("#replies")!;

        Assert.Equal("Open questions", replies.QuerySelector("h3")!.TextContent);
        Assert.Contains($"Hi, I'm {name}. What would help you most right now?", replies.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("police reference", replies.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_in_the_box_is_its_name_with_its_buttons_on_the_wire_by_form_and_by_hub()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Say", ("clientId", "by-form"), ("text", "There is also [childline], if you like."));
        await using var hub = await joe.Hub();
        Assert.NotNull((long?)(await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "by-hub", "Or [shout]."))["sequence"]);

        Assert.StartsWith("tel:", Assert.Single(await ButtonsOf(visitor, "There is also Childline, if you like.")), StringComparison.Ordinal);
        Assert.NotEmpty(await ButtonsOf(visitor, "Or Shout."));
    }

    [Fact]
    public async Task A_service_that_is_not_confirmed_is_sent_to_nobody_and_the_text_stays_in_the_box()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var page = await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Say", ("clientId", "c"), ("text", "Try [samaritans]."));

        Assert.Contains("is to be confirmed by the service", page.Text, StringComparison.Ordinal);
        Assert.Equal("Try [samaritans].", page.Document.QuerySelector("#text")!.TextContent);
        Assert.DoesNotContain("Try", await visitor.Wire(), StringComparison.Ordinal);
        await using var hub = await joe.Hub();
        Assert.Contains("to be confirmed", (string?)(await hub.InvokeAsync<JsonNode>("Say", visitor.ConversationId, "d", "Try [samaritans]."))["refusal"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_does_not_exist_is_sent_to_nobody_as_a_word_in_brackets()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        var page = await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=Say", ("clientId", "c"), ("text", "Call [childlin]."));

        Assert.Contains("There is no service [childlin]", page.Text, StringComparison.Ordinal);
        Assert.Equal("Call [childlin].", page.Document.QuerySelector("#text")!.TextContent);
        Assert.DoesNotContain("childlin]", await visitor.Wire(), StringComparison.Ordinal);
    }

    private static async Task<List<string?>> ButtonsOf(Visitor visitor, string text) =>
        [.. JsonNode.Parse(await visitor.Wire())!["activities"]!.AsArray().Single(a => (string?)a!["text"] == text)!["suggestedActions"]!["actions"]!.AsArray()
            .Select(a => (string?)a!["value"])];
}
