using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace ProtectRespect.Console.Tests.Kit;

/// <summary>A practitioner's browser without script: it keeps cookies, reads pages and sends their forms as they are.</summary>
public sealed class ConsoleClient(Uri console) : IDisposable
{
    private readonly Dictionary<string, string> _cookies = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = console };

    public string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    public Task<Page> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Opens a page, fills in the form that posts to <paramref name="action"/> and sends it. Follows the redirect.</summary>
    public async Task<Page> Submit(string path, string action, params (string Name, string Value)[] fields)
    {
        var answer = await Press(path, action, fields);
        return answer.Location is { } to ? await Get(to) : answer;
    }

    /// <summary>The same, and gives the answer itself.</summary>
    public async Task<Page> Press(string path, string action, params (string Name, string Value)[] fields)
    {
        var page = await Get(path);
        Assert.True(page.Status is HttpStatusCode.OK, $"{path} answered {page.Status}");
        var form = page.Document.QuerySelectorAll("form").FirstOrDefault(f => f.GetAttribute("action") == action)
            ?? throw new InvalidOperationException($"{path} has no form for {action}.");
        return await Post(action, FieldsOf(form, fields));
    }

    /// <summary>Sends a form to an address that the page may not offer, with a token that is right.</summary>
    public async Task<Page> Force(string action, params (string Name, string Value)[] fields)
    {
        var token = (await Get("/sign-in")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await Post(action, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
    }

    public Task<Page> Post(string action, IEnumerable<KeyValuePair<string, string>> fields) =>
        Send(new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields), Headers = { { "Sec-Fetch-Site", "same-origin" } } });

    public async Task<Page> Send(HttpRequestMessage request)
    {
        if (!request.Headers.Contains("Cookie"))
        {
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
        }

        using var answer = await _http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = Split(cookie.Split(';')[0], '=');
            _cookies[name] = value;
        }

        var html = await answer.Content.ReadAsStringAsync();
        var location = answer.Headers.Location is { } to ? (to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString) : null;
        return new Page(answer.StatusCode, location, new HtmlParser().ParseDocument(html), answer.Headers);
    }

    /// <summary>The live connection of this browser.</summary>
    public async Task<HubConnection> Hub()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(console, "/hub"), options =>
            {
                options.SkipNegotiation = true;
                options.Transports = HttpTransportType.WebSockets;
                options.Headers["Cookie"] = Cookies;
                options.Headers["Origin"] = console.GetLeftPart(UriPartial.Authority);
            })
            .Build();
        await hub.StartAsync();
        return hub;
    }

    public void Dispose() => _http.Dispose();

    private static List<KeyValuePair<string, string>> FieldsOf(IElement form, (string Name, string Value)[] fields)
    {
        var given = fields.ToDictionary(f => f.Name, f => f.Value);
        var all = form.QuerySelectorAll("input[type=hidden], input:not([type]), textarea")
            .Where(i => i.HasAttribute("name") && !i.HasAttribute("disabled") && !given.ContainsKey(i.GetAttribute("name")!))
            .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.LocalName == "textarea" ? i.TextContent : i.GetAttribute("value") ?? ""))
            .ToList();
        all.AddRange(given);
        return all;
    }

    private static (string, string) Split(string text, char at) => (text[..text.IndexOf(at)], text[(text.IndexOf(at) + 1)..]);
}

/// <summary>What came back.</summary>
public sealed record Page(HttpStatusCode Status, string? Location, IDocument Document, System.Net.Http.Headers.HttpResponseHeaders Headers)
{
    public string Text => Document.Body?.TextContent ?? "";

    public string? Refusal => Document.QuerySelector(".say.bad[role=alert]")?.TextContent.Trim();
}
