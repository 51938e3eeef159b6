using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class With_the_code_of_a_callback(DutySite site)
{
    [Fact]
    public async Task The_time_is_changed_and_who_claimed_it_sees_it()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var asked = await Visitor.Arrives(site.Host.PublicUrl);
        var code = await asked.AsksForACall("Robin Canary", "07700 900987");
        var card = await joe.PageOf("/callbacks", code);
        await joe.Submit(card, $"{card}?handler=Claim");
        var (wednesday, listed) = CallsAndEnquiries.WednesdayAt2();

        using var later = await Visitor.Arrives(site.Host.PublicUrl);
        var heard = await later.SaysAll($"change my call, {code.ToLowerInvariant()}", "Change the time", wednesday, "Yes, that's right");

        Assert.Contains("Done. The new time is 2pm to 3pm", heard, StringComparison.Ordinal);
        var wire = await later.Wire();
        Assert.DoesNotContain("Canary", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("900987", wire, StringComparison.Ordinal);
        var seen = (await joe.Get(card)).Text;
        Assert.Contains("changed this with their code", seen, StringComparison.Ordinal);
        Assert.Contains(listed, seen, StringComparison.Ordinal);
        Assert.Contains("900987", seen.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Changed by them", (await joe.Get("/callbacks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_number_is_called_and_what_was_safe_with_the_old_one_no_longer_counts()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var code = await visitor.AsksForACall(number: "07700 900111", message: "Yes");

        await visitor.SaysAll("Change or cancel it", "Change the number", "020 7946 0321", "I'm not sure");
        Assert.Contains("Done.", await visitor.SaysAll("Yes, that's right"), StringComparison.Ordinal);

        var card = await joe.PageOf("/callbacks", code);
        var seen = (await joe.Submit(card, $"{card}?handler=Claim")).Text;
        Assert.Contains("+442079460321", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("+447700900111", seen, StringComparison.Ordinal);
        Assert.Contains("No: they were not sure. Hang up and try again.", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_cancelled_and_nobody_calls()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var code = await visitor.AsksForACall();
        var card = await joe.PageOf("/callbacks", code);
        await joe.Submit(card, $"{card}?handler=Claim");

        Assert.Contains("The call is cancelled", await visitor.SaysAll("Change or cancel it", "Cancel it", "Yes, cancel it"), StringComparison.Ordinal);

        Assert.Contains("Do not call", (await joe.Get(card)).Text, StringComparison.Ordinal);
        Assert.Contains(code, (await joe.Get("/callbacks")).Document.QuerySelector("section[aria-labelledby=cancelled]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("This callback is closed.", (await Recorded(joe, card)).Refusal);
    }

    [Fact]
    public async Task A_wrong_code_an_old_one_and_one_that_never_was_get_the_same_answer()
    {
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var code = await visitor.AsksForACall();
        await visitor.SaysAll("Change or cancel it", "Cancel it", "Yes, cancel it");
        using var other = await Visitor.Arrives(site.Host.PublicUrl);

        await other.Says("i have a code");
        var old = await other.SaysAll(code);
        var never = await other.SaysAll("Type it again", "22222-22222");

        Assert.Contains("I can't find a call to come with that code", old, StringComparison.Ordinal);
        Assert.Equal(old, never);
    }

    [Fact]
    public async Task Five_tries_are_all_even_for_the_right_code()
    {
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var code = await visitor.AsksForACall();
        using var guessing = await Visitor.Arrives(site.Host.PublicUrl);
        await guessing.SaysAll("i have a code", "22222-22222", "Type it again", "33333-33333", "Type it again", "44444-44444", "Type it again", "55555-55555", "Type it again", "66666-66666");

        var sixth = await guessing.SaysAll("Type it again", code);

        Assert.Contains("I can't try more codes in this chat", sixth, StringComparison.Ordinal);
        Assert.Contains("I can't try more codes in this chat", await guessing.SaysAll("change my call"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_frees_what_somebody_holds_who_is_ill_and_nobody_else_does()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var amina = await site.OnDuty(site.NewName("Amina"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var card = await joe.PageOf("/callbacks", await visitor.AsksForACall());
        await joe.Submit(card, $"{card}?handler=Claim");
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get($"{card}/put-back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Force($"{card}/put-back", ("reason", "I want it"))).Status);

        Assert.Equal("Enter why.", (await site.Grace.Submit($"{card}/put-back", $"{card}/put-back", ("reason", " "))).Refusal);
        var put = await site.Grace.Submit($"{card}/put-back", $"{card}/put-back", ("reason", "Joe is ill"));

        Assert.Contains("Put back", put.Text, StringComparison.Ordinal);
        Assert.Contains("This callback is yours", (await amina.Submit(card, $"{card}?handler=Claim")).Text, StringComparison.Ordinal);
        Assert.Equal("Claim this callback before you record anything.", (await Recorded(joe, card)).Refusal);
    }

    [Fact]
    public async Task The_dial_card_says_in_order_what_keeps_it_safe_and_that_a_doubt_is_a_no()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        var sent = await visitor.SaysAll(
            "No", "No", "A young person", "call me back", "Kit", "07700 900456", "I'm not sure", "any time", "Ask me more", "We share it", "Yes", "Someone might", "my nan",
            "Wrong number", "I'm not sure", "pineapple", "a woman please", "Yes, go on", "never after 7pm, he is home then", "Yes, hide it", "Yes, that's OK", "Yes, that's right", "Yes, contact me");

        var card = await joe.PageOf("/callbacks", CallsAndEnquiries.CodeIn(sent));
        var page = await joe.Submit(card, $"{card}?handler=Claim");

        var steps = page.Document.QuerySelectorAll(".dial > li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(["When", "Whom", "What", "If", "If", "Good"], steps.Select(s => s.Split(' ')[0]));
        Assert.Contains("Never: “never after 7pm, he is home then”", steps[0], StringComparison.Ordinal);
        Assert.Contains("+447700900456", steps[1], StringComparison.Ordinal);
        Assert.Contains("A phone they share. Withhold the caller's number.", steps[1], StringComparison.Ordinal);
        Assert.Contains("Safe to text?No: they were not sure", steps[1], StringComparison.Ordinal);
        Assert.Contains("They need: “a woman please”", steps[1], StringComparison.Ordinal);
        Assert.Contains("Code word: pineapple", steps[2], StringComparison.Ordinal);
        Assert.Contains("Say it was a wrong number, then end the call. Who may answer: “my nan”", steps[3], StringComparison.Ordinal);
        Assert.Contains("No: they were not sure. Hang up and try again.", steps[4], StringComparison.Ordinal);
        Assert.Contains("Yes, after they were told who sees this", steps[5], StringComparison.Ordinal);
    }

    private static async Task<Page> Recorded(ConsoleClient who, string card)
    {
        var answer = await who.Force($"{card}?handler=Attempt", ("outcome", "Spoke"));
        return await who.Get(answer.Location!);
    }
}
