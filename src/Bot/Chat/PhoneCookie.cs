using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.DirectLine;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// "This phone, for half an hour": a token of the conversation, as long as a token lives. Set only because the visitor chose it; no script
/// can read it; gone by Exit and when somebody comes back with it.
/// </summary>
internal static class PhoneCookie
{
    private const string Name = "back";

    public static string? Read(HttpContext http) => http.Request.Cookies[SiteCookie.NameFor(http, Name)];

    public static void Write(HttpContext http, string token)
    {
        var options = SiteCookie.Options(http);
        options.MaxAge = TokenService.Lifetime;
        http.Response.Cookies.Append(SiteCookie.NameFor(http, Name), token, options);
    }

    public static void Forget(HttpContext http)
    {
        if (Read(http) is not null)
        {
            http.Response.Cookies.Delete(SiteCookie.NameFor(http, Name), SiteCookie.Options(http));
        }
    }
}

/// <summary>How the visitor's cookies are made.</summary>
internal static class SiteCookie
{
    public static string NameFor(HttpContext http, string name) => IsSecure(http) ? "__Host-" + name : name;

    public static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = IsSecure(http),
        Path = "/",
        IsEssential = true,
    };

    /// <summary>The strongest cookie a browser offers wants a secure origin, and localhost counts as one.</summary>
    private static bool IsSecure(HttpContext http) => http.Request.IsHttps || http.Request.Host.Host is "localhost";
}
