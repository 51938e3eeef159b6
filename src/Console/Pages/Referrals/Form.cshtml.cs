using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Referrals;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Referrals;

/// <summary>A referral: its author and duty leads read it; a draft is written on until it is received.</summary>
internal sealed class FormModel(ReferralReader reader, Core.Referrals.Referrals referrals, ConversationQuery conversations, Readings readings) : ConsolePage
{
    public ReferralView Referral { get; private set; } = null!;
    public ReferralFields Fields { get; private set; } = new();
    public long Version { get; private set; }
    public Refusal? Problem { get; private set; }

    /// <summary>The conversation it came from, where the reader may see it.</summary>
    public string? Conversation { get; private set; }

    public bool Closed => Referral.Line.State is not ReferralState.Draft;

    public async Task<IActionResult> OnGet(string id) => await Load(id) ? Page() : NotFound();

    public Task<IActionResult> OnPostSave(string id, long version) => Write(id, version, referrals.Save, "Kept.");

    public Task<IActionResult> OnPostReceive(string id, long version) => Write(id, version, referrals.Receive, "The referral is received.");

    private async Task<IActionResult> Write(
        string id, long version, Func<string, string, long, ReferralFields, CancellationToken, Task<Decision<Referral>>> act, string done)
    {
        if (!await Load(id))
        {
            return NotFound();
        }

        var fields = ReferralForm.Read(Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString()), Referral.Fields);
        var written = await act(id, User.PublicId(), version, fields, Ct);
        if (written.Made)
        {
            return Said($"/referrals/{id}", done);
        }

        // What was written stays on the page; after somebody else's change the next try is on theirs.
        (Fields, Problem) = (fields, written.Refusal);
        return Page();
    }

    private async Task<bool> Load(string id)
    {
        if (await reader.Find(id, Ct) is not { } referral || !(User.IsLead() || referral.Line.CreatedById == User.PublicId()))
        {
            return false;
        }

        await readings.Record(User.PublicId(), AuditActions.ReferralRead, nameof(Core.Referrals.Referral), id, Ct);
        (Referral, Fields, Version) = (referral, referral.Fields, referral.Version);
        Conversation = referral.ConversationId is { } from && await conversations.Find(from, User, Ct) is not null ? from : null;
        return true;
    }
}
