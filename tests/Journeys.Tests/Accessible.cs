using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ProtectRespect.Journeys.Tests;

/// <summary>axe finds nothing against WCAG 2.2 AA on the page as it is now.</summary>
internal static class Accessible
{
    private static readonly AxeRunOptions Wcag = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    public static async Task Check(IPage page)
    {
        var found = await page.RunAxe(Wcag);
        Assert.True(found.Violations.Length == 0, $"{page.Url}\n" + string.Join("\n", found.Violations.Select(v => $"{v.Id} {v.Impact} {v.Nodes[0].Html}")));
    }
}
