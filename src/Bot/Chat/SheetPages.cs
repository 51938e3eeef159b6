using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ProtectRespect.Bot.Chat;

/// <summary>Pages to read and to print: sheets, and the guides for adults. They store nothing, run nothing, and lead back to no chat.</summary>
internal sealed class SheetPages(IVisitorContent content)
{
    public IResult Get(string id, HttpContext http) => Page(content.Sheet(id), http);

    public IResult Guides(string readers, HttpContext http) => Page(content.Guides(readers), http);

    public IResult Guide(string readers, string id, HttpContext http) => Page(content.Guide(readers, id), http);

    private static IResult Page(PrintedSheet? found, HttpContext http)
    {
        if (found is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var nonce = VisitorHeaders.NewNonce();
        http.Response.Headers.ContentSecurityPolicy = VisitorHeaders.PagePolicy(nonce);
        return new RazorComponentResult<SheetPage>(new { Sheet = sheet, Nonce = nonce }) { PreventStreamingRendering = true };
    }
}
