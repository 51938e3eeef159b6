using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>A house of its own: it is killed and started again.</summary>
public sealed class A_practitioner_at_work(TwoSides house) : IClassFixture<TwoSides>, IAsyncLifetime
{
    private IPage Page => house.Practitioner.Page;

    [Fact]
    public async Task What_is_typed_and_where_survive_the_death_of_the_server_and_what_was_sent_meanwhile_is_stored_once()
    {
        await using var visitor = await ClaimedVisitor();
        var robin = house.Practitioner;
        await robin.Reply.FillAsync("before the ");

        await house.Host.Kill();
        await Expect(Page.GetByText("The live connection is lost")).ToBeVisibleAsync();
        await Page.Keyboard.TypeAsync("outage");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(robin.Entries.Last).ToContainTextAsync("Not sent yet");
        await Page.Keyboard.TypeAsync("half a thou");
        await house.Host.Restart();

        await Expect(robin.Entries.Filter(new() { HasText = "before the outage" })).ToContainTextAsync("Stored");
        await Expect(robin.Entries.Filter(new() { HasText = "before the outage" })).ToHaveCountAsync(1);
        await Expect(robin.Reply).ToHaveValueAsync("half a thou");
        await Expect(robin.Reply).ToBeFocusedAsync();
        await visitor.Says("are you still there");
        await Expect(robin.Entries.Last).ToContainTextAsync("are you still there");
        await Expect(visitor.Messages.Filter(new() { HasText = "before the outage" })).ToHaveCountAsync(1);
        await Expect(Page.GetByText("The live connection is lost")).ToBeHiddenAsync();
    }

