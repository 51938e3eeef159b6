using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ProtectRespect.Bot.Chat;

/// <summary>Pages to print. They store nothing, run nothing, and their tab is named as neutrally as the chat's.</summary>
internal sealed class SheetPages(IVisitorContent content)
{
    public IResult Get(string id, HttpContext http)
    {
        if (content.Sheet(id) is not { } sheet)
        {
            return TypedResults.NotFound();
        }

        var nonce = VisitorHeaders.NewNonce();
        http.Response.Headers.ContentSecurityPolicy = VisitorHeaders.PagePolicy(nonce);
        return new RazorComponentResult<SheetPage>(new { Sheet = sheet, Nonce = nonce }) { PreventStreamingRendering = true };
    }
}
