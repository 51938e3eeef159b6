using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Which pages may use the channel: our own, always, and the trusted ones by name. Callers that are no page send no Origin. The
/// same rule guards the WebSocket, which no browser's CORS covers.
/// </summary>
internal sealed partial class OriginPolicy(IOptions<DirectLineOptions> options, IOptions<SiteOptions> site, ILogger<OriginPolicy> logger)
{
    private const string AllowedMethods = "GET, POST, OPTIONS";
    private const string AllowedHeaders = "authorization, content-type, x-ms-bot-agent, x-requested-with";

    private static readonly TimeSpan RetryWhenStoreFails = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> trusted = new(options.Value.TrustedOrigins, StringComparer.OrdinalIgnoreCase);
    private readonly string publicHost = new Uri(site.Value.PublicUrl).Authority;

    /// <summary>Runs <paramref name="handler"/> for allowed origins only, and gives every failure Direct Line's shape.</summary>
    public RequestDelegate Guard(RequestDelegate handler) => async context =>
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (!Allows(context.Request, origin))
        {
            await context.Refuse(Refusal.ForeignOrigin);
            return;
        }

        if (origin.Length > 0)
        {
            var headers = context.Response.Headers;
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = "retry-after";
            headers.Vary = "Origin";
        }

        try
        {
            await handler(context);
        }
        catch (BadHttpRequestException broken) when (!context.Response.HasStarted)
        {
            await context.Refuse(broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? Refusal.TooLarge : Refusal.BadJson with { Status = broken.StatusCode });
        }
        catch (StoreUnavailableException) when (!context.Response.HasStarted)
        {
            await context.Refuse(Refusal.NoRoom(RetryWhenStoreFails));
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.Failed(logger, context.TraceIdentifier, failure.GetType().Name);
            await context.Refuse(Refusal.Broken);
        }
    };

    /// <summary>Answers a browser's question before a request; the guard has already looked at the origin.</summary>
    public static Task Preflight(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = AllowedMethods;
        headers.AccessControlAllowHeaders = AllowedHeaders;
        headers.AccessControlMaxAge = "7200";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private bool Allows(HttpRequest request, string origin) =>
        origin.Length == 0 || IsOwn(request, origin) || trusted.Contains(origin);

    // The host decides, not the scheme: a proxy may end TLS in front of us.
    private bool IsOwn(HttpRequest request, string origin)
    {
        var scheme = origin.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return false;
        }

        var host = origin.AsSpan(scheme + 3);
        return host.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
            || host.Equals(publicHost, StringComparison.OrdinalIgnoreCase);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Direct Line request {RequestId} failed with {Failure}")]
        public static partial void Failed(ILogger logger, string requestId, string failure);
    }
}
