using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>Reload, Back, the way out: whatever a browser does with a hidden page, it does not show the chat.</summary>
public sealed class A_plain_page_that_is_left(TwoSides house) : IClassFixture<TwoSides>
{
    private const string Watched = "cant talk hes here";

    [Fact]
    public async Task Stays_plain_when_it_is_loaded_again_and_the_dot_shows_the_first_page()
    {
        var (girl, plain) = await PlainPage.Of(house, script: true, watch: true);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await girl.Page.ReloadAsync();

        await plain.SaysNothing("hes here");
        await plain.NeverFlashed("999", "Talk to us", "chat");
        Assert.Empty(await girl.Context.CookiesAsync());
        await plain.BringsBack();
        await Expect(girl.Page).ToHaveTitleAsync("Help and information");
        await Expect(girl.Choices.First).ToBeVisibleAsync();
        await Expect(girl.Own).ToHaveCountAsync(0);
        await girl.Page.ReloadAsync();
        await Expect(girl.Page).ToHaveTitleAsync("Help and information");
    }

    [Fact]
    public async Task Without_script_stays_plain_until_the_dot_is_pressed_and_turns_plain_again()
    {
        var (girl, plain) = await PlainPage.Of(house, script: false);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await girl.Opens();
        await plain.SaysNothing();
        await plain.BringsBack();
        await Expect(girl.Own).ToHaveCountAsync(1);
        Assert.DoesNotContain('?', girl.Page.Url);
        await girl.Opens();
        await Expect(girl.Choices.First).ToBeVisibleAsync();

        await girl.Says("purple umbrella");
        await plain.SaysNothing("umbrella");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_plain_when_Back_leads_to_it(bool script)
    {
        var (girl, plain) = await PlainPage.Of(house, script);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();
        await girl.Page.GotoAsync(house.Before);
        await girl.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });

        await plain.SaysNothing("hes here");
    }

    [Fact]
    public async Task Without_script_is_plain_when_Back_leads_to_the_page_before_it()
    {
        var (girl, plain) = await PlainPage.Of(house, script: false);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await girl.Page.GoBackAsync();

        await plain.SaysNothing("hes here");
    }

    [Fact]
    public async Task Without_script_shows_no_chat_when_Back_leads_to_one()
    {
        var (girl, plain) = await PlainPage.Of(house, script: false);
        await using var _ = girl;
        await girl.Says("maths is boring");
        await girl.IsAnswered("maths is boring");
        await girl.Says(Watched);
        await plain.SaysNothing("maths");

        await girl.Page.GoBackAsync();

        await plain.SaysNothing("maths");
    }

    [Fact]
    public async Task Is_left_by_pressing_Shift_three_times()
    {
        var (girl, plain) = await PlainPage.Of(house, script: true);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await girl.Page.Keyboard.PressAsync("Shift");
        await girl.Page.Keyboard.PressAsync("Shift");
        await plain.SaysNothing();
        await girl.Page.Keyboard.PressAsync("Shift");

        await Expect(girl.Page).ToHaveURLAsync(house.Neutral);
    }

    [Fact]
    public async Task Has_no_barrier_without_script()
    {
        var (girl, plain) = await PlainPage.Of(house, script: true, blockScript: true);
        await using var _ = girl;
        await girl.Says(Watched);
        await plain.SaysNothing();

        await Accessible.Check(girl.Page);
    }
}
