using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>What the tour tells people to press is there, with that name, where the tour says.</summary>
[Trait("Category", "Slow")]
public sealed partial class The_tour(DemoHouse demo) : IClassFixture<DemoHouse>
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs/tour.md"));

    private readonly HashSet<string> there = new(StringComparer.Ordinal);

    [Fact]
    public void Has_eight_stops() => Assert.Equal(8, Stop.Count(Text));

    [Fact]
    public async Task Names_nothing_that_is_not_there()
    {
        // He is the last one on duty, and the girl of the story waits.
        await using var joe = await demo.SignsIn("Joe");
        await Look(joe.Page);
        await joe.Page.Locator("#live").GetByRole(AriaRole.Link, new() { Name = "Open" }).First.ClickAsync();
        await Look(joe.Page);
        await joe.Press("Hand back to the bot");
        await joe.Press("Go off duty");
        await Expect(joe.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Before you go");
        await Look(joe.Page);
        await using var amina = await demo.SignsIn("Amina", Look);
        await amina.Press("Go on duty");
        await Look(amina.Page);
        var visitor = await demo.Visitor();
        await Walk(visitor, "No", "No", "A young person");
        await DemoHouse.Says(visitor, "can i talk to a person");
        await amina.Waiting.Filter(new() { HasText = "can i talk to a person" }).Or(amina.Waiting).Last.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Look(amina.Page);
        await amina.Goes("/desk");
        await Look(amina.Page);
        var watched = await demo.Visitor();
        await Walk(watched, "No");
        await using var grace = await demo.SignsIn("Grace");
        await Look(grace.Page);

        var named = Named.Matches(Text).Select(m => m.Groups["name"].Value).Where(name => !name.EndsWith(':')).Distinct().ToList();

        Assert.True(named.Count >= 15, "The tour names what to press in bold.");
        Assert.Empty(named.Except(there));
    }

    [Fact]
    public async Task Stands_in_the_demo_as_well()
    {
        await using var amina = await demo.SignsIn("Amina");

        await amina.Goes("/tour");

        await Expect(amina.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The tour: ten minutes, eight stops");
        await Expect(amina.Page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveCountAsync(Headings.Count(Text));
        await Expect(amina.Page.Locator($"main a[href='{demo.Host.PublicUrl.GetLeftPart(UriPartial.Authority)}']").First).ToBeVisibleAsync();
        await Accessible.Check(amina.Page);
    }

    private async Task Walk(IPage visitor, params string[] choices)
    {
        foreach (var choice in choices)
        {
            await Look(visitor);
            await DemoHouse.Presses(visitor, choice);
        }

        await Look(visitor);
    }

    /// <summary>Everything that can be pressed here, by the name that a person reads.</summary>
    private async Task Look(IPage page)
    {
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        foreach (var text in await page.Locator("button, a, summary").AllTextContentsAsync())
        {
            there.Add(text.Trim());
        }
    }

    [GeneratedRegex(@"\*\*(?<name>[^*]+)\*\*")]
    private static partial Regex Named { get; }

    [GeneratedRegex(@"^## \d", RegexOptions.Multiline)]
    private static partial Regex Stop { get; }

    [GeneratedRegex("^## ", RegexOptions.Multiline)]
    private static partial Regex Headings { get; }
}
