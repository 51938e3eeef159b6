using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using ProtectRespect.Bot.DirectLine;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>Where no script runs, every form of the visitor leads on to the page: neither Back nor a reload offers to send one again.</summary>
[Collection(VisitorCollection.Name)]
public sealed class A_form_is_sent_once(VisitorSite site)
{
    public enum Form
    {
        Message,
        Choice,
        Check,
        TooLong,
        FiveWords,
        Helped,
        NotesDot,
    }

    [Theory]
    [InlineData(Form.Message)]
    [InlineData(Form.Choice)]
    [InlineData(Form.Check)]
    [InlineData(Form.TooLong)]
    [InlineData(Form.FiveWords)]
    [InlineData(Form.Helped)]
    [InlineData(Form.NotesDot)]
    public async Task Whatever_Back_and_reload_do_after_it(Form form)
    {
        await using var girl = await (await site.Visitor(script: false)).Opens();
        await girl.Says("maths is boring");
        await girl.IsAnswered("maths is boring");
        await Sends(girl, form);
        var posts = Posts(girl);
        var said = await girl.Own.CountAsync();

        await girl.Page.ReloadAsync();
        await Expect(girl.Page.Locator("h1")).ToBeVisibleAsync();
        await girl.Page.GoBackAsync();
        await girl.Page.ReloadAsync();
        await girl.Page.GoForwardAsync();

        Assert.Equal(posts, Posts(girl));
        Assert.Equal("/", new Uri(girl.Page.Url).AbsolutePath);
        Assert.DoesNotContain('?', girl.Page.Url);
        await Press(girl, "Check for new messages");
        await Expect(girl.Own).ToHaveCountAsync(said);
    }

    [Fact]
    public async Task And_the_page_after_it_shows_the_chat_once()
    {
        await using var girl = await (await site.Visitor(script: false)).Opens();
        await girl.Says("maths is boring");
        await girl.IsAnswered("maths is boring");

        await girl.Page.ReloadAsync();

        await Expect(girl.Page.GetByText("maths is boring")).ToHaveCountAsync(0);
        await girl.Box.FillAsync("half a\nsentence");
        await Press(girl, "Check for new messages");
        await Expect(girl.Own).ToHaveCountAsync(1);
        await Expect(girl.Box).ToHaveValueAsync("half a\nsentence");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    public async Task And_a_visitor_whose_token_has_run_out_goes_on_in_the_same_chat(int hoursAgo)
    {
        await using var girl = await (await site.Visitor(script: false)).Opens();
        await girl.Says("maths is boring");
        await girl.IsAnswered("maths is boring");
        await MakesOld(girl, hoursAgo);

        await girl.Says("are you still there");

        await girl.IsAnswered("are you still there");
        await Expect(girl.Own).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task And_after_half_a_day_a_new_chat_begins_and_nothing_of_the_old_is_shown()
    {
        await using var girl = await (await site.Visitor(script: false)).Opens();
        await girl.Says("maths is boring");
        await girl.IsAnswered("maths is boring");
        await MakesOld(girl, hoursAgo: 13);

        await girl.Says("hello again");

        await girl.IsAnswered("hello again");
        await Expect(girl.Own).ToHaveCountAsync(1);
    }

    private static async Task Sends(VisitorBrowser girl, Form form)
    {
        switch (form)
        {
            case Form.Message:
                await girl.Says("and so is physics");
                await girl.IsAnswered("and so is physics");
                break;
            case Form.Choice:
                await girl.Choices.First.ClickAsync();
                await Expect(girl.Own).ToHaveCountAsync(2);
                break;
            case Form.Check:
                await Press(girl, "Check for new messages");
                break;
            case Form.TooLong:
                await girl.Says(new string('x', 5000));
                await Expect(girl.Page.GetByText("too long to send in one go")).ToBeVisibleAsync();
                await Expect(girl.Box).ToHaveValueAsync(new string('x', 5000));
                break;
            case Form.FiveWords:
                await girl.Page.GetByText("I have five words").ClickAsync();
                await girl.Page.GetByLabel("Yes, I'm alone").CheckAsync();
                await girl.Page.GetByLabel("Your five words").FillAsync("acorn acorn acorn acorn acorn");
                await Press(girl, "Open my chat");
                await Expect(girl.Page.GetByText("This opens no chat.")).ToBeVisibleAsync();
                break;
            case Form.Helped:
                await girl.Says("bye");
                await girl.IsAnswered("bye");
                await Press(girl, "A bit");
                await Expect(girl.Page.GetByText("Thank you. Nobody can see that it was you.")).ToBeVisibleAsync();
                break;
            default:
                await girl.Says("cant talk hes here");
                await Expect(girl.Page).ToHaveTitleAsync("Notes");
                await girl.Page.Locator("#dot button").ClickAsync();
                await Expect(girl.Page).ToHaveTitleAsync("Help and information");
                break;
        }
    }

    private static Task Press(VisitorBrowser girl, string name) => girl.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static int Posts(VisitorBrowser girl) => girl.Requests.Count(r => r.Method == "POST");

    /// <summary>Puts the token of an earlier hour into the cookie, as the site itself would have made it then.</summary>
    private async Task MakesOld(VisitorBrowser girl, int hoursAgo)
    {
        var cookie = Assert.Single(await girl.Context.CookiesAsync());
        var parts = Uri.UnescapeDataString(cookie.Value).Split('~');
        var then = new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(-hoursAgo));
        var keys = new FileTokenKeys(Path.Combine(site.Host.DataFolder, "secrets"), then);
        var now = new TokenService(keys, TimeProvider.System);
        var claims = Assert.IsType<TokenCheck.Valid>(await now.Check(parts[0])).Token;
        parts[0] = new TokenService(keys, then).Issue(claims.ConversationId, claims.UserId, claims.Version).Token;
        await girl.Context.AddCookiesAsync([new() { Name = cookie.Name, Value = Uri.EscapeDataString(string.Join('~', parts)), Domain = cookie.Domain, Path = cookie.Path, HttpOnly = true, SameSite = cookie.SameSite }]);
    }
}
