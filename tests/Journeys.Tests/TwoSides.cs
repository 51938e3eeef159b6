using Microsoft.Playwright;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>A house of its own with one practitioner on duty, and visitors.</summary>
public sealed class TwoSides : IAsyncLifetime
{
    public const string WorkName = "Robin";
    private readonly VisitorSite site = new();

    public RunningHost Host => site.Host;

    public PractitionerBrowser Practitioner { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await site.InitializeAsync();
        Practitioner = await PractitionerBrowser.SetsUp(site.Chromium, site.Host, WorkName);
    }

    public async Task DisposeAsync()
    {
        await Practitioner.DisposeAsync();
        await site.DisposeAsync();
    }

    public IBrowser Browser => site.Chromium.Browser;

    public string Before => site.Before;

    public string Neutral => site.Neutral;

    /// <param name="before">A script of the test that runs before every page of the visitor.</param>
    public async Task<VisitorBrowser> Visitor(bool script = true, int width = 360, int height = 640, bool blockScript = false, string? before = null)
    {
        var visitor = await site.Visitor(script, width, height, blockScript);
        if (before is not null)
        {
            await visitor.Page.AddInitScriptAsync(before);
        }

        return await visitor.Opens();
    }

    /// <summary>Presses the choices one after the other, each when the bot offers it.</summary>
    public static async Task Presses(VisitorBrowser visitor, params string[] choices)
    {
        foreach (var choice in choices)
        {
            var told = await visitor.Own.CountAsync();
            await visitor.Choices.And(visitor.Page.GetByRole(AriaRole.Button, new() { Name = choice, Exact = true })).ClickAsync();
            await Assertions.Expect(visitor.Own).ToHaveCountAsync(told + 1);
            await Assertions.Expect(visitor.Own.Last.Locator(".delivery")).ToHaveTextAsync("Sent");
        }
    }

    /// <summary>Nothing that was said, and nobody's name, number or address, stands in what the program wrote to its log.</summary>
    public void NothingInTheLog(params string[] said)
    {
        foreach (var words in said.Append("127.0.0.").Append("::1"))
        {
            var lines = Host.Output.Split('\n').Where(l => l.Contains(words, StringComparison.OrdinalIgnoreCase) && !l.Contains("http://", StringComparison.Ordinal));
            Assert.Empty(lines);
        }
    }
}
