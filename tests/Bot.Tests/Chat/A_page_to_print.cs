using System.Net;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class A_page_to_print : IAsyncLifetime
{
    private const string Sheet = """
        sheet: of-a-test
        for: everyone
        owner: Content lead
        reviewBy: 2027-05-24
        title: { en: What to do now }
        intro: { en: Keep this where you can find it. }
        parts:
          - title: Whom to call
            lines: ["In danger call {emergency.number} <now>."]
            help: [childline, samaritans, iwf]
            blanks: [What I want to say]
        """;

    private static readonly CardAction Button = new() { Type = "openUrl", Title = "Page to print", Value = "/sheets/of-a-test" };

    private readonly CopyOfContent _copy = new();
    private RunningHost _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _copy.Write("sheets/of-a-test.yaml", Sheet);
        _host = await RunningHost.Start(new RunningHostOptions { Environment = new Dictionary<string, string> { ["Dialogs__Folder"] = _copy.Folder } });
        _http = new HttpClient { BaseAddress = _host.PublicUrl };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        _copy.Dispose();
    }

    [Fact]
    public async Task Fills_in_what_is_confirmed_and_leads_to_no_chat()
    {
        using var answer = await _http.GetAsync(new Uri("/sheets/of-a-test", UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<title>Help and information</title>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>What to do now</h1>", page, StringComparison.Ordinal);
        Assert.Contains("In danger call 999 &lt;now&gt;.", page, StringComparison.Ordinal);
        Assert.Contains(Content.TitleOf("childline"), page, StringComparison.Ordinal);
        Assert.Contains("Report to the IWF: report.iwf.org.uk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Samaritans", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("chat", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Has_the_headers_of_every_page_for_visitors()
    {
        using var answer = await _http.GetAsync(new Uri("/sheets/of-a-test", UriKind.Relative));

        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Is_not_there_under_another_name()
    {
        using var answer = await _http.GetAsync(new Uri("/sheets/nothing", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void Is_a_link_on_the_page_of_the_chat() => Assert.Equal([Button], Bubble.Of(Bubble.Bot, "Helper", "x", [Button]).Links);

    [Fact]
    public void Has_its_whole_address_on_the_wire()
    {
        var conversation = new Conversation { Id = "c", UserId = "u", KeyId = "k" };
        var entry = Entry.Said("x", actions: Button);

        var activity = ActivityMapper.Map(conversation, entry, new Uri("https://help.example"));

        Assert.Equal("https://help.example/sheets/of-a-test", activity.SuggestedActions!.Actions.Single().Value);
    }
}
