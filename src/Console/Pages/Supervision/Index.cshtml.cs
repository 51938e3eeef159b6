using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Supervision;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Supervision;

/// <summary>Feedback to oneself; for duty leads how everybody on duty is doing, a sample of what ended, and what nearly went wrong.</summary>
internal sealed class IndexModel(SupervisionReader supervision, GivingFeedback giving, Debriefing debriefing, DutyRoom duty, Readings readings) : ConsolePage
{
    private const string Here = "/supervision";

    public IReadOnlyList<Wellbeing> OnDuty { get; private set; } = [];
    public IReadOnlyList<DebriefDue> Debriefs { get; private set; } = [];
    public IReadOnlyList<Sampled> Sample { get; private set; } = [];
    public IReadOnlyList<NearMiss> NearMisses { get; private set; } = [];
    public IReadOnlyList<FeedbackView> Feedback { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.SupervisionRead, nameof(Feedback), "", Ct);
        Feedback = await supervision.Feedback(User.IsLead() ? null : User.PublicId(), Ct);
        if (User.IsLead())
        {
            OnDuty = await supervision.OnDuty(Ct);
            Debriefs = [.. (await debriefing.Due(Ct)).Where(d => d.Id != User.PublicId())];
            Sample = await supervision.Sample(Ct);
            NearMisses = await supervision.NearMisses(Ct);
        }
    }

    public async Task<IActionResult> OnPostGive(string? conversation, string? text)
    {
        var given = await giving.Give(conversation ?? "", User.PublicId(), text ?? "", Ct);
        return given.Made ? Said(Here, "Kept. Whoever held it reads it on this page.") : Refused(Here, given.Refusal);
    }

    public async Task<IActionResult> OnPostAtMost(string? who, int? most)
    {
        var set = await duty.LimitTo(User.PublicId(), who ?? "", most, Ct);
        return set.Made ? Said(Here, most is null ? "Lifted." : "Set. They read it on their status.") : Refused(Here, set.Refusal);
    }

    public async Task<IActionResult> OnPostRead(string? id)
    {
        var read = await giving.Read(id ?? "", User.PublicId(), Ct);
        return read.Made ? Said(Here, "Marked as read.") : Refused(Here, read.Refusal);
    }
}
