using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.WriteUps;

/// <summary>One write-up. Whoever may read the conversation reads it when it is finished; a draft is read by its owner and by leads.</summary>
internal sealed class OneModel(WriteUpReader reader, WritingUp writing, ConversationQuery conversations, Readings readings) : ConsolePage
{
    public WriteUpView WriteUp { get; private set; } = null!;
    public WriteUpText Text { get; private set; } = new();
    public string? Problem { get; private set; }
    public bool MayWrite => WriteUp.State is WriteUpState.Open && WriteUp.OwnerId == User.PublicId();

    public async Task<IActionResult> OnGet(string id) => await Show(id, null, null);

    public async Task<IActionResult> OnPostKeep(string id, HandoverOutcome? outcome, string? about, string? risk, string? advice, string? nextSteps)
    {
        var text = Written(outcome, about, risk, advice, nextSteps);
        var kept = await writing.Keep(id, User.PublicId(), text, Ct);
        return kept.Made ? Said($"/write-ups/{id}", "Kept as a draft. It stands on your board until you finish it.") : await Show(id, kept.Refusal.Words, text);
    }

    /// <summary>What was written is kept even when it cannot be finished yet.</summary>
    public async Task<IActionResult> OnPostFinish(string id, HandoverOutcome? outcome, string? about, string? risk, string? advice, string? nextSteps)
    {
        var text = Written(outcome, about, risk, advice, nextSteps);
        var finished = await writing.Finish(id, User.PublicId(), text, Ct);
        if (finished.Made)
        {
            return Said("/", "Written up. Thank you.");
        }

        await writing.Keep(id, User.PublicId(), text, Ct);
        return await Show(id, finished.Refusal.Words, text);
    }

    private static WriteUpText Written(HandoverOutcome? outcome, string? about, string? risk, string? advice, string? nextSteps) =>
        new(outcome is { } chosen && Enum.IsDefined(chosen) ? chosen : null, about ?? "", risk ?? "", advice ?? "", nextSteps ?? "");

    private async Task<IActionResult> Show(string id, string? problem, WriteUpText? text)
    {
        if (await reader.Find(id, Ct) is not { } writeUp || !await MayRead(writeUp))
        {
            return NotFound();
        }

        await readings.Record(User.PublicId(), AuditActions.WriteUpRead, nameof(Core.WriteUps.WriteUp), id, Ct);
        WriteUp = writeUp;
        Text = text ?? writeUp.Text;
        Problem = problem;
        return Page();
    }

    private async Task<bool> MayRead(WriteUpView writeUp) =>
        writeUp.OwnerId == User.PublicId()
        || (await conversations.Find(writeUp.ConversationId, User, Ct) is not null && (writeUp.State is WriteUpState.Done || User.IsLead()));
}
