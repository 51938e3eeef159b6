using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>npm botframework-webchat, unmodified, on a page of another site: tests/webchat. A house of its own: it is killed and started again.</summary>
[Trait("Category", "Slow")]
public sealed class Microsofts_web_chat(WebChatSite house) : IClassFixture<WebChatSite>
{
    /// <summary>Web Chat draws 3 to 15 seconds before it comes back.</summary>
    private const float ComesBackWithin = 40_000;

    [Fact]
    public async Task Holds_a_whole_conversation_with_the_bot_and_with_a_practitioner_and_back()
    {
        await using var visitor = await house.Visitor();
        await visitor.Sees("computer helper");
        await visitor.Presses("No");
        await visitor.Presses("No");
        await visitor.Presses("A young person");
        await visitor.Says("what are the group sessions");
        await Expect(visitor.Choices.First).ToBeVisibleAsync();
        await visitor.Says("I want to talk to a person");
        await visitor.Sees("asked a worker");

        var robin = house.Practitioner;
        await robin.Goes("/");
        await robin.Waiting.First.GetByRole(AriaRole.Button, new() { NameRegex = new("Claim") }).ClickAsync();
        await visitor.Sees("Robin is here now");
        await robin.Reply.PressSequentiallyAsync("Hello, I am");
        await Expect(visitor.Typing).ToBeVisibleAsync();
        await robin.Says("Hello, I am Robin.");
        await visitor.Sees("Hello, I am Robin.");

        await visitor.Page.GetByPlaceholder("Type your message").PressSequentiallyAsync("I am", new() { Delay = 100 });
        await Expect(robin.Page.GetByText("The visitor is writing")).ToBeVisibleAsync();
        await visitor.Says("I am here");
        await Expect(robin.Entries.Last).ToContainTextAsync("I am here");

        await robin.Press("Hand back to the bot");
        await visitor.Sees("I'm the computer helper again");
        await Expect(visitor.Choices.First).ToBeVisibleAsync();
        var told = await visitor.Messages.CountAsync();
        await visitor.Presses(await visitor.Choices.First.InnerTextAsync());
        // Their own words, and an answer.
        await Expect(visitor.Messages.Nth(told + 1)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Comes_back_after_a_lost_socket_and_shows_what_was_said_meanwhile_once()
    {
        await using var visitor = await house.Visitor();
        await visitor.Presses("No");
        await visitor.LosesTheSocket();

        await visitor.Page.GetByPlaceholder("Type your message").FillAsync("said into the silence");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Own("said into the silence")).ToHaveCountAsync(1);
        await Expect(visitor.Page.GetByText("Sending")).ToHaveCountAsync(0, new() { Timeout = ComesBackWithin });
        await Expect(visitor.Page.GetByText("Send failed")).ToHaveCountAsync(0);
        Assert.Equal(2, visitor.SocketsOpened);
        await visitor.Says("and after it");
    }

    [Fact]
    public async Task Goes_on_after_the_server_was_killed_and_started_again()
    {
        await using var visitor = await house.Visitor();
        await visitor.Presses("No");
        await visitor.Presses("No");
        await visitor.Presses("A young person");

        visitor.OutageExpected = true;
        await house.Host.Restart();
        await visitor.Page.GetByPlaceholder("Type your message").FillAsync("I like music");
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Page.GetByText("Sending")).ToHaveCountAsync(0, new() { Timeout = ComesBackWithin });
        await Expect(visitor.Own("I like music")).ToHaveCountAsync(1);
        visitor.OutageExpected = false;
        await visitor.Says("and after it");
        await Expect(visitor.Page.GetByText("Send failed")).ToHaveCountAsync(0);
    }
}
