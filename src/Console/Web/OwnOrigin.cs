using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;

namespace ProtectRespect.DutyConsole.Web;

/// <summary>
/// What changes something, and every socket, must come from a page of this console: a browser says so by Sec-Fetch-Site, an older one
/// by Origin. Cookies and antiforgery tokens are checked as well; this refuses before either is looked at.
/// </summary>
internal static class OwnOrigin
{
    public static void UseOwnOriginOnly(this IApplicationBuilder app)
    {
        var consoleUrl = new Uri(app.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.ConsoleUrl);
        app.Use((http, next) =>
        {
            if ((Changes(http.Request) || http.WebSockets.IsWebSocketRequest) && !IsOurs(http.Request, consoleUrl))
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }

            return next(http);
        });
    }

    private static bool Changes(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    private static bool IsOurs(HttpRequest request, Uri consoleUrl) =>
        request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
            ? site == "same-origin"
            : Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
                && (origin.Authority == request.Host.Value || origin.Authority == consoleUrl.Authority);
}
