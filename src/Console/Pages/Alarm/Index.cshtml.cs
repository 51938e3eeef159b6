using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Alarm;

/// <summary>"Nobody is there": what rings, who was told, "I am looking after it"; and for leads, who is told in which order.</summary>
internal sealed class IndexModel(StaffAlarmReader reader, StaffAlarmChain chain, IStaffMail mail) : ConsolePage
{
    private const string Here = "/alarm";

    public StaffAlarmView? Open { get; private set; }
    public IReadOnlyList<StaffAlarmView> Lately { get; private set; } = [];
    public IReadOnlyList<AlarmStepView> Chain { get; private set; } = [];
    public IReadOnlyList<(string Id, string Name)> MayBeTold { get; private set; } = [];
    public bool MailIsSet => mail.IsSet;

    public async Task OnGet()
    {
        Open = await reader.Open(Ct);
        Chain = await reader.Chain(Ct);
        if (User.IsLead())
        {
            Lately = await reader.Lately(Ct);
            MayBeTold = await reader.MayBeTold(Ct);
        }
    }

    public async Task<IActionResult> OnPostAcknowledge(string? id)
    {
        var seen = await chain.Acknowledge(id ?? "", User.PublicId(), Ct);
        return seen.Made ? Said("/", "You look after it. Nobody else is told. Claim the visitor who waits.") : Refused(Here, seen.Refusal);
    }

    public async Task<IActionResult> OnPostAdd(string? who, int? after, bool email)
    {
        var added = await chain.Add(User.PublicId(), who ?? "", after ?? -1, email, Ct);
        return added.Made ? Said(Here, "Added to the chain.") : Refused(Here, added.Refusal);
    }

    public async Task<IActionResult> OnPostRemove(string? id)
    {
        var removed = await chain.Remove(User.PublicId(), id ?? "", Ct);
        return removed.Made ? Said(Here, "Taken out of the chain.") : Refused(Here, removed.Refusal);
    }
}
