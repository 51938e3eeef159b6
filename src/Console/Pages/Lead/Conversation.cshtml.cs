using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Lead;

/// <summary>What a duty lead does with a conversation that somebody else holds: take it over, move it, watch it no longer.</summary>
internal sealed class ConversationModel(ConversationQuery query, TakingOver takingOver, PassingOn passing, WatchingLive watching) : ConsolePage
{
    private const int LongestReason = 500;
    private const int LongestSummary = 2000;

    public IActionResult OnGet(string id) => LocalRedirect(Desk(id));

    /// <param name="from">Who held it on the page that the lead saw.</param>
    public async Task<IActionResult> OnPostTakeOver(string id, string? from, string? reason)
    {
        if (await query.OpenHandover(id, Ct) is not { } handover)
        {
            return NotFound();
        }

        var taken = await takingOver.Take(handover.Id, User.PublicId(), from ?? "", Cut(reason, LongestReason), Ct);
        return taken.Made ? Said(Desk(id), "You hold this conversation now. The visitor has been told that you are a new worker.") : Refused(Desk(id), taken.Refusal);
    }

    public async Task<IActionResult> OnPostMove(string id, string? to, string? reason, string? summary)
    {
        if (await query.OpenHandover(id, Ct) is not { } handover)
        {
            return NotFound();
        }

        var words = new TransferWords(Cut(reason, LongestReason), Cut(summary, LongestSummary));
        var asked = await passing.Ask(handover.Id, User.PublicId(), TransferTeam.OnePerson, to, words, Ct);
        return asked.Made ? Said(Desk(id), $"Asked. {handover.Holder} holds it until they accept; the visitor hears of it then.") : Refused(Desk(id), asked.Refusal);
    }

    public async Task<IActionResult> OnPostLeave(string id)
    {
        await watching.Leave(User.PublicId(), id, Ct);
        return Said("/", "You watch no longer.");
    }

    private static string Desk(string id) => $"/conversations/{id}";

    private static string Cut(string? text, int longest) => text is { } && text.Length > longest ? text[..longest] : text ?? "";
}
