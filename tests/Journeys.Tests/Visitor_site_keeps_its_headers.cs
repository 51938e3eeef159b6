using System.Net;

namespace ProtectRespect.Journeys.Tests;

[Collection(VisitorCollection.Name)]
public sealed class Visitor_site_keeps_its_headers(VisitorSite site)
{
    [Theory]
    [InlineData("GET", "/", HttpStatusCode.OK)]
    [InlineData("HEAD", "/", HttpStatusCode.OK)]
    [InlineData("POST", "/", HttpStatusCode.Forbidden)]
    [InlineData("DELETE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/chat/start", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/chat/resume", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/chat/exit", HttpStatusCode.NoContent)]
    [InlineData("GET", "/leave", HttpStatusCode.SeeOther)]
    [InlineData("GET", "/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/a/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("GET", "/v3/directline/conversations/x", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "/health", HttpStatusCode.OK)]
    public async Task On_every_answer(string method, string path, HttpStatusCode status)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = site.Host.PublicUrl };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
        {
            request.Content = new FormUrlEncodedContent([new("text", "hello")]);
        }

        using var answer = await http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("no-store", Header(answer, "Cache-Control"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal("require-corp", Header(answer, "Cross-Origin-Embedder-Policy"));
        Assert.Contains("noindex", Header(answer, "X-Robots-Tag"), StringComparison.Ordinal);
        Assert.Contains("geolocation=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("ETag"));
        Assert.False(answer.Headers.Contains("Set-Cookie") && path != "/leave");
    }

    [Fact]
    public async Task And_a_form_from_elsewhere_is_refused_with_its_words_kept()
    {
        using var http = new HttpClient { BaseAddress = site.Host.PublicUrl };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([new("text", "my long story")]) };
        request.Headers.Add("Origin", "null");

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("my long story</textarea>", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', (answer.Headers.TryGetValues(name, out var values) ? values : []).Concat(answer.Content.Headers.TryGetValues(name, out var more) ? more : []));
}
