using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Referrals;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Referrals;

/// <summary>A new referral, started from a conversation that one may read, or from nothing.</summary>
internal sealed class NewModel(ConversationQuery conversations, IConversationReader reader, Core.Referrals.Referrals referrals, Readings readings) : ConsolePage
{
    private const int MostEntries = 1000;

    public string? Conversation { get; private set; }
    public ReferralFields Fields { get; private set; } = new();

    public async Task<IActionResult> OnGet(string? conversation) => await Load(conversation) is null && conversation is not null ? NotFound() : Page();

    public async Task<IActionResult> OnPost(string? conversation)
    {
        var seen = await Load(conversation);
        if (seen is null && conversation is not null)
        {
            return NotFound();
        }

        var fields = ReferralForm.Read(Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString()), Fields);
        var opened = await referrals.Open(seen?.Head, fields, User.PublicId(), Ct);
        return opened.Made
            ? Said($"/referrals/{opened.Value.Id}", "The referral is kept as a draft. Complete it, then mark it as received.")
            : Refused("/referrals", opened.Refusal);
    }

    private async Task<SeenConversation?> Load(string? conversation)
    {
        if (conversation is null || await conversations.Find(conversation, User, Ct) is not { } seen)
        {
            return null;
        }

        await readings.Record(User.PublicId(), AuditActions.ConversationRead, nameof(Core.Conversations.Conversation), conversation, Ct);
        Conversation = conversation;
        var page = await reader.Read(seen.Head, Math.Max(0, seen.Head.LastSequence - MostEntries), MostEntries, Ct);
        Fields = Prefill.From(seen.Handover?.Card, [.. page.Entries
            .Where(e => e is { Kind: EntryKind.Message, AuthorKind: AuthorKind.Visitor, Body.Text: not null })
            .Select(e => (e.Sequence, e.Body.Text!))]);
        return seen;
    }
}
