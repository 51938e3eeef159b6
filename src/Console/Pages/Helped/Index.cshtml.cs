using ProtectRespect.Core.Helped;

namespace ProtectRespect.DutyConsole.Pages.Helped;

/// <summary>For duty leads: what visitors answered to "Did this help?", by week and kind of visitor. Counts, and nothing behind them.</summary>
internal sealed class IndexModel(HelpedReader helped) : ConsolePage
{
    private const int Weeks = 12;

    public IReadOnlyList<IGrouping<(DateTimeOffset Week, Core.Handovers.Audience Audience), HelpedCount>> Rows { get; private set; } = [];

    public async Task OnGet() => Rows = [.. (await helped.Lately(Weeks, Ct)).GroupBy(h => (h.Week, h.Audience))];
}
