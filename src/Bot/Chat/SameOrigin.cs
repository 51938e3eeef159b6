using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>Whether an unsafe request comes from our own page. In place of antiforgery tokens, which would need a cookie on the first look.</summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request, Uri own) =>
        Allows(request.Headers["Sec-Fetch-Site"], request.Headers.Origin, request.Headers.Referer, own);

    /// <summary>The browser's own word first; a browser too old to say it sends the page's origin instead, or, with a form, only its address.</summary>
    public static bool Allows(string? fetchSite, string? origin, string? referer, Uri own) =>
        !string.IsNullOrEmpty(fetchSite) ? fetchSite is "same-origin"
        : !string.IsNullOrEmpty(origin) ? string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase)
        : Uri.TryCreate(referer, UriKind.Absolute, out var page) && Uri.Compare(page, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
