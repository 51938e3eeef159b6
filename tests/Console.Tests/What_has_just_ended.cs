using AngleSharp.Dom;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class What_has_just_ended(DutySite site)
{
    [Fact]
    public async Task Stands_on_the_board_with_what_became_of_it_and_is_read_by_who_may()
    {
        var name = site.NewName("Joe");
        using var joe = await site.OnDuty(name);
        using var amina = await site.Colleague(site.NewName("Amina"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        Assert.Null(await Row(joe, visitor));

        var writeUp = (await joe.Press(visitor.Desk, $"{visitor.Desk}?handler=End", ("risk", "None"))).Location!;

        Assert.Contains($"{name} held it, not written up yet", (await Row(joe, visitor))!.TextContent, StringComparison.Ordinal);
        Assert.True(LeadsThere(await Row(joe, visitor)));
        Assert.True(LeadsThere(await Row(site.Grace, visitor)));
        Assert.False(LeadsThere(await Row(amina, visitor)));
        await joe.Submit(writeUp, $"{writeUp}?handler=Finish", ("outcome", "Supported"), ("about", "talked"), ("nextSteps", "none"));
        Assert.Contains($"{name} held it: Listened and supported", (await Row(amina, visitor))!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_listed_once_they_wait_again()
    {
        var name = site.NewName("Joe");
        using var joe = await site.OnDuty(name);
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);
        await joe.Submit(visitor.Desk, $"{visitor.Desk}?handler=HandBack");
        Assert.Contains($"{name} handed back to the bot", (await Row(joe, visitor))!.TextContent, StringComparison.Ordinal);

        await visitor.Says("I want to talk to a person");

        var board = await joe.Get("/");
        Assert.NotNull(board.Document.QuerySelector($"#waiting > [data-key='{visitor.ConversationId}']"));
        Assert.Null(await Row(joe, visitor));
    }

    [Fact]
    public async Task Whose_screen_may_be_seen_is_marked_on_the_board_and_in_the_rail_of_the_desk()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.Arrives(site.Host.PublicUrl);
        await visitor.Says("No");
        await visitor.Says("Yes");
        await visitor.Says("Talk to a person");
        using var calm = await Visitor.AsksForAPerson(site.Host.PublicUrl);

        Assert.True(IsMarked(await joe.Get("/"), "#waiting", visitor));
        Assert.False(IsMarked(await joe.Get("/"), "#waiting", calm));
        await joe.Claims(visitor);
        await joe.Claims(calm);
        Assert.True(IsMarked(await joe.Get("/"), "#live", visitor));
        Assert.False(IsMarked(await joe.Get("/"), "#live", calm));
        Assert.True(IsMarked(await joe.Get("/desk"), "#rail", visitor));
        Assert.False(IsMarked(await joe.Get("/desk"), "#rail", calm));
    }

    private static async Task<IElement?> Row(ConsoleClient who, Visitor visitor) =>
        (await who.Get("/")).Document.QuerySelector($"#ended > [data-key='{visitor.ConversationId}']");

    private static bool LeadsThere(IElement? row) => row?.QuerySelector("a") is { } link && !link.HasAttribute("hidden");

    private static bool IsMarked(Page page, string list, Visitor visitor) =>
        page.Document.QuerySelector($"{list} > [data-key='{visitor.ConversationId}'] [data-part=watched]") is { } mark && !mark.HasAttribute("hidden");
}
