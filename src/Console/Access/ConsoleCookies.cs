using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// The console's two cookies. On https and on localhost they are host-bound and secure; on plain http to an address, which is for a
/// trial inside a house only, a browser would drop such cookies.
/// </summary>
internal sealed record ConsoleCookies(bool Secure, string Prefix = "")
{
    public const string Scheme = "practitioner";

    public static ConsoleCookies For(SiteOptions site)
    {
        var url = new Uri(site.ConsoleUrl);
        return new ConsoleCookies(url.Scheme == Uri.UriSchemeHttps || url.Host == "localhost", site.Practice ? "practice-" : "");
    }

    public void Configure(CookieAuthenticationOptions options)
    {
        Configure(options.Cookie, "duty");
        options.ExpireTimeSpan = SessionActivity.CookieLife;
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.Events.OnValidatePrincipal = context => context.HttpContext.RequestServices.GetRequiredService<SessionCheck>().Validate(context);
        options.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Path.StartsWithSegments("/hub"))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            }
            else
            {
                context.Response.Redirect(context.RedirectUri);
            }

            return Task.CompletedTask;
        };
        options.Events.OnRedirectToAccessDenied = context =>
        {
            // What somebody may not use does not exist for them.
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    public void Configure(AntiforgeryOptions options)
    {
        options.Cookie = new FormCookie(Secure);
        Configure(options.Cookie, "form");
        options.Cookie.SecurePolicy = CookieSecurePolicy.None;
        options.HeaderName = null;
        options.SuppressXFrameOptionsHeader = true;
    }

    private void Configure(CookieBuilder cookie, string name)
    {
        // A browser keeps one jar for all ports of a computer: practice must not sign anybody out of the real console.
        cookie.Name = Secure ? $"__Host-{Prefix}{name}" : Prefix + name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = Secure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.IsEssential = true;
    }

    /// <summary>Antiforgery refuses secure cookies on plain http, though browsers take them on localhost: so it is not asked.</summary>
    private sealed class FormCookie(bool secure) : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = secure;
            return options;
        }
    }
}
