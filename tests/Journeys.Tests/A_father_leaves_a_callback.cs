using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Collection(TwoSidesCollection.Name)]
public sealed class A_father_leaves_a_callback(TwoSides house)
{
    [Fact]
    public async Task He_gets_guidance_asks_for_a_call_and_a_practitioner_has_made_it()
    {
        await using var father = await house.Visitor();
        await TwoSides.Presses(father, "No", "No", "A parent or carer", "Someone online");
        await Accessible.Check(father.Page);

        await father.Says("please can somebody call me");
        await Expect(father.Bot.Last).ToContainTextAsync("name");
        await father.Says("Daniel Canary");
        await Expect(father.Bot.Last).ToContainTextAsync("number");
        await father.Says("07700 900482");
        await Expect(father.Bot.Last).ToContainTextAsync("message");
        await TwoSides.Presses(father, "No");
        await father.Says("thursday at 11am");
        await Expect(father.Bot.Last).ToContainTextAsync("Is that right?");
        await Expect(father.Bot.Last).ToContainTextAsync("Daniel Canary");
        await TwoSides.Presses(father, "Yes, that's right");
        await Expect(father.Bot.Filter(new() { HasText = "Done." })).ToBeVisibleAsync();
        await Accessible.Check(father.Page);

        var robin = house.Practitioner;
        await robin.Goes("/callbacks");
        await Accessible.Check(robin.Page);
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).Filter(new() { HasText = "Daniel" }).Or(robin.Page.Locator("main a[href^='/callbacks/']")).First.ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Call Daniel Canary" })).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("+447700900482")).ToHaveCountAsync(0);
        await robin.Press("Claim this callback");
        await Expect(robin.Page.GetByText("+447700900482")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("Hang up and try again")).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);

        await robin.Page.Locator("input[name=outcome][value=Spoke]").CheckAsync();
        await robin.Page.GetByLabel("Note").FillAsync("canary note about the call");
        await robin.Press("Record the call");
        await Expect(robin.Page.GetByText("canary note about the call")).ToBeVisibleAsync();
        await robin.Goes("/callbacks");
        await Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Claim this callback" })).ToHaveCountAsync(0);
        house.NothingInTheLog("Daniel", "Canary", "900482", "somebody call me", "note about the call");
    }
}
