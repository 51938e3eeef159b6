using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

public sealed class What_is_left_for_later(TwoSides house) : IClassFixture<TwoSides>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_question_is_answered_and_the_answer_is_read_behind_the_words(bool script)
    {
        var question = $"canary can my mum find out {(script ? "one" : "two")}";
        await using var girl = await house.Visitor(script);
        await Tells(girl, "hello");
        await Tells(girl, "book a chat");
        await TwoSides.Presses(girl, "Leave a question");
        await Tells(girl, question);
        await Expect(girl.Bot.Filter(new() { HasText = "I've kept your question" })).ToBeVisibleAsync();
        await TwoSides.Presses(girl, "Five words");
        var words = await girl.Page.Locator(".five-words").InnerTextAsync();

        var robin = house.Practitioner;
        await robin.Goes("/questions");
        await Accessible.Check(robin.Page);
        await Expect(robin.Page.GetByText(question)).ToHaveCountAsync(0);
        await robin.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("open the question") }).First.ClickAsync();
        await Expect(robin.Page.GetByText(question).First).ToBeVisibleAsync();
        await Expect(robin.Page.GetByText("behind five words")).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);
        await robin.Press("Answer in the chat");
        await Expect(robin.Page.GetByText("Enter the answer.")).ToBeVisibleAsync();
        await robin.Page.GetByLabel("Your answer").FillAsync("canary we ask you first");
        await robin.Press("Answer in the chat");
        await Expect(robin.Page.GetByText("not read yet").First).ToBeVisibleAsync();

        if (script)
        {
            await Expect(girl.Status).ToContainTextAsync("This chat has closed");
            // Its buttons would answer the first question of the next chat.
            await Expect(girl.Choices).ToHaveCountAsync(0);
        }

        await Expect(girl.Page.GetByText("canary we ask you first")).ToHaveCountAsync(0);
        await using var later = await house.Visitor(script);
        await later.Page.Locator("#back summary").ClickAsync();
        await later.Page.GetByLabel("Yes, I'm alone").CheckAsync();
        await later.Page.GetByLabel("Your five words").FillAsync(words);
        await later.Page.GetByRole(AriaRole.Button, new() { Name = "Open my chat", Exact = true }).ClickAsync();
        await Expect(later.Messages.Filter(new() { HasText = "canary we ask you first" })).ToHaveCountAsync(1);
        await Expect(later.Bot.Filter(new() { HasText = "A worker has answered your question" })).ToHaveCountAsync(1);

        await robin.Goes("/questions");
        await robin.Page.GetByText("Answered or taken back lately").First.ClickAsync();
        await Expect(robin.Page.GetByText("and read").First).ToBeVisibleAsync();
        house.NothingInTheLog("canary", words);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_tap_at_the_end_is_counted_and_stands_in_no_chat(bool script)
    {
        await using var boy = await house.Visitor(script);
        await Tells(boy, "hello");
        await Expect(boy.Page.GetByText("Did this help?")).ToBeHiddenAsync();
        await Tells(boy, "bye");
        await Expect(boy.Page.GetByText("Did this help?")).ToBeVisibleAsync();
        await boy.Page.Locator("#helped").GetByRole(AriaRole.Button, new() { Name = "A bit" }).ClickAsync();
        await Expect(boy.Page.GetByText("Nobody can see that it was you.")).ToBeVisibleAsync();
        await Expect(boy.Own).ToHaveCountAsync(2);

        var robin = house.Practitioner;
        await robin.Goes("/helped");
        await Expect(robin.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Accessible.Check(robin.Page);
    }

    /// <summary>Trap 3 of the platforms: one visitor in two tabs.</summary>
    [Fact]
    public async Task Two_tabs_are_two_chats_and_each_keeps_its_own_words()
    {
        await using var girl = await house.Visitor();
        var other = await girl.Context.NewPageAsync();
        await other.GotoAsync(house.Host.PublicUrl.ToString());
        await Tells(girl, "in the first tab");
        await other.GetByLabel("Your message").FillAsync("in the second tab");
        await other.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(other.Locator("#messages > li.you .delivery")).ToHaveTextAsync("Sent");
        await Expect(other.GetByText("in the first tab")).ToHaveCountAsync(0);
        await Expect(girl.Page.GetByText("in the second tab")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_phone_that_slept_shows_each_message_once_and_keeps_the_draft()
    {
        await using var girl = await house.Visitor();
        await Tells(girl, "before the sleep");
        await girl.Box.FillAsync("half a sentence");
        await girl.Context.SetOfflineAsync(true);
        await girl.Page.EvaluateAsync("dispatchEvent(new Event('offline'))");
        await girl.Page.Keyboard.PressAsync("Enter");
        await Expect(girl.Own).ToHaveCountAsync(2);
        await girl.Box.FillAsync("and a draft");
        await girl.Context.SetOfflineAsync(false);
        await girl.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(girl.Own.Last.Locator(".delivery")).ToHaveTextAsync("Sent");
        await Expect(girl.Own.Filter(new() { HasText = "half a sentence" })).ToHaveCountAsync(1);
        await Expect(girl.Box).ToHaveValueAsync("and a draft");
    }

    private static async Task Tells(VisitorBrowser visitor, string text)
    {
        await visitor.Says(text);
        await visitor.IsAnswered(text);
    }
}
