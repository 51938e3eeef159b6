using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Callbacks;

/// <summary>The dial card: to whom, when, what to say and what never to say; and what came of each try.</summary>
internal sealed class CardModel(CallbackReader reader, Core.Callbacks.Callbacks callbacks, ConversationQuery conversations, Readings readings, TimeProvider clock) : ConsolePage
{
    public DialCard Card { get; private set; } = null!;
    public bool Mine { get; private set; }
    public bool SafeNow { get; private set; }
    public bool MayReadConversation { get; private set; }

    public async Task<IActionResult> OnGet(string id)
    {
        if (await reader.Find(id, Ct) is not { } card)
        {
            return NotFound();
        }

        await readings.Record(User.PublicId(), AuditActions.CallbackRead, nameof(Callback), id, Ct);
        var now = clock.GetUtcNow();
        Card = card;
        Mine = card.Line.State is CallbackState.Claimed && card.Line.ClaimedById == User.PublicId();
        SafeNow = card.Request.Windows.Any(w => w.From <= now && now < w.To);
        MayReadConversation = card.ConversationId is not null && await conversations.Find(card.ConversationId, User, Ct) is not null;
        return Page();
    }

    public async Task<IActionResult> OnPostClaim(string id) => After(id, await callbacks.Claim(id, User.PublicId(), Ct), "This callback is yours.");

    public async Task<IActionResult> OnPostPutBack(string id) => After(id, await callbacks.PutBack(id, User.PublicId(), Ct), "Put back. Anyone on duty can claim it.");

    public async Task<IActionResult> OnPostAttempt(string id, AttemptOutcome? outcome, string? note) =>
        outcome is { } chosen && Enum.IsDefined(chosen)
            ? After(id, await callbacks.RecordAttempt(id, User.PublicId(), chosen, note, Ct), chosen is AttemptOutcome.Spoke ? "Done. The promise is kept." : "Recorded.")
            : Refused(Here(id), "Choose what happened.");

    public async Task<IActionResult> OnPostStop(string id) => After(id, await callbacks.StopTrying(id, User.PublicId(), Ct), "Closed as not reached.");

    public async Task<IActionResult> OnPostCancel(string id, string? reason) => After(id, await callbacks.Cancel(id, User.PublicId(), reason ?? "", Ct), "Cancelled.");

    private IActionResult After(string id, Decision<Callback> decision, string done) =>
        decision.Made ? Said(Here(id), done)
        : decision.Refusal == CallbackDecisions.NotFound ? NotFound()
        : Refused(Here(id), decision.Refusal);

    private static string Here(string id) => $"/callbacks/{id}";
}
