using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Enquiries;

/// <summary>One enquiry: what is asked, how to reach them safely, and what came of it.</summary>
internal sealed class OneModel(EnquiryReader reader, Core.Enquiries.Enquiries enquiries, ConversationQuery conversations, Readings readings) : ConsolePage
{
    public EnquiryView Enquiry { get; private set; } = null!;
    public bool Mine { get; private set; }
    public bool MayReadConversation { get; private set; }

    public async Task<IActionResult> OnGet(string id)
    {
        if (await reader.Find(id, Ct) is not { } enquiry)
        {
            return NotFound();
        }

        await readings.Record(User.PublicId(), AuditActions.EnquiryRead, nameof(Core.Enquiries.Enquiry), id, Ct);
        Enquiry = enquiry;
        Mine = enquiry.Line.State is EnquiryState.Taken && enquiry.Line.TakenById == User.PublicId();
        MayReadConversation = enquiry.ConversationId is not null && await conversations.Find(enquiry.ConversationId, User, Ct) is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostTake(string id) => After(id, await enquiries.Take(id, User.PublicId(), Ct), "This enquiry is yours.");

    public async Task<IActionResult> OnPostPutBack(string id) => After(id, await enquiries.PutBack(id, User.PublicId(), Ct), "Put back. Anyone on duty can take it.");

    public async Task<IActionResult> OnPostAnswer(string id, string? note) => After(id, await enquiries.Answer(id, User.PublicId(), note, Ct), "Recorded. They have heard from us.");

    public async Task<IActionResult> OnPostClose(string id, EnquiryOutcome? outcome, string? note) =>
        outcome is { } chosen && Enum.IsDefined(chosen)
            ? After(id, await enquiries.Close(id, User.PublicId(), chosen, note, Ct), "Closed.")
            : Refused(Here(id), "Choose why it is closed.");

    private IActionResult After(string id, Decision<Enquiry> decision, string done) =>
        decision.Made ? Said(Here(id), done)
        : decision.Refusal == EnquiryDecisions.NotFound ? NotFound()
        : Refused(Here(id), decision.Refusal);

    private static string Here(string id) => $"/enquiries/{id}";
}
