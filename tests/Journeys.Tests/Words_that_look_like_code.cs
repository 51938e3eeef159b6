using System.Net.Http.Json;
using Microsoft.Playwright;
using ProtectRespect.TestKit;
using static Microsoft.Playwright.Assertions;

namespace ProtectRespect.Journeys.Tests;

/// <summary>
/// Some three hundred texts that try to become markup or script (tests/data/markup), sent in every way there is: on the visitor's page and
/// at the console each is shown as it was written, nothing runs, and no page tries what its policy forbids.
/// </summary>
[Trait("Category", "Slow")]
public sealed class Words_that_look_like_code(TwoSides house) : IClassFixture<TwoSides>
{
    private const int InOneMessage = 20;

    /// <summary>Counts what ran, and what a policy had to stop.</summary>
    private const string Watch = """
        window.ran = [];
        window.stopped = [];
        for (const name of ['alert', 'confirm', 'prompt', 'print']) { window[name] = () => window.ran.push(name); }
        document.addEventListener('securitypolicyviolation', e => window.stopped.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
        """;

    private static readonly string[] Payloads = File.ReadAllLines(Path.Combine(Repository.Root, "tests/data/markup/payloads.txt"));

    private static readonly string[] Groups = [.. Payloads.Chunk(InOneMessage).Select(some => string.Join('\n', some).Trim())];

    [Fact]
    public void Are_many() => Assert.InRange(Payloads.Distinct().Count(), 200, int.MaxValue);

    [Fact]
    public async Task Would_run_in_a_page_that_took_them_for_markup()
    {
        await using var context = await house.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(house.Before);

        await page.EvaluateAsync("all => all.forEach(one => { document.body.append(Object.assign(document.createElement('div'), { innerHTML: one })); })", Payloads.Take(100));

        await Wait.Until(async () => await page.EvaluateAsync<int>("window.ran.length") > 0, "something ran");
    }

    [Fact]
    public async Task Are_shown_as_they_were_written_by_both_sides()
    {
        await using var girl = await house.Visitor(before: Watch);
        var robin = house.Practitioner;
        await robin.Page.AddInitScriptAsync(Watch);
        await girl.Says("I want to talk to a person");
        await girl.IsAnswered("I want to talk to a person");
        foreach (var group in Groups)
        {
            await girl.Says(group);
            await Expect(girl.Own.Last.Locator(".delivery")).ToHaveTextAsync("Sent", new() { Timeout = 30_000 });
        }

        Assert.Equal(Groups, await Texts(girl, "you"));
        await robin.Goes("/");
        await Expect(robin.Waiting.First).ToBeVisibleAsync();
        await NothingRan(robin.Page);
        await robin.Waiting.First.GetByRole(AriaRole.Button, new() { NameRegex = new("Claim") }).ClickAsync();
        await Expect(robin.Entries.Last).ToBeVisibleAsync();
        var desk = await robin.Page.Locator("#entries").InnerTextAsync();
        Assert.All(Payloads, payload => Assert.Contains(payload.Trim(), desk, StringComparison.Ordinal));
        foreach (var group in Groups)
        {
            await robin.Says(group);
            await Expect(robin.Reply).ToHaveValueAsync("");
        }

        await Expect(girl.Page.Locator("#messages > li.worker")).ToHaveCountAsync(Groups.Length);
        Assert.Equal(Groups, await Texts(girl, "worker"));
        await NothingRan(girl.Page);
        await NothingRan(robin.Page);
        await robin.Page.ReloadAsync();
        await NothingRan(robin.Page);
        Assert.All(girl.Requests, r => Assert.StartsWith(house.Host.PublicUrl.ToString(), r.Url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Are_shown_as_they_were_written_in_forms_without_script()
    {
        await using var girl = await house.Visitor(blockScript: true, before: Watch);
        foreach (var group in Groups)
        {
            await girl.Says(group);
            await Expect(girl.Own.Last.Locator(".text")).ToContainTextAsync(group.Split('\n')[0].Trim());
        }

        Assert.Equal(Groups, await Texts(girl, "you"));
        await NothingRan(girl.Page);
    }

    [Fact]
    public async Task Do_nothing_as_answers_names_or_data_of_a_client()
    {
        await using var girl = await house.Visitor(before: Watch);
        var start = girl.Page.WaitForResponseAsync("**/chat/start");
        await girl.Says("hello");
        await girl.IsAnswered("hello");
        var session = await PlainPage.OfStart(await start);
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", session.Token) } };
        var activities = new Uri($"{house.Host.PublicUrl}v3/directline/conversations/{session.Conversation}/activities");

        foreach (var some in Payloads.Chunk(40).Select((payloads, i) => (Payload: payloads[i % payloads.Length], i)))
        {
            using var sent = await http.PostAsJsonAsync(activities, new
            {
                type = "message",
                from = new { id = session.User, name = some.Payload, role = some.Payload },
                text = $"number {some.i}",
                textFormat = "xml",
                locale = some.Payload,
                value = new { html = some.Payload },
                suggestedActions = new { actions = new[] { new { type = "openUrl", title = some.Payload, value = "javascript:alert(1)" } } },
                channelData = new { clientActivityID = $"id{some.i}", postBack = true, html = some.Payload },
                entities = new[] { new { type = some.Payload } },
            });
            Assert.Equal(200, (int)sent.StatusCode);
            await Expect(girl.Own.Filter(new() { HasText = $"number {some.i}" })).ToBeVisibleAsync();
        }

        Assert.Equal(0, await girl.Page.Locator("[href^='javascript' i]").CountAsync());
        await NothingRan(girl.Page);
        using var form = new HttpRequestMessage(HttpMethod.Post, house.Host.PublicUrl) { Content = new FormUrlEncodedContent([new("id", Payloads[0]), new("text", Payloads[1]), new("choice", "\"><img src=x onerror=alert(1)>")]) };
        form.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await http.SendAsync(form);
        Assert.DoesNotContain("<img", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Texts(VisitorBrowser visitor, string who) =>
        [.. (await visitor.Page.Locator($"#messages > li.{who} .text").EvaluateAllAsync<string[]>("all => all.map(e => e.textContent)")).Where(text => text.Contains('\n', StringComparison.Ordinal))];

    private static async Task NothingRan(IPage page)
    {
        Assert.Empty(await page.EvaluateAsync<string[]>("window.ran"));
        Assert.Empty(await page.EvaluateAsync<string[]>("window.stopped"));
    }
}
