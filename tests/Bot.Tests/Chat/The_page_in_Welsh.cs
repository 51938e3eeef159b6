using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

/// <summary>The fixed words of the page in another language: chosen in the address, kept nowhere; what is said in the chat stays English and is marked so.</summary>
public sealed partial class The_page_in_Welsh : IAsyncLifetime
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private PublicSite _site = null!;

    public async Task InitializeAsync() => _site = await PublicSite.Start();

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Says_in_which_language_each_part_is()
    {
        var page = await Get("/?lang=cy");

        Assert.Equal("cy", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Gadael nawr", page.QuerySelector("a.exit")!.TextContent);
        Assert.All((string[])["#messages", "#choices", "#problem", "#status", "#announcer"], part => Assert.Equal("en-GB", page.QuerySelector(part)!.GetAttribute("lang")));
        Assert.Contains("Yn Saesneg", page.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        var back = page.QuerySelector(".other-language a")!;
        Assert.Equal(("/", "en-GB", "English"), (back.GetAttribute("href"), back.GetAttribute("lang"), back.TextContent));
    }

    [Fact]
    public async Task Is_offered_on_the_English_page_which_needs_no_marks()
    {
        var page = await Get("/");

        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.QuerySelector("#messages")!.GetAttribute("lang"));
        Assert.DoesNotContain("Saesneg", page.Body!.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelector(".other-language a")!;
        Assert.Equal(("/?lang=cy", "cy", "Cymraeg"), (link.GetAttribute("href"), link.GetAttribute("lang"), link.TextContent));
    }

    [Fact]
    public async Task Stays_after_a_form_and_is_kept_in_nothing_else()
    {
        using var first = await _http.GetAsync(new Uri(_site.Url, "/?lang=cy"));
        Assert.False(first.Headers.Contains("Set-Cookie"));
        var page = await Get("/?lang=cy");
        Assert.All(page.QuerySelectorAll("form[method=post]").Where(f => f.Id != "dot"), form => Assert.Equal("/?lang=cy#latest", form.GetAttribute("action")));

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_site.Url, "/?lang=cy")) { Content = new FormUrlEncodedContent([new("text", "helo")]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await _http.SendAsync(request);

        Assert.Equal((HttpStatusCode.SeeOther, "/?lang=cy#latest"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Matches("^help=[^~]+~0~[A-Za-z0-9_-]{22};", Uri.UnescapeDataString(Assert.Single(answer.Headers.GetValues("Set-Cookie"))));
    }

    [Fact]
    public void Needs_the_same_words_in_both_languages()
    {
        var folder = Directory.CreateTempSubdirectory("words-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "page"));
        var own = Path.Combine(Repository.Root, "dialogs", "page");
        File.Copy(Path.Combine(own, "en.yaml"), Path.Combine(folder.FullName, "page", "en.yaml"));
        File.WriteAllLines(Path.Combine(folder.FullName, "page", "cy.yaml"), File.ReadLines(Path.Combine(own, "cy.yaml")).Where(line => !line.Contains("send:", StringComparison.Ordinal)));

        var refusal = Assert.Throws<StartRefusedException>(() => PageWords.Load(folder.FullName));

        Assert.EndsWith("not there in both languages: send.", refusal.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Needs_every_word_that_the_page_says()
    {
        var folder = Directory.CreateTempSubdirectory("words-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "page"));
        foreach (var file in new[] { "en.yaml", "cy.yaml" })
        {
            var own = Path.Combine(Repository.Root, "dialogs", "page", file);
            File.WriteAllLines(Path.Combine(folder.FullName, "page", file), File.ReadLines(own).Where(line => !line.Contains("  exit:", StringComparison.Ordinal)));
        }

        var refusal = Assert.Throws<StartRefusedException>(() => PageWords.Load(folder.FullName));

        Assert.EndsWith("no file has them: exit.", refusal.Message, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Says_nothing_by_a_key_that_is_not_needed()
    {
        var said = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Bot", "Chat"), "*.razor")
            .SelectMany(file => Key().Matches(File.ReadAllText(file)))
            .Select(found => found.Groups[1].Value)
            .ToHashSet(StringComparer.Ordinal);

        Assert.True(said.Count > 20, $"{said.Count} keys are in the page");
        Assert.Empty(said.Except(PageWords.Needed));
    }

    [GeneratedRegex(@"Words(?:\[|\.Bold\(|\.With\()""([a-z-]+)""")]
    private static partial Regex Key();

    [Theory]
    [InlineData("en", null)]
    [InlineData("en-GB", null)]
    [InlineData("cy", "cy")]
    public void A_message_says_its_language_where_it_is_not_English(string lang, string? marked) =>
        Assert.Equal(marked, Bubble.Of(Entry.Said("x") with { Lang = lang }).Lang);

    private async Task<IHtmlDocument> Get(string path) => await new HtmlParser().ParseDocumentAsync(await _http.GetStringAsync(new Uri(_site.Url, path)));
}
