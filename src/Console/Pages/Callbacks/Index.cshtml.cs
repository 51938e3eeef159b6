using ProtectRespect.Core.Access;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Callbacks;

internal sealed class IndexModel(CallbackReader callbacks, Readings readings, TimeProvider clock) : ConsolePage
{
    private const int MostClosed = 20;

    /// <summary>With their code, lately: whoever had claimed it must not miss it.</summary>
    public IReadOnlyList<CallbackLine> Cancelled { get; private set; } = [];
    public IReadOnlyList<CallbackLine> Overdue { get; private set; } = [];
    public IReadOnlyList<CallbackLine> Now { get; private set; } = [];
    public IReadOnlyList<CallbackLine> Later { get; private set; } = [];
    public IReadOnlyList<CallbackLine> Closed { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), ConsoleActs.CallbackListRead, nameof(Callback), "", Ct);
        var now = clock.GetUtcNow();
        var due = await callbacks.Due(Ct);
        Overdue = [.. due.Where(c => c.Overdue).OrderBy(c => c.DueAt)];
        Now = [.. due.Where(c => !c.Overdue && c.WindowFrom <= now)];
        Later = [.. due.Where(c => !c.Overdue && c.WindowFrom > now)];
        Closed = await callbacks.Closed(MostClosed, Ct);
        Cancelled = [.. Closed.Where(c => c.CancelledByVisitor && c.ClosedAt > now.AddDays(-1))];
    }
}
