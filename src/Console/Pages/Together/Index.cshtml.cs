using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Together;

/// <summary>
/// Two conversations side by side and a rail of the others. Each pane is the page of its conversation, whole, in a frame of its own: what happens in
/// one can never move, scroll or empty the other.
/// </summary>
internal sealed class IndexModel(DutyBoardReader board, NoticedQuery noticed) : ConsolePage
{
    private IReadOnlyDictionary<string, Noticed> _noticed = new Dictionary<string, Noticed>();

    public IReadOnlyList<HandoverView> Mine { get; private set; } = [];

    /// <summary>The conversations in the panes, at most two; what is not mine is not shown.</summary>
    public IReadOnlyList<HandoverView> Panes { get; private set; } = [];

    public DateTimeOffset Now { get; private set; }

    public async Task OnGet(string? left, string? right)
    {
        var now = await board.Read(Ct);
        Now = now.At;
        _noticed = await noticed.InQueue(Ct);
        Mine = [.. now.Held.Where(h => h.HolderId == User.PublicId())];
        var asked = new[] { left, right }.Select(id => Mine.FirstOrDefault(h => h.ConversationId == id)).OfType<HandoverView>();
        Panes = [.. asked.Concat(Mine).DistinctBy(h => h.Id).Take(2)];
    }

    public bool MayBeSeen(HandoverView h) => (_noticed.GetValueOrDefault(h.ConversationId) ?? Noticed.Nothing).MayBeSeen(h);

    /// <summary>The same page with this one beside the left one.</summary>
    public string Beside(HandoverView h) => $"/desk?left={Panes.FirstOrDefault(p => p.Id != h.Id)?.ConversationId}&right={h.ConversationId}";
}
