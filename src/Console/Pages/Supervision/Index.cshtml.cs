using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Supervision;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Supervision;

/// <summary>Feedback to oneself; for duty leads how everybody on duty is doing, a sample of what ended, and what nearly went wrong.</summary>
internal sealed class IndexModel(SupervisionReader supervision, GivingFeedback giving, Readings readings) : ConsolePage
{
    private const string Here = "/supervision";

    public IReadOnlyList<Wellbeing> OnDuty { get; private set; } = [];
    public Wellbeing? Me { get; private set; }
    public IReadOnlyList<Sampled> Sample { get; private set; } = [];
    public IReadOnlyList<NearMiss> NearMisses { get; private set; } = [];
    public IReadOnlyList<FeedbackView> Feedback { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.SupervisionRead, nameof(Feedback), "", Ct);
        OnDuty = await supervision.OnDuty(Ct);
        Me = OnDuty.FirstOrDefault(w => w.Id == User.PublicId());
        Feedback = await supervision.Feedback(User.IsLead() ? null : User.PublicId(), Ct);
        if (User.IsLead())
        {
            Sample = await supervision.Sample(Ct);
            NearMisses = await supervision.NearMisses(Ct);
        }
    }

    public async Task<IActionResult> OnPostGive(string? conversation, string? text)
    {
        var given = await giving.Give(conversation ?? "", User.PublicId(), text ?? "", Ct);
        return given.Made ? Said(Here, "Kept. Whoever held it reads it on this page.") : Refused(Here, given.Refusal);
    }

    public async Task<IActionResult> OnPostRead(string? id)
    {
        var read = await giving.Read(id ?? "", User.PublicId(), Ct);
        return read.Made ? Said(Here, "Marked as read.") : Refused(Here, read.Refusal);
    }
}
