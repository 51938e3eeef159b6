using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Chat;

/// <summary>Headers of every response of the public site, of every status: nothing is kept, framed, sniffed, referred or loaded from elsewhere.</summary>
public static partial class VisitorHeaders
{
    private const string Locked = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>When the store takes nothing: soon enough to go on by itself, seldom enough not to add to the trouble.</summary>
    private const string RetrySeconds = "2";

    /// <summary>What no page of ours may use, and nothing that is put into one.</summary>
    private static readonly string Denied = string.Join(", ", ((string[])
    [
        "accelerometer", "ambient-light-sensor", "autoplay", "battery", "bluetooth", "browsing-topics", "camera", "clipboard-read", "display-capture",
        "encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "interest-cohort", "local-fonts",
        "magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get",
        "screen-wake-lock", "serial", "storage-access", "usb", "web-share", "window-management", "xr-spatial-tracking",
    ]).Select(feature => feature + "=()"));

    /// <summary>Must stand before everything that answers. A failure gets an answer here too: the server's own would have no headers.</summary>
    public static IApplicationBuilder UseVisitorHeaders(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(VisitorHeaders));
        return app.Use(async (http, next) =>
        {
            http.Response.OnStarting(static state =>
            {
                Apply((HttpContext)state);
                return Task.CompletedTask;
            }, http);
            try
            {
                await next(http);
            }
            catch (BadHttpRequestException broken) when (!http.Response.HasStarted)
            {
                Empty(http, broken.StatusCode);
            }
            catch (StoreUnavailableException failure) when (!http.Response.HasStarted)
            {
                Log.Failed(logger, FailureKind.Of(failure));
                Empty(http, StatusCodes.Status503ServiceUnavailable);
                http.Response.Headers.RetryAfter = RetrySeconds;
            }
#pragma warning disable CA1031 // Whatever it was, the visitor gets an answer that tells nothing of it.
            catch (Exception failure) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Log.Failed(logger, FailureKind.Of(failure));
                Empty(http, StatusCodes.Status500InternalServerError);
            }
        });
    }

    /// <summary>Asks the browser to forget what it has of this site: files, cookies, storage, pages kept whole. It does not ask its history.</summary>
    internal static void Forget(HttpContext http) => http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";

    internal static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));

    /// <summary>The page's own policy: its one style, its one script, its own origin, and no way to build markup from text.</summary>
    internal static string PagePolicy(string nonce) =>
        $"{Locked}; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static void Empty(HttpContext http, int status)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
    }

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
        headers["Permissions-Policy"] = Denied;
        headers.Remove("blazor-enhanced-nav");
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request of the public site failed with {Failure}")]
        public static partial void Failed(ILogger logger, string failure);
    }
}
