using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed class A_young_person_asks_for_a_person(TwoSides house) : IClassFixture<TwoSides>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_practitioner_claims_both_write_and_a_referral_is_opened_and_found(bool script)
    {
        await using var girl = await house.Visitor(script);
        await Expect(girl.Bot.First).ToContainTextAsync("A worker is here now");
        await Tells(girl, "No");
        await girl.Says("Maybe");
        await new PlainPage(house, girl).BringsBack();
        await girl.IsAnswered("Maybe");
        await Tells(girl, "A young person");
        await Tells(girl, "canary: he says he will send my pictures to everyone");
        await Tells(girl, "I want to talk to a person");
        await Expect(girl.Bot.Filter(new() { HasText = "asked a worker" })).ToBeVisibleAsync();

        var robin = house.Practitioner;
        await robin.Goes("/");
        await Expect(robin.Waiting.First).ToContainTextAsync("Young person");
        await Accessible.Check(robin.Page);
        await robin.Waiting.First.GetByRole(AriaRole.Button, new() { NameRegex = new("Claim") }).ClickAsync();
        await Expect(robin.Entries.Filter(new() { HasText = "canary: he says" })).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("May be watched: write nothing that shows what this is.")).ToBeVisibleAsync();

        await Sees(girl, script, TwoSides.WorkName + " is here now");
        await robin.Says("Hello, I am Robin. canary reply from a person");
        await Sees(girl, script, "canary reply from a person");
        await girl.Says("canary answer from the girl");
        await Expect(robin.Entries.Last).ToContainTextAsync("canary answer from the girl");
        await Expect(robin.Entries.Last).Not.ToContainTextAsync("computer");
        await Accessible.Check(robin.Page);

        await robin.Page.GetByLabel("New note").FillAsync("canary private note");
        await robin.Press("Keep note");
        await Expect(robin.Page.GetByText("canary private note")).ToBeVisibleAsync();

        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Open a referral" }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Open a referral" })).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);
        await robin.Press("Keep as a draft");
        var referral = robin.Page.Url;
        await Accessible.Check(robin.Page);
        await robin.Goes("/referrals");
        await Expect(robin.Page.Locator($"a[href='{new Uri(referral).AbsolutePath}']")).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);

        // The bot was silent while a person held the conversation.
        await girl.Says("canary last words");
        await Sees(girl, script, "canary last words");
        await Expect(girl.Page.Locator("#messages > li").Last).ToContainTextAsync("canary last words");
        await Expect(girl.Page.GetByText("canary private note")).ToHaveCountAsync(0);
        if (script)
        {
            await Accessible.Check(girl.Page);
        }

        await robin.Page.GoBackAsync();
        await End(robin);
        await Sees(girl, script, "has ended this chat");
        house.NothingInTheLog("canary");
    }

    /// <summary>Says it and waits for the answer, as somebody does who reads it.</summary>
    private static async Task Tells(VisitorBrowser visitor, string text)
    {
        await visitor.Says(text);
        await visitor.IsAnswered(text);
    }

    private static async Task End(PractitionerBrowser robin)
    {
        await robin.Goes("/");
        await robin.Page.Locator("#live > li a").First.ClickAsync();
        await robin.Page.GetByText("End the conversation").First.ClickAsync();
        await robin.Page.Locator("input[name=risk][value=None]").CheckAsync();
        // The visitor said that they are in danger, and nobody else is on duty: it goes ahead with a reason.
        await robin.Page.GetByLabel("Why it may end").FillAsync("Her aunt is with her now.");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "End the conversation" }).ClickAsync();
    }

    /// <summary>With script it comes by itself; without, the visitor looks for new messages.</summary>
    private static async Task Sees(VisitorBrowser visitor, bool script, string words)
    {
        if (!script)
        {
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Check for new messages" }).ClickAsync();
        }

        await Expect(visitor.Messages.Filter(new() { HasText = words }).First).ToBeVisibleAsync();
    }
}
