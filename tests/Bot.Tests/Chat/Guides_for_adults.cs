using System.Net;
using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed partial class Guides_for_adults : IAsyncLifetime
{
    private RunningHost host = null!;
    private HttpClient http = null!;

    [GeneratedRegex("(?:href|src|action)=\"(?<to>[^\"]*)\"")]
    private static partial Regex Address { get; }

    public async Task InitializeAsync()
    {
        host = await RunningHost.Start();
        http = new HttpClient { BaseAddress = host.PublicUrl };
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    [Theory]
    [InlineData("parents", Readers.Parents)]
    [InlineData("professionals", Readers.Professionals)]
    public async Task Are_all_listed_and_each_opens_as_a_page_that_leads_to_no_chat(string readers, Readers kind)
    {
        var guides = Content.Set.Dialogs.Where(d => d.IsGuide && d.Readers == kind).ToList();
        var index = await Page($"/{readers}");

        foreach (var guide in guides)
        {
            Assert.Contains($"href=\"/{readers}/{guide.Id}\"", index, StringComparison.Ordinal);
            var page = await Page($"/{readers}/{guide.Id}");
            var title = WebUtility.HtmlEncode(GuidePage.First(guide.Title!)).Replace("&#39;", "&#x27;", StringComparison.Ordinal);
            Assert.Contains($"<title>{title}</title>", page, StringComparison.Ordinal);
            Assert.Contains("<h2>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{", page[page.IndexOf("<main>", StringComparison.Ordinal)..], StringComparison.Ordinal);
            Assert.DoesNotContain("this chat", page, StringComparison.OrdinalIgnoreCase);
            Assert.All(Addresses(page), to => Assert.True(IsHarmless(to, readers), $"{guide.Id} leads to {to}"));
        }

        Assert.NotEmpty(guides);
        Assert.All(Addresses(index), to => Assert.True(IsHarmless(to, readers), to));
    }

    [Fact]
    public void Say_what_the_dialog_says_but_no_question_and_nothing_of_the_moment()
    {
        var page = GuidePage.Of(Content.Set.Find("missing-parent")!, Content.Set, "parent", GuidePage.Guides(Content.Set, Readers.Parents, "parent"));
        var text = string.Join('\n', page.Parts.SelectMany(p => p.Text.Prepend(p.Title)));

        Assert.Contains("If your child may be with someone unsafe, in a car, or hurt, call 999.", text, StringComparison.Ordinal);
        Assert.Contains("What not to ask\nLeave \"where\", \"who\" and \"why\" for another day.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("What do you need next?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("worker is here", text, StringComparison.Ordinal);
        Assert.Contains(page.Parts, p => p.Sheets.Contains("missing-now"));
        Assert.Contains(page.More, d => d.Id == "not-believed-parent");
    }

    [Theory]
    [InlineData("/parents/blackmail-young")]
    [InlineData("/parents/consent-professional")]
    [InlineData("/professionals/nothing")]
    [InlineData("/young-people")]
    public async Task Are_there_for_nobody_else(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<string> Page(string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        return page;
    }

    private static IEnumerable<string> Addresses(string page) => Address.Matches(page).Select(m => m.Groups["to"].Value);

    /// <summary>Another service, a number, a picture, or a page for the same readers.</summary>
    private static bool IsHarmless(string to, string readers) =>
        to.StartsWith("tel:", StringComparison.Ordinal) || to.StartsWith("https://", StringComparison.Ordinal) || to.StartsWith("/a/", StringComparison.Ordinal)
        || to == $"/{readers}" || to.StartsWith($"/{readers}/", StringComparison.Ordinal) || to.StartsWith("/sheets/missing-", StringComparison.Ordinal);
}
