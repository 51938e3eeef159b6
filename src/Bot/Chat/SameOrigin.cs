namespace ProtectRespect.Bot.Chat;

/// <summary>Whether an unsafe request comes from our own page. In place of antiforgery tokens, which would need a cookie on the first look.</summary>
internal static class SameOrigin
{
    /// <summary>The browser's own word first; a browser too old to say it sends the page's origin instead.</summary>
    public static bool Allows(string? fetchSite, string? origin, Uri own) =>
        !string.IsNullOrEmpty(fetchSite)
            ? fetchSite is "same-origin"
            : string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);
}
