using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Content;

namespace ProtectRespect.DutyConsole.Pages.Content;

/// <summary>Everything that visitors can be told, who answers for it, and what has to be looked at.</summary>
internal sealed class IndexModel(IContentCatalogue catalogue, IContentStatus status, IOptions<SiteOptions> site, TimeProvider clock) : ConsolePage
{
    public ContentOverview Overview { get; private set; } = null!;

    public IReadOnlyList<ContentNotice> Faults => status.Faults;

    public IReadOnlyList<ContentNotice> Warnings { get; private set; } = [];

    public void OnGet()
    {
        Overview = catalogue.Overview();
        Warnings = status.Warnings(clock.GetUtcNow());
    }

    public string VisitorsAddress(string address) => new Uri(new Uri(site.Value.PublicUrl), address).AbsoluteUri;

    public bool IsOverdue(DateOnly reviewBy) => reviewBy < LondonTime.Day(clock.GetUtcNow());
}
