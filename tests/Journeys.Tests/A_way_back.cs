using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed class A_way_back(TwoSides house) : IClassFixture<TwoSides>
{
    private const string Secret = "canary he waits at the corner";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_words_open_the_chat_again_and_the_old_page_is_closed(bool script)
    {
        await using var girl = await house.Visitor(script);
        var words = await KeepsWords(girl);
        await Expect(girl.Page.Locator(".five-words")).ToHaveTextAsync(words);
        await girl.Says("I have them");
        await girl.IsAnswered("I have them");
        await Expect(girl.Page.Locator(".five-words")).ToHaveCountAsync(0);

        await using var later = await house.Visitor(script);
        await Expect(later.Page.GetByText(Secret)).ToHaveCountAsync(0);
        await Opens(later, words, alone: false);
        await Expect(later.Page.GetByText("Open it when you are alone")).ToBeVisibleAsync();
        await Expect(later.Page.GetByText(Secret)).ToHaveCountAsync(0);
        await Opens(later, words.ToUpperInvariant().Replace(' ', '-'));

        await Expect(later.Own.Filter(new() { HasText = Secret })).ToHaveCountAsync(1);
        await Expect(later.Bot.Filter(new() { HasText = "Your chat is open again" })).ToHaveCountAsync(1);
        await Expect(later.Page.GetByText(words)).ToHaveCountAsync(0);
        Assert.DoesNotContain(words.Split(' ')[0], later.Page.Url, StringComparison.Ordinal);
        await later.Says("it is me again");
        await later.IsAnswered("it is me again");
        if (script)
        {
            await girl.Says("the old page");
            await Expect(girl.Messages.Filter(new() { HasText = "This chat has closed." })).ToBeVisibleAsync();
        }

        house.NothingInTheLog("canary", words, words.Split(' ')[0] + " " + words.Split(' ')[1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_that_lead_nowhere_get_one_answer_and_the_chat_goes_on(bool script)
    {
        await using var boy = await house.Visitor(script);
        await Opens(boy, "acorn acorn acorn acorn acorn");
        await Expect(boy.Page.GetByText("This opens no chat.")).ToBeVisibleAsync();
        await Opens(boy, "not even close");
        await Expect(boy.Page.GetByText("This opens no chat.")).ToBeVisibleAsync();
        await boy.Says("hello");
        await boy.IsAnswered("hello");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_typed_into_the_chat_are_not_kept(bool script)
    {
        await using var girl = await house.Visitor(script);
        var words = await KeepsWords(girl);
        await girl.Says($"they are {words.ToUpperInvariant()}!");
        await Expect(girl.Page.GetByText(script ? "They were not sent and not kept" : "The message was not sent and not kept")).ToBeVisibleAsync();
        await Expect(girl.Messages.Filter(new() { HasText = "I did not keep that message" })).ToBeVisibleAsync();
        await Expect(girl.Own.Filter(new() { HasText = words.ToUpperInvariant() })).ToHaveCountAsync(0);
        await girl.Says("ok sorry");
        await girl.IsAnswered("ok sorry");
        Assert.DoesNotContain(words, await girl.Page.ContentAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_phone_that_was_kept_opens_the_chat_and_Exit_wipes_it(bool script)
    {
        await using var girl = await house.Visitor(script);
        await Tells(girl, Secret);
        await Tells(girl, "keep a way back");
        await Tells(girl, "This phone");
        await Until(async () => (await girl.Context.CookiesAsync()).Any(c => c.Name.EndsWith("back", StringComparison.Ordinal) && c.HttpOnly && c.SameSite == SameSiteAttribute.Strict));

        await girl.Opens();
        await Expect(girl.Page.GetByText(Secret)).ToHaveCountAsync(0);
        await girl.Page.GetByText("Open my chat again").ClickAsync();
        await girl.Page.GetByLabel("Yes, I'm alone").CheckAsync();
        await girl.Page.GetByRole(AriaRole.Button, new() { Name = "Open my chat", Exact = true }).ClickAsync();
        await Expect(girl.Own.Filter(new() { HasText = Secret })).ToHaveCountAsync(1);

        await Tells(girl, "save this chat");
        await Tells(girl, "my phone");
        await Until(async () => (await girl.Context.CookiesAsync()).Any(c => c.Name.EndsWith("back", StringComparison.Ordinal)));
        await girl.Exits();
        await Until(async () => !(await girl.Context.CookiesAsync()).Any(c => c.Name.EndsWith("back", StringComparison.Ordinal)));
        await girl.Opens();
        await Expect(girl.Page.GetByText("Open my chat again")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Practitioners_are_told_that_it_may_be_someone_else()
    {
        await using var girl = await house.Visitor();
        var words = await KeepsWords(girl);
        await girl.Exits();
        await using var later = await house.Visitor();
        await Opens(later, words);
        await Expect(later.Bot.Filter(new() { HasText = "Your chat is open again" })).ToHaveCountAsync(1);
        await Accessible.Check(later.Page);
        await Tells(later, "I want to talk to a person");

        var robin = house.Practitioner;
        await robin.Goes("/");
        var row = robin.Waiting.Filter(new() { HasText = "Came back with words: may be someone else" }).First;
        await Expect(row).ToBeVisibleAsync();
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("Claim") }).ClickAsync();
        await Expect(robin.Page.GetByText("Do not read earlier messages back").First).ToBeVisibleAsync();
        await robin.Press("Hand back to the bot");
    }

    private static async Task<string> KeepsWords(VisitorBrowser visitor)
    {
        await Tells(visitor, Secret);
        await Tells(visitor, "keep a way back");
        await Tells(visitor, "Five words");
        return await visitor.Page.Locator(".five-words").InnerTextAsync();
    }

    private static async Task Opens(VisitorBrowser visitor, string words, bool alone = true)
    {
        if (!await visitor.Page.GetByLabel("Your five words").IsVisibleAsync())
        {
            await visitor.Page.Locator("#back summary").ClickAsync();
        }

        await visitor.Page.GetByLabel(alone ? "Yes, I'm alone" : "No, or I'm not sure").CheckAsync();
        await visitor.Page.GetByLabel("Your five words").FillAsync(words);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Open my chat", Exact = true }).ClickAsync();
    }

    private static async Task Tells(VisitorBrowser visitor, string text)
    {
        await visitor.Says(text);
        await visitor.IsAnswered(text);
    }

    private static Task Until(Func<Task<bool>> holds) => TestKit.Wait.Until(holds, "the cookie is as it should be");
}
