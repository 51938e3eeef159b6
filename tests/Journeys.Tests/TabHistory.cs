using System.Text.Json;
using Microsoft.Playwright;

namespace ProtectRespect.Journeys.Tests;

/// <summary>What Back and Forward of one tab lead to. An answer to a form is left out: the browser shows nothing of it and asks whether to send the form again.</summary>
internal sealed class TabHistory
{
    private readonly IPage page;
    private readonly IReadOnlyList<(int Id, string Url)> entries;

    private TabHistory(IPage page, IReadOnlyList<(int Id, string Url)> entries) => (this.page, this.entries) = (page, entries);

    public IReadOnlyList<string> Urls => [.. entries.Select(e => e.Url)];

    public static async Task<TabHistory> Of(IPage page)
    {
        var history = await Read(page);
        return new TabHistory(page, [
            .. history.GetProperty("entries").EnumerateArray()
                .Where(e => e.GetProperty("transitionType").GetString() != "form_submit")
                .Select(e => (e.GetProperty("id").GetInt32(), e.GetProperty("url").GetString()!)),
        ]);
    }

    /// <summary>Goes there as Back and Forward do, whether it is loaded or was kept whole, and gives all that is on the page then.</summary>
    public async Task<string> At(int entry)
    {
        await OnTheWay(async () =>
        {
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Page.navigateToHistoryEntry", new Dictionary<string, object> { ["entryId"] = entries[entry].Id });
            return "";
        });
        return await OnTheWay(async () => IdOf(await Read(page)) == entries[entry].Id ? await page.ContentAsync() : null);
    }

    private static int IdOf(JsonElement history) =>
        history.GetProperty("entries")[history.GetProperty("currentIndex").GetInt32()].GetProperty("id").GetInt32();

    private static async Task<JsonElement> Read(IPage page) =>
        (await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Page.getNavigationHistory"))!.Value;

    /// <summary>Between two pages a tab answers nothing.</summary>
    private static async Task<string> OnTheWay(Func<Task<string?>> look)
    {
        string? seen = null;
        await TestKit.Wait.Until(
            async () =>
            {
                try
                {
                    seen = await look();
                }
                catch (PlaywrightException)
                {
                    seen = null;
                }

                return seen is not null;
            },
            "the tab went there");
        return seen!;
    }
}
