using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed partial class A_father_leaves_a_callback(TwoSides house) : IClassFixture<TwoSides>
{
    [Fact]
    public async Task He_gets_guidance_asks_for_a_call_and_a_practitioner_has_made_it()
    {
        await using var father = await house.Visitor();
        await TwoSides.Presses(father, "No", "No", "A parent or carer", "Someone online");
        await Accessible.Check(father.Page);

        var code = await AsksForACall(father);
        await Accessible.Check(father.Page);

        var robin = house.Practitioner;
        await OpensTheCard(robin, code);
        await Expect(robin.Page.GetByText("+447700900482")).ToHaveCountAsync(0);
        await robin.Press("Claim this callback");
        await Expect(robin.Page.GetByText("+447700900482")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("Hang up and try again")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("Code word: bluebell")).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("Say it was a wrong number, then end the call.")).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);

        await robin.Page.Locator("input[name=outcome][value=Spoke]").CheckAsync();
        await robin.Page.GetByLabel("Note").FillAsync("canary note about the call");
        await robin.Press("Record the call");
        await Expect(robin.Page.GetByText("canary note about the call")).ToBeVisibleAsync();
        await robin.Goes("/callbacks");
        await Expect(robin.Page.GetByRole(AriaRole.Button, new() { Name = "Claim this callback" })).ToHaveCountAsync(0);
        house.NothingInTheLog("Daniel", "Canary", "900482", "bluebell", code, "somebody call me", "note about the call");
    }

    [Fact]
    public async Task He_changes_his_mind_with_the_code_and_who_is_about_to_call_is_told_at_once()
    {
        await using var father = await house.Visitor();
        await TwoSides.Presses(father, "No", "No", "A parent or carer");
        var code = await AsksForACall(father);
        var robin = house.Practitioner;
        await OpensTheCard(robin, code);
        await robin.Press("Claim this callback");
        await Expect(robin.Page.GetByText("+447700900482")).ToBeVisibleAsync();

        await using var later = await house.Visitor(script: true);
        await TwoSides.Presses(later, "No");
        await later.Says($"cancel my call, my code is {code}");
        await Expect(later.Bot.Last).ToContainTextAsync("What would you like?");
        await TwoSides.Presses(later, "Cancel it", "Yes, cancel it");
        await Expect(later.Bot.Filter(new() { HasText = "The call is cancelled" })).ToBeVisibleAsync();
        await Expect(later.Page.GetByText("Canary")).ToHaveCountAsync(0);

        await Expect(robin.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "changed or cancelled this just now" })).ToBeVisibleAsync();
        await robin.Page.GetByRole(AriaRole.Link, new() { Name = "Read it again" }).ClickAsync();
        await Expect(robin.Page.GetByText("Do not call")).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);
    }

    /// <summary>Nobody calls on a Sunday, whatever day it is today: he is offered the nearest times and takes the first.</summary>
    private static async Task<string> AsksForACall(VisitorBrowser father)
    {
        await father.Says("please can somebody call me");
        await Expect(father.Bot.Last).ToContainTextAsync("name");
        await father.Says("Daniel Canary");
        await Expect(father.Bot.Last).ToContainTextAsync("number");
        await father.Says("07700 900482");
        await Expect(father.Bot.Last).ToContainTextAsync("message");
        await TwoSides.Presses(father, "I'm not sure");
        await father.Says($"{NextSunday()} at 10am");
        await Expect(father.Bot.Filter(new() { HasText = "Workers don't call on Sundays." })).ToBeVisibleAsync();
        await father.Choices.First.ClickAsync();
        await Expect(father.Bot.Last).ToContainTextAsync("anything else we should know");
        await TwoSides.Presses(father, "Ask me more", "We share it", "Yes", "Someone might", "I don't know who", "Wrong number", "I'm not sure");
        await father.Says("bluebell");
        await Expect(father.Bot.Last).ToContainTextAsync("What would make it easier?");
        await TwoSides.Presses(father, "Skip", "No, that's all");
        await Expect(father.Bot.Filter(new() { HasText = "They will call Daniel Canary on 07700 900482" })).ToBeVisibleAsync();
        await Expect(father.Bot.Filter(new() { HasText = "They won't leave a message." })).ToBeVisibleAsync();
        await TwoSides.Presses(father, "Yes, that's right");
        await Expect(father.Bot.Filter(new() { HasText = "The code word is bluebell." })).ToBeVisibleAsync();
        await TwoSides.Presses(father, "Yes, contact me");
        await Expect(father.Bot.Filter(new() { HasText = "Done." })).ToBeVisibleAsync();
        return Code().Match(await father.Bot.Filter(new() { HasText = "Your code is" }).InnerTextAsync()).Value;
    }

    private static async Task OpensTheCard(PractitionerBrowser robin, string code)
    {
        await robin.Goes("/callbacks");
        await Accessible.Check(robin.Page);
        await robin.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).Filter(new() { HasText = code }).ClickAsync();
        await Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Call Daniel Canary" })).ToBeVisibleAsync();
    }

    private static string NextSunday()
    {
        var day = TimeProvider.System.GetUtcNow().AddDays(2).Date;
        while (day.DayOfWeek is not DayOfWeek.Sunday)
        {
            day = day.AddDays(1);
        }

        return day.ToString("d MMMM", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[2-9A-HJKMNP-RTV-Z]{5}-[2-9A-HJKMNP-RTV-Z]{5}")]
    private static partial Regex Code();
}
