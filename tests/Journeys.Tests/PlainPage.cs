using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>A visitor's page that was hidden: what is really on it, and the dot that brings the chat back.</summary>
internal sealed class PlainPage(TwoSides house, VisitorBrowser visitor)
{
    private static readonly string[] Never =
        ["999", "55", "Childline", "NSPCC", "Protect", "worker", "person", "chat", "help", "danger", "message", "safe", "computer", "writing", "Exit", "Error", TwoSides.WorkName];

    /// <summary>Keeps the text of every frame that is painted.</summary>
    private const string Watch = """
        window.frames_ = [];
        (function look() {
          window.frames_.push(document.body ? document.title + '\n' + document.body.innerText : '');
          requestAnimationFrame(look);
        })();
        """;

    public ILocator Box => visitor.Page.GetByRole(AriaRole.Textbox, new() { Name = "Notes" });

    public ILocator Dot => visitor.Page.Locator("#dot").GetByRole(AriaRole.Button);

    public static async Task<(VisitorBrowser Visitor, PlainPage Plain)> Of(TwoSides house, bool script, int width = 360, int height = 640, bool watch = false, bool blockScript = false)
    {
        var visitor = await house.Visitor(script, width, height, blockScript, watch ? Watch : null);
        return (visitor, new PlainPage(house, visitor));
    }

    /// <summary>Title, icon, what is on screen, on paper and what a screen reader gets: nothing of us, and nothing that was said.</summary>
    public async Task SaysNothing(params string[] said)
    {
        await Expect(visitor.Page).ToHaveTitleAsync("Notes");
        await Expect(visitor.Page.Locator("button, a, input:not([type=hidden])")).ToHaveCountAsync(1);
        Assert.Contains("M7 3h13l6 6v20H7z", await Icon(), StringComparison.Ordinal);
        var body = visitor.Page.Locator("body");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var printed = await body.InnerTextAsync();
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        var seen = string.Join('\n', await visitor.Page.TitleAsync(), await body.InnerTextAsync(), printed, await body.AriaSnapshotAsync(), visitor.Page.Url);
        Assert.Contains("Notes", seen, StringComparison.Ordinal);
        Assert.All(Never.Concat(said), word => Assert.DoesNotContain(word, seen.Replace(house.Host.PublicUrl.Authority, "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        Assert.Equal("", await Box.InputValueAsync());
        Assert.Equal(0, await visitor.Page.Locator("[aria-live], [role=status]").CountAsync());
        await Expect(Dot).ToHaveAccessibleNameAsync(".");
        await Expect(Dot).ToBeInViewportAsync();
        var box = await Dot.BoundingBoxAsync();
        Assert.True(box is { Width: >= 44, Height: >= 44 }, "the dot is too small for a thumb");
        Assert.False(await visitor.ScrollsSideways(), "the page scrolls sideways");
    }

    /// <summary>No frame that was painted since the page was opened holds these words.</summary>
    public async Task NeverFlashed(params string[] words)
    {
        var frames = await visitor.Page.EvaluateAsync<string[]>("window.frames_");
        Assert.NotEmpty(frames);
        Assert.All(words, word => Assert.DoesNotContain(frames, frame => frame.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<string> Icon()
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(new Uri(house.Host.PublicUrl, await visitor.Page.Locator("link[rel=icon]").GetAttributeAsync("href")));
    }

    public Task BringsBack() => Dot.ClickAsync();

    /// <summary>What Direct Line knows of the conversation, newest last.</summary>
    public async Task<IReadOnlyList<JsonElement>> Log(Session session)
    {
        using var http = Client(session);
        using var set = JsonDocument.Parse(await http.GetStringAsync(Activities(session)));
        return [.. set.RootElement.GetProperty("activities").EnumerateArray().Select(a => a.Clone())];
    }

    /// <summary>Something is said in the conversation from elsewhere, so that messages come while the page is hidden.</summary>
    public async Task SaysElsewhere(Session session, string text)
    {
        using var http = Client(session);
        var body = JsonSerializer.Serialize(new { type = "message", from = new { id = session.User }, text });
        using var answer = await http.PostAsync(Activities(session), new StringContent(body, MediaTypeHeaderValue.Parse("application/json")));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The token of a page without script: its cookie.</summary>
    public async Task<Session> OfCookie()
    {
        var token = Assert.Single(await visitor.Context.CookiesAsync()).Value.Split('~', '%')[0];
        var claims = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        using var json = JsonDocument.Parse(Convert.FromBase64String(claims.PadRight((claims.Length + 3) / 4 * 4, '=')));
        return new Session(json.RootElement.GetProperty("conv").GetString()!, token, json.RootElement.GetProperty("user").GetString()!);
    }

    /// <summary>The token of a page with script: in memory only, so it is taken from the answer that brings it.</summary>
    public static async Task<Session> OfStart(IResponse start)
    {
        var json = (await start.JsonAsync())!.Value;
        return new Session(json.GetProperty("conversationId").GetString()!, json.GetProperty("token").GetString()!, json.GetProperty("userId").GetString()!);
    }

    private Uri Activities(Session session) => new($"{house.Host.PublicUrl}v3/directline/conversations/{session.Conversation}/activities");

    private static HttpClient Client(Session session) => new() { DefaultRequestHeaders = { Authorization = new("Bearer", session.Token) } };

    internal sealed record Session(string Conversation, string Token, string User);
}
