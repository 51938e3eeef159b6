using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>Headers of every response of the public site, of every status: nothing is kept, framed, sniffed, referred or loaded from elsewhere.</summary>
public static class VisitorHeaders
{
    private const string Locked = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseVisitorHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            Apply((HttpContext)state);
            return Task.CompletedTask;
        }, http);
        return next(http);
    });

    /// <summary>Asks the browser to forget what it has of this site: files, cookies, storage, pages kept whole. It does not ask its history.</summary>
    internal static void Forget(HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";

    internal static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>The page's own policy: its one style, its one script, its own origin, and no way to build markup from text.</summary>
    internal static string PagePolicy(string nonce) =>
        $"{Locked}; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static void Apply(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (headers.CacheControl.Count == 0 || !headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal))
        {
            headers.CacheControl = "no-store";
        }

        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = Locked;
        }

        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        headers["X-DNS-Prefetch-Control"] = "off";
        headers["Permissions-Policy"] =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";
        headers.Remove("blazor-enhanced-nav");
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }
}