    /// <summary>Trap 4 of the platforms: the page is loaded again in the middle of a chat.</summary>
    [Fact]
    public async Task A_reload_gives_the_draft_back()
    {
        await using var visitor = await ClaimedVisitor();
        await house.Practitioner.Reply.FillAsync("a careful answer, not ready yet");
        await Expect(Page.Locator("form.reply[data-kept=true]")).ToBeVisibleAsync();

        await Page.ReloadAsync();

        await Expect(house.Practitioner.Reply).ToHaveValueAsync("a careful answer, not ready yet");
        await house.Practitioner.Says("ready");
        await Expect(house.Practitioner.Entries.Last).ToContainTextAsync("Stored");
        await Page.ReloadAsync();
        await Expect(house.Practitioner.Reply).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_was_just_typed_is_there_after_a_reload_without_a_pause()
    {
        await using var visitor = await ClaimedVisitor();
        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await house.Practitioner.Reply.FillAsync("typed, and the page is gone");

        await Page.ReloadAsync();

        await Expect(house.Practitioner.Reply).ToHaveValueAsync("typed, and the page is gone");
        await house.Practitioner.Says("");
    }

    [Fact]
    public async Task Two_pages_of_one_person_show_one_draft_and_what_was_sent_in_one_leaves_the_other()
    {
        await using var visitor = await ClaimedVisitor();
        var other = await Page.Context.NewPageAsync();
        await other.GotoAsync(Page.Url);
        await Expect(other.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        var box = other.GetByLabel("Your message to the visitor");

        await house.Practitioner.Reply.FillAsync("written in one of two");
        await Expect(box).ToHaveValueAsync("written in one of two");
        await house.Practitioner.Says("written in one of two");

        await Expect(box).ToHaveValueAsync("");
        await other.CloseAsync();
    }

    [Fact]
    public async Task A_write_up_that_is_written_while_the_server_is_away_is_kept_when_it_is_back()
    {
        await using var visitor = await ClaimedVisitor();
        await house.Practitioner.Press("Hand back to the bot");
        await house.Practitioner.Goes("/");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Write up" }).First.ClickAsync();
        await house.Host.Kill();
        await Expect(Page.GetByText("The live connection is lost")).ToBeVisibleAsync();
        await Page.GetByLabel("What was it about?").FillAsync("written into the dark");
        await Expect(Page.GetByText("Not kept yet")).ToBeVisibleAsync();

        await house.Host.Restart();

        await Expect(Page.GetByText("Draft kept.")).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Expect(Page.GetByLabel("What was it about?")).ToHaveValueAsync("written into the dark");
        await using var next = await ClaimedVisitor();
    }

    [Fact]
    public async Task What_is_refused_comes_back_into_the_box_and_holds_up_nothing()
    {
        await using var visitor = await ClaimedVisitor();
        await house.Practitioner.Says("You can call [childlin].");

        await Expect(house.Practitioner.Reply).ToHaveValueAsync("You can call [childlin].");
        await Expect(Page.Locator("#problem")).ToContainTextAsync("There is no service [childlin]");
        await house.Practitioner.Says("You can call [childline].");

        await Expect(Page.Locator("#problem")).ToBeHiddenAsync();
        await Expect(visitor.Messages.Filter(new() { HasText = "You can call Childline." })).ToHaveCountAsync(1);
        await Expect(house.Practitioner.Entries.Filter(new() { HasText = "[childlin]" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_too_long_is_neither_cut_nor_sent_and_says_so()
    {
        await using var visitor = await ClaimedVisitor();
        var tooLong = new string('x', 4001);
        await house.Practitioner.Says(tooLong);

        Assert.Contains("Shorten your message to 4000", await house.Practitioner.Reply.EvaluateAsync<string>("e => e.validationMessage"), StringComparison.Ordinal);
        await Expect(house.Practitioner.Reply).ToHaveValueAsync(tooLong);
        await house.Practitioner.Says("short now");
        await Expect(house.Practitioner.Entries.Last).ToContainTextAsync("short now");
    }

    [Fact]
    public async Task New_messages_do_not_move_the_box_that_one_types_in()
    {
        await using var visitor = await ClaimedVisitor();
        await house.Practitioner.Reply.FillAsync("I am writing");
        var before = await house.Practitioner.Reply.BoundingBoxAsync();

        for (var i = 1; i <= 12; i++)
        {
            await visitor.Says($"message {i} of many, and every one of them is quite long so that it fills more than a line");
        }

        await Expect(house.Practitioner.Entries.Last).ToContainTextAsync("message 12 of many");
        Assert.Equivalent(before, await house.Practitioner.Reply.BoundingBoxAsync());
        await Expect(house.Practitioner.Reply).ToBeFocusedAsync();
        await Expect(house.Practitioner.Reply).ToHaveValueAsync("I am writing");
        await house.Practitioner.Reply.FillAsync("");
    }

    [Fact]
    public async Task Each_sees_that_the_other_writes()
    {
        await using var visitor = await ClaimedVisitor();
        // Typing is told every three seconds at most, and the message before this one counts.
        await visitor.Box.PressSequentiallyAsync("I do not know how to", new() { Delay = 200 });
        await Expect(Page.GetByText("The visitor is writing")).ToBeVisibleAsync();
        await house.Practitioner.Reply.PressSequentiallyAsync("Take your time");
        await Expect(visitor.Page.Locator("#typing")).Not.ToBeEmptyAsync();
        await house.Practitioner.Reply.FillAsync("");
    }

    [Fact]
    public async Task A_conversation_is_claimed_with_the_keyboard_alone()
    {
        await using var visitor = await WaitingVisitor();
        await house.Practitioner.Goes("/");
        var claim = house.Practitioner.Waiting.GetByRole(AriaRole.Button, new() { Name = "Claim" });
        await Expect(claim).ToBeVisibleAsync();
        for (var i = 0; i < 30 && !await claim.EvaluateAsync<bool>("b => b === document.activeElement"); i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        await Page.Keyboard.PressAsync("Enter");
        await Page.WaitForURLAsync("**/conversations/*", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(house.Practitioner.Reply).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1366, 768, ColorScheme.Light)]
    [InlineData(1366, 768, ColorScheme.Dark)]
    [InlineData(360, 740, ColorScheme.Light)]
    [InlineData(320, 256, ColorScheme.Dark)]
    public async Task Every_page_can_be_read_by_everybody_at_every_size(int width, int height, ColorScheme colours)
    {
        await using var visitor = await ClaimedVisitor();
        var desk = new Uri(Page.Url).AbsolutePath;
        var context = await house.Practitioner.Context.Browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colours,
            StorageState = await house.Practitioner.Context.StorageStateAsync(),
        });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        var foreign = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => faults.AddRange(message.Type == "error" ? [message.Text] : []);
        page.Request += (_, request) => foreign.AddRange(request.Url.StartsWith(house.Host.ConsoleUrl.ToString(), StringComparison.Ordinal) ? [] : [request.Url]);

        foreach (var path in new[] { "/", desk, "/callbacks", "/flags/review", "/referrals", $"/referrals/new?conversation={desk.Split('/')[^1]}", "/people", "/sign-in" })
        {
            await page.GotoAsync(new Uri(house.Host.ConsoleUrl, path).ToString());
            await Accessible.Check(page);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways at {width} pixels.");
        }

        Assert.Empty(faults);
        Assert.Empty(foreign);
        await context.CloseAsync();
    }

    private async Task<VisitorBrowser> WaitingVisitor()
    {
        var visitor = await house.Visitor();
        await visitor.Says("I want to talk to a person");
        await Expect(visitor.Bot.Filter(new() { HasText = "asked a worker" })).ToBeVisibleAsync();
        return visitor;
    }

    private async Task<VisitorBrowser> ClaimedVisitor()
    {
        var visitor = await WaitingVisitor();
        await house.Practitioner.Goes("/");
        await house.Practitioner.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Page.WaitForURLAsync("**/conversations/*", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        return visitor;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>The conversation that is open is ended, whatever became of the test.</summary>
    public async Task DisposeAsync()
    {
        await Page.GetByText("End the conversation").First.ClickAsync();
        await Page.Locator("input[name=risk][value=None]").CheckAsync();
        await house.Practitioner.Press("End the conversation");
        await Expect(Page.GetByText("The conversation has ended").First).ToBeVisibleAsync();
    }
}
