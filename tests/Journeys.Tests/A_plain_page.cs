using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed class A_plain_page(TwoSides house) : IClassFixture<TwoSides>
{
    private const string SafeWord = "purple umbrella";
    private const string Watched = "cant talk hes here";

    [Theory]
    [InlineData(true, 360, 640)]
    [InlineData(true, 1280, 800)]
    [InlineData(false, 360, 640)]
    [InlineData(false, 1280, 800)]
    public async Task Says_nothing_of_us_and_one_tap_brings_the_chat_back(bool script, int width, int height)
    {
        var (girl, plain) = await PlainPage.Of(house, script, width, height, watch: script);
        await using var _ = girl;
        await TwoSides.Presses(girl, "No");
        await girl.Box.FillAsync("half a\nsentence");

        await Presses(girl, "Yes");

        await plain.SaysNothing("half a", "sentence", "screen", SafeWord, "Who are you");
        if (script)
        {
            await Accessible.Check(girl.Page);
            await plain.NeverFlashed("keep it short", SafeWord, "Who are you");
        }

        await plain.BringsBack();
        await Expect(girl.Page).ToHaveTitleAsync("Help and information");
        await Expect(girl.Bot.Last).ToContainTextAsync("Who are you?");
        await Expect(girl.Bot.Last).ToBeInViewportAsync();
        await Expect(girl.Box).ToHaveValueAsync("half a\nsentence");
        await Expect(girl.Page.GetByRole(AriaRole.Textbox, new() { Name = "Notes" })).ToHaveCountAsync(0);
        await TwoSides.Presses(girl, "A young person");
        await Expect(girl.Box).ToHaveValueAsync("half a\nsentence");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_safe_word_hides_the_chat_asks_for_a_person_and_is_not_shown_again(bool script)
    {
        var (girl, plain) = await PlainPage.Of(house, script, watch: script);
        await using var _ = girl;
        var start = script ? girl.Page.WaitForResponseAsync("**/chat/start") : null;
        await girl.Says("canary: maths is boring");
        await girl.IsAnswered("canary: maths is boring");

        await girl.Says("Purple umbrella");

        await plain.SaysNothing("canary", SafeWord, "maths");
        if (script)
        {
            await plain.NeverFlashed("A worker has been asked");
        }

        await plain.BringsBack();
        await Expect(girl.Bot.Filter(new() { HasText = "A worker has been asked" })).ToBeVisibleAsync();
        await Expect(girl.Own).ToHaveCountAsync(1);
        await girl.Says("canary: still here");
        await Expect(girl.Own.Last).ToContainTextAsync("still here");
        await Expect(girl.Page.Locator("html")).Not.ToContainTextAsync(SafeWord, new() { IgnoreCase = true });

        var session = script ? await PlainPage.OfStart(await start!) : await plain.OfCookie();
        Assert.Contains(await plain.Log(session), a => a.TryGetProperty("name", out var name) && name.GetString() == "handover.requested");
        await house.Practitioner.Goes("/conversations/" + session.Conversation);
        await Expect(house.Practitioner.Entries.Filter(new() { HasText = "Purple umbrella" })).ToBeVisibleAsync();
        house.NothingInTheLog(SafeWord, "canary");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Turns_plain_at_once_when_somebody_is_there(bool script)
    {
        var (girl, plain) = await PlainPage.Of(house, script, watch: script);
        await using var _ = girl;

        await girl.Says(Watched);

        await plain.SaysNothing("cant talk", "hes here");
        if (script)
        {
            await plain.NeverFlashed("In danger, call", "A worker has been asked");
        }
    }

    [Theory]
    [InlineData(true, "Yes")]
    [InlineData(true, "Maybe")]
    [InlineData(false, "Yes")]
    [InlineData(false, "Maybe")]
    public async Task Turns_plain_when_somebody_may_see_the_screen_and_tells_the_word_once(bool script, string answer)
    {
        var (girl, plain) = await PlainPage.Of(house, script);
        await using var _ = girl;
        await TwoSides.Presses(girl, "No");

        await Presses(girl, answer);

        await plain.SaysNothing(SafeWord, "screen");
        await plain.BringsBack();
        await Expect(girl.Page.GetByText(SafeWord)).ToHaveCountAsync(1);
        await TwoSides.Presses(girl, "A young person");
        await Expect(girl.Page.GetByText("A young person")).ToHaveCountAsync(1);
        await Expect(girl.Page.Locator("body")).Not.ToContainTextAsync(SafeWord);
    }

    [Fact]
    public async Task Stays_silent_while_messages_come_and_shows_them_afterwards()
    {
        var (girl, plain) = await PlainPage.Of(house, script: true);
        await using var _ = girl;
        var start = girl.Page.WaitForResponseAsync("**/chat/start");
        await girl.Says(Watched);
        await plain.SaysNothing();
        var session = await PlainPage.OfStart(await start);
        await girl.Page.EvaluateAsync("Object.defineProperty(document, 'hidden', { configurable: true, get: () => true })");
        await plain.Box.FillAsync("milk");
        var asked = girl.Requests.Count;

        await plain.SaysElsewhere(session, "canary from elsewhere");
        await Wait.Until(async () => (await plain.Log(session)).Any(a => a.ToString().Contains("from elsewhere", StringComparison.Ordinal)), "it is stored");
        await girl.Page.WaitForTimeoutAsync(500);

        await Expect(plain.Box).ToHaveValueAsync("milk");
        await plain.Box.FillAsync("");
        await plain.SaysNothing("canary");
        Assert.DoesNotContain(girl.Requests.Skip(asked), r => r.Method == "POST");
        await plain.BringsBack();
        await Expect(girl.Own.Last).ToContainTextAsync("canary from elsewhere");
        await Expect(girl.Page.GetByText("milk")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Needs_no_mouse(bool script)
    {
        var (girl, plain) = await PlainPage.Of(house, script);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await girl.Page.Keyboard.PressAsync("Tab");
        await Expect(plain.Box).ToBeFocusedAsync();
        await girl.Page.Keyboard.PressAsync("Tab");
        await Expect(plain.Dot).ToBeFocusedAsync();
        await girl.Page.Keyboard.PressAsync("Enter");

        await Expect(girl.Bot.Last).ToBeVisibleAsync();
    }

    private static Task Presses(VisitorBrowser visitor, string choice) =>
        visitor.Choices.And(visitor.Page.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true })).ClickAsync();
}
