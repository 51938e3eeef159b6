using System.Net;
using System.Text.RegularExpressions;

namespace ProtectRespect.Perf;

/// <summary>
/// The console as a browser uses it: pages, their forms with the hidden token, and the cookies, which are kept by hand because they
/// are marked secure and go over plain http to localhost.
/// </summary>
public sealed partial class ConsoleClient(Uri console) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = console };
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private string _formToken = "";

    /// <summary>The header of the session, for a connection that is not a page.</summary>
    public string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Opens a page and keeps the token of its forms.</summary>
    public async Task<string> Open(string path)
    {
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"{path.Split('?')[0]} was answered {(int)answer.StatusCode}.");
        }

        var page = await answer.Content.ReadAsStringAsync();
        if (FormToken().Match(page) is { Success: true } found)
        {
            _formToken = found.Groups[1].Value;
        }

        return page;
    }

    /// <summary>Sends a form of the page opened last. The answer is a page, or null with the address to go on to.</summary>
    public async Task<(string? Page, string? GoTo)> Submit(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", _formToken)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await Send(request);
        return (int)answer.StatusCode switch
        {
            200 => (await answer.Content.ReadAsStringAsync(), null),
            302 => (null, answer.Headers.Location!.OriginalString),
            var other => throw new InvalidOperationException($"A form was answered {other}."),
        };
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (_cookies.Count > 0)
        {
            request.Headers.Add("Cookie", Cookies);
        }

        var answer = await _http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
