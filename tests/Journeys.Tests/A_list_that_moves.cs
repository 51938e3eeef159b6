using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>The board changes by itself, also in the moment in which somebody presses.</summary>
public sealed class A_list_that_moves(TwoSides house) : IClassFixture<TwoSides>
{
    private IPage Board => house.Practitioner.Page;

    [Fact]
    public async Task A_press_where_another_visitor_stood_a_moment_ago_claims_nobody()
    {
        await using var first = await Waits();
        await using var second = await Waits();
        await house.Practitioner.Goes("/");
        await Expect(house.Practitioner.Waiting).ToHaveCountAsync(2);
        var stays = await house.Practitioner.Waiting.Last.GetAttributeAsync("data-key");
        var claim = house.Practitioner.Waiting.First.GetByRole(AriaRole.Button, new() { Name = "Claim" });
        var box = (await claim.BoundingBoxAsync())!;
        await Board.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));

        var moved = Board.WaitForFunctionAsync("() => document.querySelectorAll('#waiting > li').length === 1", null, new() { PollingInterval = 10 });
        await first.Exits();
        await moved;
        await Press();

        await Expect(Board.GetByText("The list moved as you pressed.").First).ToBeVisibleAsync();
        await Expect(house.Practitioner.Waiting).ToHaveCountAsync(1);
        await Expect(claim).ToBeVisibleAsync();

        await Board.WaitForTimeoutAsync(1_500);
        await claim.HoverAsync();
        await Press();
        await Board.WaitForURLAsync($"**/conversations/{stays}", new() { WaitUntil = WaitUntilState.Commit });
    }

    private async Task Press()
    {
        await Board.Mouse.DownAsync();
        await Board.Mouse.UpAsync();
    }

    private async Task<VisitorBrowser> Waits()
    {
        var visitor = await house.Visitor();
        await visitor.Says("I want to talk to a person");
        await visitor.IsAnswered("I want to talk to a person");
        return visitor;
    }
}
