using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Transfers;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Transfers;

/// <summary>Conversations that somebody is asked to take over. What was said in one is read after accepting it; before, reason and summary are.</summary>
internal sealed class IndexModel(TransferReader reader, PassingOn passing, Readings readings) : ConsolePage
{
    private const string Here = "/transfers";

    public IReadOnlyList<TransferView> ForMe { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.TransfersRead, nameof(Transfer), "", Ct);
        var me = User.PublicId();
        ForMe = [.. (await reader.Asked(Ct)).Where(t => t.FromId != me && t.Team switch
        {
            TransferTeam.OnePerson => t.ToId == me,
            TransferTeam.DutyLeads => User.IsLead(),
            _ => true,
        })];
    }

    public async Task<IActionResult> OnPostAccept(string? id)
    {
        var conversation = (await reader.Asked(Ct)).FirstOrDefault(t => t.Id == id)?.ConversationId;
        var accepted = await passing.Accept(id ?? "", User.PublicId(), Ct);
        return accepted.Made ? Said($"/conversations/{conversation}", "You hold this conversation now. The visitor has been told.") : Refused(Here, accepted.Refusal);
    }

    public async Task<IActionResult> OnPostDecline(string? id, string? why)
    {
        var declined = await passing.Decline(id ?? "", User.PublicId(), why ?? "", Ct);
        return declined.Made ? Said(Here, "Declined. Your colleague still holds the conversation and reads why.") : Refused(Here, declined.Refusal);
    }
}
