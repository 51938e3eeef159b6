using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>After a chat everything that the browser has on disk is searched, byte by byte, as somebody with the device could.</summary>
[Collection(VisitorCollection.Name)]
[Trait("Category", "Slow")]
public sealed class What_a_browser_keeps(VisitorSite site) : IDisposable
{
    private const string Said = "quartz lantern at the harbour";
    private const string Draft = "velvet compass never sent";

    private static readonly string[] Brands = ["Protect and Respect", "NSPCC", "exploit"];

    private readonly string profile = Directory.CreateTempSubdirectory("profile-").FullName;

    public enum Way
    {
        Exit,
        CloseTheTab,
        CloseTheBrowser,
    }

    public void Dispose() => Directory.Delete(profile, recursive: true);

    [Theory]
    [InlineData(Way.Exit, true)]
    [InlineData(Way.CloseTheTab, true)]
    [InlineData(Way.CloseTheBrowser, true)]
    [InlineData(Way.Exit, false)]
    public async Task Is_nothing_that_was_said_no_token_and_no_name_of_the_service(Way way, bool script)
    {
        var secrets = await Chats(way, script);

        Assert.Equal([], Found(secrets));
        Assert.NotEmpty(Found([site.Host.PublicUrl.Authority]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Is_not_one_of_the_five_words_that_were_shown_and_typed(bool script)
    {
        string words;
        await using (var context = await site.Chromium.WithProfile(profile))
        {
            var page = await Page(context, script);
            await page.GotoAsync(site.Host.PublicUrl.ToString());
            await Says(page, "keep a way back");
            await Says(page, "Five words");
            words = await page.Locator(".five-words").InnerTextAsync();
            await Says(page, "I have them");
            await Opens(page, "acorn acorn acorn acorn acorn");
            await Expect(page.GetByText("This opens no chat.")).ToBeVisibleAsync();
            await Opens(page, words);
            await Expect(page.Locator("li.bot", new() { HasText = "Your chat is open again" })).ToBeVisibleAsync();
        }

        Assert.Equal([], Found([words, words.Replace(' ', '+'), string.Join(' ', words.Split(' ')[..2]), "acorn acorn", "acorn+acorn"]));
    }

    [Fact]
    public async Task Would_be_found_if_a_page_had_left_it()
    {
        await Chats(Way.CloseTheBrowser, script: true, leave: $"sessionStorage.setItem('x', '{Said}')");

        Assert.NotEmpty(Found([Said]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Opens_again_as_a_page_on_which_nothing_was_said(bool script)
    {
        await Chats(Way.CloseTheBrowser, script);

        await using var again = await site.Chromium.WithProfile(profile, "--restore-last-session");
        await TestKit.Wait.Until(() => Task.FromResult(again.Pages.Any(p => p.Url is not "about:blank")), "the tab is there again");
        foreach (var page in again.Pages)
        {
            await page.WaitForLoadStateAsync();
            Assert.DoesNotContain(Said, await page.ContentAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain(Draft, string.Concat(await page.Locator("textarea").EvaluateAllAsync<string[]>("all => all.map(box => box.value)")), StringComparison.Ordinal);
        }
    }

    /// <summary>A chat with a half-written message at its end, and all that must not be found of it.</summary>
    private async Task<IReadOnlyList<string>> Chats(Way way, bool script, string? leave = null)
    {
        await using var context = await site.Chromium.WithProfile(profile);
        var page = await Page(context, script);
        await page.GotoAsync(site.Before);
        var start = script ? page.WaitForResponseAsync("**/chat/start") : null;
        await page.GotoAsync(site.Host.PublicUrl.ToString());
        await page.GetByLabel("Your message").FillAsync(Said);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.Locator("#messages > li.you ~ li.bot").First).ToBeVisibleAsync();
        string[] secrets =
        [
            Said, Draft, .. Brands,
            .. (await page.Locator("#messages > li.bot .text > p").AllInnerTextsAsync()).Where(text => text.Length > 12),
            .. start is null ? (await context.CookiesAsync()).Select(c => c.Value.Split('~', '%')[0]) : [(await (await start).JsonAsync())!.Value.GetProperty("token").GetString()!],
        ];
        await page.GetByLabel("Your message").FillAsync(Draft);
        if (leave is not null)
        {
            await page.EvaluateAsync(leave);
        }

        if (way is Way.Exit)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Exit this page" }).First.ClickAsync();
            await Expect(page).ToHaveURLAsync(site.Neutral);
        }
        else if (way is Way.CloseTheTab)
        {
            await page.CloseAsync();
        }

        await context.CloseAsync();
        return secrets;
    }

    private static async Task<IPage> Page(IBrowserContext context, bool script)
    {
        var page = await context.NewPageAsync();
        if (!script)
        {
            var session = await context.NewCDPSessionAsync(page);
            await session.SendAsync("Emulation.setScriptExecutionDisabled", new Dictionary<string, object> { ["value"] = true });
        }

        return page;
    }

    private static async Task Says(IPage page, string text)
    {
        await page.GetByLabel("Your message").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(page.Locator("#messages > li.you", new() { HasText = text }).Locator("xpath=following-sibling::li[contains(@class,'bot')]").First).ToBeVisibleAsync();
    }

    private static async Task Opens(IPage page, string words)
    {
        if (!await page.GetByLabel("Your five words").IsVisibleAsync())
        {
            await page.Locator("#back summary").ClickAsync();
        }

        await page.GetByLabel("Yes, I'm alone").CheckAsync();
        await page.GetByLabel("Your five words").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Open my chat", Exact = true }).ClickAsync();
    }

    private IReadOnlyList<string> Found(IReadOnlyList<string> words)
    {
        var needles = words.SelectMany(word => new[] { (Word: word, Bytes: Encoding.UTF8.GetBytes(word)), (Word: word, Bytes: Encoding.Unicode.GetBytes(word)) }).ToList();
        return
        [
            .. from file in Directory.EnumerateFiles(profile, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
               let bytes = File.ReadAllBytes(file)
               from needle in needles
               where bytes.AsSpan().IndexOf(needle.Bytes) >= 0
               select $"{Path.GetRelativePath(profile, file)}: {needle.Word}",
        ];
    }
}
