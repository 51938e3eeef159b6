using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>From what a visitor writes to what people on duty see, judge and review.</summary>
public sealed partial class Danger_is_noticed(TwoSides house) : IClassFixture<TwoSides>
{
    private const string LockedIn = "hes locked me in his flat and i cant get out";
    private const string Blackmail = "he says he will send my pics to everyone if i dont pay him";
    private const string Missed = "see you at the usual place under the bridge";

    private IPage Page => house.Practitioner.Page;

    [Fact]
    public async Task It_alarms_everybody_until_seen_and_is_judged_beside_the_message()
    {
        await using var visitor = await house.Visitor();
        var robin = house.Practitioner;
        await robin.Goes("/callbacks");
        var other = await robin.Context.NewPageAsync();
        await other.GotoAsync(new Uri(house.Host.ConsoleUrl, "/referrals").ToString());

        await visitor.Says(LockedIn);

        await Expect(Page.Locator("#alarms")).ToContainTextAsync("Immediate danger: 1 conversation. Nobody has seen it.");
        await Expect(Page).ToHaveTitleAsync(OneAlarm());
        await Expect(other).ToHaveTitleAsync(OneAlarm());
        await Accessible.Check(Page);
        await robin.Press("I have seen it");
        await Expect(other.Locator("#alarms")).ToContainTextAsync("Robin has seen it.");
        await Expect(other.GetByText("Nobody has seen it")).ToBeHiddenAsync();
        await Expect(other).ToHaveTitleAsync("Referrals - Duty room");
        await other.CloseAsync();

        await robin.Goes("/");
        await Expect(robin.Waiting.First).ToContainTextAsync("hes locked me in");
        await robin.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(Flag("locked me in")).ToContainTextAsync("Immediate");
        await Flag("locked me in").GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(Flag("locked me in")).ToContainTextAsync("Confirmed by Robin");

        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await robin.Reply.FillAsync("I am with you");
        await visitor.Says(Blackmail);
        await Expect(Page.Locator("#fresh")).ToContainTextAsync("Nobody has seen it");
        await Accessible.Check(Page);
        await Dismisses("images", "A line of a song");
        await Expect(Flag("A line of a song")).ToContainTextAsync("Dismissed by Robin");
        await Expect(robin.Reply).ToHaveValueAsync("I am with you");
        await Expect(Page.Locator("#fresh")).ToBeHiddenAsync();

        await visitor.Says(Missed);
        await FlagsByHand(Missed, "A meeting place");
        await Expect(Flag("A meeting place")).ToContainTextAsync("Flagged by Robin");

        await robin.Goes("/flags/review");
        await Expect(Page.Locator(".review > li")).ToHaveCountAsync(2);
        await Expect(Page.Locator(".review")).ToContainTextAsync("A line of a song");
        await Page.GetByText("Make an example of it").First.ClickAsync();
        await Expect(Page.Locator(".review code").Filter(new() { HasText = Missed })).ToHaveTextAsync($"- \"{Missed}\"");
        await Accessible.Check(Page);
        foreach (var word in new[] { "Immediate", "High", "recogniser", "song" })
        {
            await Expect(visitor.Page.GetByText(word)).ToHaveCountAsync(0);
        }

        house.NothingInTheLog(LockedIn, Blackmail, Missed, "A line of a song", "A meeting place");
    }

    [Fact]
    public async Task Emergency_words_are_one_key_away_and_sent_by_nobody_but_the_writer()
    {
        await using var visitor = await house.Visitor();
        await visitor.Says("I want to talk to a person");
        await house.Practitioner.Goes("/");
        await house.Practitioner.Waiting.Last.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await house.Practitioner.Reply.FillAsync("I am with you");

        await Page.Keyboard.PressAsync("Alt+e");

        await Expect(house.Practitioner.Reply).ToHaveValueAsync(WithWords());
        await Expect(house.Practitioner.Reply).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Alt+e");
        await Expect(house.Practitioner.Reply).ToHaveValueAsync(WithWords());
        await Expect(visitor.Messages.Filter(new() { HasText = "I am with you" })).ToHaveCountAsync(0);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Messages.Filter(new() { HasText = "I am with you" })).ToHaveCountAsync(1);
    }

    private ILocator Flag(string words) => Page.Locator("#entries .flags > li").Filter(new() { HasText = words });

    private async Task Dismisses(string words, string reason)
    {
        var flag = Page.Locator("#entries .flags > li.open").Filter(new() { HasText = words });
        await flag.Locator("summary").Filter(new() { HasText = "Dismiss" }).PressAsync("Enter");
        await flag.GetByLabel("Why is it not what it seemed?").FillAsync(reason);
        await flag.GetByRole(AriaRole.Button, new() { Name = "Dismiss it" }).ClickAsync();
    }

    private async Task FlagsByHand(string message, string says)
    {
        await house.Practitioner.Entries.Filter(new() { HasText = message }).GetByText("Flag this message").ClickAsync();
        var form = Page.Locator("#entries .flag-form");
        await form.GetByLabel("Concern").CheckAsync();
        await form.GetByLabel("What is it about?").SelectOptionAsync("gang_county_lines");
        await form.GetByLabel("What do you see in it?").FillAsync(says);
        await form.GetByRole(AriaRole.Button, new() { Name = "Flag it" }).ClickAsync();
    }

    [GeneratedRegex(@"^\(1!\) ")]
    private static partial Regex OneAlarm();

    [GeneratedRegex(@"^I am with you\n\n[^\n]*999[^\n]*55[^\n]*Childline[^\n]*$")]
    private static partial Regex WithWords();
}
