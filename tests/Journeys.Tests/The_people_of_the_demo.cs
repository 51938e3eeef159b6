using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

[Trait("Category", "Slow")]
public sealed class The_people_of_the_demo(DemoHouse demo) : IClassFixture<DemoHouse>
{
    [Fact]
    public async Task Answer_what_a_practitioner_writes_also_after_a_kill()
    {
        await using var amina = await demo.SignsIn("Amina");
        await amina.Press("Go on duty");
        await amina.Waiting.Filter(new() { HasText = "got a pic of me" }).First.GetByRole(AriaRole.Button, new() { Name = "Claim" }).ClickAsync();
        await amina.Says("Hi, I'm Amina. Are you safe right now?");
        await Expect(amina.Entries.Filter(new() { HasText = "im in my room" })).ToHaveCountAsync(1);

        await demo.Host.Kill();
        await amina.Reply.FillAsync("That is not your fault");
        await demo.Host.Restart();

        await Expect(amina.Page.Locator("#desk[data-live=true]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(amina.Reply).ToHaveValueAsync("That is not your fault");
        await amina.Page.Keyboard.PressAsync("Enter");
        await Expect(amina.Entries.Filter(new() { HasText = "i feel so stupid" })).ToHaveCountAsync(1, new() { Timeout = 40_000 });
    }
}
