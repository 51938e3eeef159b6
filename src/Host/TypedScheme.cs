/// <summary>
/// Behind a proxy that ends TLS each request arrives in plain. What people type counts: with https, cookies are secure and the browser is told
/// to stay with TLS. No header is asked, because anybody can send one.
/// </summary>
internal static class TypedScheme
{
    public static void UseSchemeOf(this IApplicationBuilder app, string typedUrl)
    {
        var scheme = new Uri(typedUrl).Scheme;
        app.Use((http, next) =>
        {
            http.Request.Scheme = scheme;
            return next(http);
        });
    }
}
