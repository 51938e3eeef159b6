using Markdig;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>The tour of the demo: docs/tour.md as it is, with the addresses of this one.</summary>
internal sealed class TourModel(IOptions<SiteOptions> site) : ConsolePage
{
    private const string Resource = "tour.md";
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();
    private static readonly SiteOptions AsWritten = new();

    public HtmlString Text { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGet()
    {
        if (site.Value is not { Demo: true, Practice: false })
        {
            return NotFound();
        }

        using var file = new StreamReader(typeof(TourModel).Assembly.GetManifestResourceStream(Resource)!);
        var written = (await file.ReadToEndAsync(Ct))
            .Replace(AsWritten.PublicUrl, site.Value.PublicUrl, StringComparison.Ordinal)
            .Replace(AsWritten.ConsoleUrl, site.Value.ConsoleUrl, StringComparison.Ordinal);
        Text = new HtmlString(Markdown.ToHtml(written, Plain));
        return Page();
    }
}
