using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// The token of a visitor without script. Set by the answer to the first message and by nothing else; gone with the browser
/// or by Exit.
/// </summary>
internal static class PlainCookie
{
    private const string Name = "help";

    public static string? Read(HttpContext http) => http.Request.Cookies[NameFor(http)];

    public static void Write(HttpContext http, string token) => http.Response.Cookies.Append(NameFor(http), token, Options(http));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(NameFor(http), Options(http));

    /// <summary>The strongest cookie a browser offers wants a secure origin, and localhost counts as one.</summary>
    private static bool IsSecure(HttpContext http) => http.Request.IsHttps || http.Request.Host.Host is "localhost";

    private static string NameFor(HttpContext http) => IsSecure(http) ? "__Host-" + Name : Name;

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = IsSecure(http),
        Path = "/",
        IsEssential = true,
    };
}
