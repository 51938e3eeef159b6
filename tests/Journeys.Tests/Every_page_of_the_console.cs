using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

/// <summary>Every page that needs no more than its address, looked at for barriers by day and by night, on a phone and on a desk.</summary>
[Trait("Category", "Slow")]
public sealed partial class Every_page_of_the_console(TwoSides house) : IClassFixture<TwoSides>
{
    /// <summary>Only for somebody who is not signed in yet.</summary>
    private static readonly string[] BeforeSignIn = ["/setup", "/join", "/sign-in"];

    [Theory]
    [InlineData(ColorScheme.Light, 360, 640)]
    [InlineData(ColorScheme.Dark, 360, 640)]
    [InlineData(ColorScheme.Light, 1366, 768)]
    [InlineData(ColorScheme.Dark, 1366, 768)]
    public async Task Has_no_barrier(ColorScheme scheme, int width, int height)
    {
        await using var waiting = await house.Visitor();
        await TwoSides.Presses(waiting, "No", "No", "A young person");
        await waiting.Says("I want to talk to a person");
        await waiting.IsAnswered("I want to talk to a person");
        var page = house.Practitioner.Page;
        await page.SetViewportSizeAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });

        foreach (var path in Paths())
        {
            await house.Practitioner.Goes(path);
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), $"{path} scrolls sideways at {width} px");
            Assert.True(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync() == 1, $"{path} has not one heading");
            await Accessible.Check(page);
        }
    }

    /// <summary>The addresses without a part that only something kept has.</summary>
    private static IEnumerable<string> Paths() => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "src", "Console", "Pages"), "*.cshtml", SearchOption.AllDirectories)
        .Select(file => Address().Match(File.ReadAllText(file)))
        .Where(match => match.Success)
        .Select(match => match.Groups[1].Value)
        .Except(BeforeSignIn)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("""^@page "([^"{]+)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Address();
}
