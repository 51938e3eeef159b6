using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// What a visitor without script is known by: the token, up to where they brought a hidden page back, and which answer to a form the page that
/// comes next shows. Set by the answer to a form and by the page after it, and by nothing else; gone with the browser or by Exit.
/// </summary>
/// <param name="Token">Empty while there is no conversation.</param>
/// <param name="ShownThrough">The last entry of the log when the page was last brought back; 0 = it never was.</param>
/// <param name="Answer">An id of <see cref="FormAnswers"/>; null = no form was sent since.</param>
internal sealed record PlainCookie(string Token, long ShownThrough, string? Answer)
{
    private const string Name = "help";

    /// <summary>Stands in no token and no id.</summary>
    private const char Before = '~';

    public static PlainCookie Read(HttpContext http)
    {
        var parts = http.Request.Cookies[SiteCookie.NameFor(http, Name)]?.Split(Before) ?? [];
        return new PlainCookie(
            parts.ElementAtOrDefault(0) ?? "",
            long.TryParse(parts.ElementAtOrDefault(1), NumberStyles.None, CultureInfo.InvariantCulture, out var shown) ? shown : 0,
            parts.ElementAtOrDefault(2) is { Length: > 0 } answer ? answer : null);
    }

    public void Write(HttpContext http)
    {
        if (Token.Length == 0 && Answer is null)
        {
            Forget(http);
            return;
        }

        http.Response.Cookies.Append(
            SiteCookie.NameFor(http, Name), string.Create(CultureInfo.InvariantCulture, $"{Token}{Before}{ShownThrough}{Before}{Answer}"), SiteCookie.Options(http));
    }

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(SiteCookie.NameFor(http, Name), SiteCookie.Options(http));
}
