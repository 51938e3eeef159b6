using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed class Words_that_are_hard_to_read(TwoSides house) : IClassFixture<TwoSides>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Come_after_a_line_that_says_so_and_only_when_they_are_wanted(bool script)
    {
        await using var girl = await house.Visitor(script);
        await TwoSides.Presses(girl, "No", "No", "A young person");
        await girl.Says("what is exploitation");
        await Expect(girl.Bot.Last).ToContainTextAsync("It may be hard to read.");
        await Expect(girl.Bot.Filter(new() { HasText = "It's abuse" })).ToHaveCountAsync(0);
        if (script)
        {
            await Accessible.Check(girl.Page);
        }

        await TwoSides.Presses(girl, "Not now");
        await Expect(girl.Bot.Filter(new() { HasText = "It's here whenever you want it." })).ToBeVisibleAsync();
        await Expect(girl.Bot.Filter(new() { HasText = "It's abuse" })).ToHaveCountAsync(0);

        await girl.Says("what is exploitation");
        await TwoSides.Presses(girl, "Show it");
        await Expect(girl.Bot.Filter(new() { HasText = "It's abuse" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Stand_below_such_a_line_on_a_page_to_print()
    {
        await using var mother = await house.Visitor();
        await mother.Page.GotoAsync(new Uri(house.Host.PublicUrl, "/parents/what-is-cse-parent").ToString());
        await Expect(mother.Page.Locator("h1 + p")).ToHaveTextAsync("This is about children who are abused. It may be hard to read.");
        await Accessible.Check(mother.Page);
    }

    [Theory]
    [InlineData(true, 320)]
    [InlineData(true, 1366)]
    [InlineData(false, 360)]
    public async Task Are_marked_English_on_the_page_in_Welsh_which_works_like_the_other(bool script, int width)
    {
        await using var boy = await house.Visitor(script, width);
        await boy.Page.GetByRole(AriaRole.Link, new() { Name = "Cymraeg" }).ClickAsync();
        await Expect(boy.Page.Locator("h1")).ToHaveTextAsync("Siarad â ni");
        if (script)
        {
            await Accessible.Check(boy.Page);
        }

        Assert.False(await boy.ScrollsSideways());
        await boy.Page.GetByLabel("Dy neges").FillAsync("helo");
        await boy.Page.GetByRole(AriaRole.Button, new() { Name = "Anfon", Exact = true }).ClickAsync();
        await Expect(boy.Own).ToHaveCountAsync(1);
        await Expect(boy.Page.Locator("#messages > li.you ~ li.bot").First).ToBeVisibleAsync();
        await Expect(boy.Page.Locator("#messages")).ToHaveAttributeAsync("lang", "en-GB");
        await Expect(boy.Page.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(boy.Page.GetByRole(AriaRole.Link, new() { Name = "English" })).ToHaveCountAsync(0);
    }
}
