using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>Ready words, the emergency card, two conversations at once and alerts, by keys, as a practitioner at night uses them.</summary>
public sealed class The_desk(TwoSides house) : IClassFixture<TwoSides>, IAsyncLifetime
{
    private const string Listens = """
        window.heard = [];
        window.shown = [];
        const Original = window.OscillatorNode;
        window.OscillatorNode = class extends Original { constructor(context, options) { super(context, options); window.heard.push(`${options.type} ${options.frequency}`); } };
        window.Notification = class { static permission = 'granted'; constructor(title, options) { window.shown.push(`${title}. ${options.body}`); } };
        document.hasFocus = () => false;
        """;

    private PractitionerBrowser Robin => house.Practitioner;

    private IPage Page => Robin.Page;

    [Fact]
    public async Task Ready_words_are_found_by_keys_changed_in_the_box_and_sent_by_the_writer()
    {
        await using var visitor = await Claimed();

        await Page.Keyboard.PressAsync("Alt+r");
        await Expect(Page.GetByLabel("Search the replies")).ToBeFocusedAsync();
        await Accessible.Check(Page);
        await Page.Keyboard.TypeAsync("believe");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Robin.Reply).ToHaveValueAsync("I believe you. You did nothing wrong.");
        await Expect(Robin.Reply).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Alt+s");
        await Page.Keyboard.TypeAsync("childline");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Robin.Reply).ToHaveValueAsync("I believe you. You did nothing wrong. [childline]");
        await Page.Keyboard.PressAsync("Alt+s");
        await Accessible.Check(Page);
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Robin.Reply).ToBeFocusedAsync();
        await Expect(visitor.Messages.Filter(new() { HasText = "I believe you" })).ToHaveCountAsync(0);

        await Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Messages.Filter(new() { HasText = "I believe you. You did nothing wrong. Childline" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_emergency_card_is_one_key_away_and_one_more_looks_after_the_others()
    {
        await using var other = await Claimed();
        await using var inDanger = await Claimed();
        await Robin.Reply.FillAsync("I am here");

        await Page.Keyboard.PressAsync("Alt+c");

        await Expect(Page.GetByText("Who decides")).ToBeVisibleAsync();
        await Accessible.Check(Page);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Who is with you?" }).ClickAsync();
        await Expect(Robin.Reply).ToHaveValueAsync("I am here\n\nWho is with you?");
        await Page.GetByLabel("With whom?").SelectOptionAsync("Police");
        await Page.GetByLabel("What was told, or why not?").FillAsync("place and danger");
        await Page.GetByLabel("Reference").FillAsync("log 4711");
        await Robin.Press("Record it");
        await Expect(Page.Locator("#emergency-card")).ToContainTextAsync("Reference: log 4711");
        await Expect(Robin.Reply).ToHaveValueAsync("I am here\n\nWho is with you?");
        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await Page.Keyboard.PressAsync("Alt+h");

        await Expect(Page.GetByText("1 visitor has the holding line")).ToBeVisibleAsync();
        await Expect(other.Messages.Filter(new() { HasText = "something urgent" })).ToHaveCountAsync(1);
        await Expect(inDanger.Messages.Filter(new() { HasText = "something urgent" })).ToHaveCountAsync(0);
        house.NothingInTheLog("4711", "place and danger");
    }

    [Fact]
    public async Task In_two_panes_nothing_that_comes_moves_the_one_I_type_in()
    {
        await using var one = await Claimed();
        await using var two = await Claimed();
        await Robin.Goes("/desk");
        var (left, right) = (Pane(0), Pane(1));
        await Expect(left.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        await Expect(right.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        var box = left.GetByLabel("Your message to the visitor");
        await box.FillAsync("half a thou");
        var before = await box.BoundingBoxAsync();

        for (var i = 1; i <= 3; i++)
        {
            await one.Says($"one says {i} and it is quite long so that it fills more than a line of the pane");
            await two.Says($"two says {i} and it is quite long so that it fills more than a line of the pane");
        }

        await Expect(left.Locator("#entries > li").Last).ToContainTextAsync("one says 3");
        await Expect(right.Locator("#entries > li").Last).ToContainTextAsync("two says 3");
        Assert.Equivalent(before, await box.BoundingBoxAsync());
        await Expect(box).ToBeFocusedAsync();
        await Accessible.Check(Page);
        await Page.Keyboard.PressAsync("Alt+j");
        await Page.Keyboard.TypeAsync("hello two");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(two.Messages.Filter(new() { HasText = "hello two" })).ToHaveCountAsync(1);
        await Expect(box).ToHaveValueAsync("half a thou");
        await Page.SetViewportSizeAsync(360, 640);
        await Accessible.Check(Page);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"));
        await Page.SetViewportSizeAsync(1366, 768);
    }

    [Fact]
    public async Task Each_level_has_a_sound_of_its_own_and_a_notification_has_no_words_of_the_visitor()
    {
        var page = await Robin.Context.NewPageAsync();
        await page.AddInitScriptAsync(Listens);
        await page.GotoAsync(new Uri(house.Host.ConsoleUrl, "/status").ToString());
        await Accessible.Check(page);
        var tunes = new List<string>();
        foreach (var test in new[] { "Immediate danger", "Not assessed", "High", "A visitor waits" })
        {
            await page.EvaluateAsync("heard.length = 0");
            await page.Locator("#alerts").GetByRole(AriaRole.Button, new() { Name = test, Exact = true }).ClickAsync();
            await Wait.Until(() => page.EvaluateAsync<bool>("heard.length > 0"), $"{test} sounds");
            tunes.Add(await page.EvaluateAsync<string>("heard.join()"));
        }

        Assert.Equal(4, tunes.Distinct().Count());
        await page.EvaluateAsync("heard.length = 0; shown.length = 0");
        await using var visitor = await house.Visitor();
        await visitor.Says("hes locked me in his flat and i cant get out");
        await Wait.Until(() => page.EvaluateAsync<bool>("shown.length > 0"), "a notification is shown");
        Assert.All(await page.EvaluateAsync<string[]>("shown"), said => Assert.Matches("^(Immediate danger|A visitor waits for a person)\\. Waiting less than a minute$", said));

        await page.GetByLabel("How loud").SelectOptionAsync("0");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("How loud")).ToHaveValueAsync("0");
        await page.CloseAsync();
        await visitor.Exits();
    }

    private IFrameLocator Pane(int place) => Page.Locator("iframe.pane").Nth(place).ContentFrame;

    private async Task<VisitorBrowser> Claimed()
    {
        var visitor = await house.Visitor();
        await visitor.Says("I want to talk to a person");
        await visitor.IsAnswered("I want to talk to a person");
        await Robin.Goes("/");
        await Robin.Waiting.Last.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await Expect(Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync();
        return visitor;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Nothing held is left for the next test, whatever became of this one.</summary>
    public async Task DisposeAsync()
    {
        await Robin.Goes("/desk");
        for (var open = await Page.Locator("#rail > li").CountAsync(); open > 0; open--)
        {
            await Robin.Goes("/desk");
            await Page.Locator("#rail a.alone").First.ClickAsync();
            await Robin.Press("Hand back to the bot");
            await Expect(Page.GetByText("Handed back to the bot.")).ToBeVisibleAsync();
        }
    }
}
