using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// The token of a visitor without script, and up to where they brought a hidden page back. Set by the answer to a form and by
/// nothing else; gone with the browser or by Exit.
/// </summary>
internal static class PlainCookie
{
    private const string Name = "help";

    /// <summary>Stands in no token.</summary>
    private const char Before = '~';

    public static string? Read(HttpContext http) => http.Request.Cookies[SiteCookie.NameFor(http, Name)]?.Split(Before)[0];

    /// <summary>The last entry of the log when the page was last brought back; 0 = it never was.</summary>
    public static long ShownThrough(HttpContext http) =>
        http.Request.Cookies[SiteCookie.NameFor(http, Name)]?.Split(Before) is [_, var shown] && long.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : 0;

    public static void Write(HttpContext http, string token, long shownThrough) => http.Response.Cookies.Append(
        SiteCookie.NameFor(http, Name),
        shownThrough == 0 ? token : string.Create(CultureInfo.InvariantCulture, $"{token}{Before}{shownThrough}"),
        SiteCookie.Options(http));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(SiteCookie.NameFor(http, Name), SiteCookie.Options(http));
}
