using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Transfers;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>The emergency card: who decides, what to say first, what to ask, what the police need, and what was shared. Then the others are looked after.</summary>
internal sealed partial class DeskModel
{
    public static IReadOnlyList<SharedWith> ShareWith { get; } = Enum.GetValues<SharedWith>();

    public LeadsView Leads { get; private set; } = null!;

    public IReadOnlyList<SharingView> Shared { get; private set; } = [];

    /// <summary>How many others this practitioner holds who would be sent the holding line and offered to colleagues.</summary>
    public int Others { get; private set; }

    public IEnumerable<ReadyReply> ReadyFor(ReplyKind kind) => AllReplies.Where(r => r.Kind == kind);

    public async Task<IActionResult> OnPostShare(string id, SharedWith? with, string? decidedBy, string? told, string? when, string? reference, string? visitorKnows)
    {
        if (await query.Find(id, User, Ct) is null)
        {
            return NotFound();
        }

        var text = new SharingText(with ?? default, Short(decidedBy), Short(told), Short(when), Short(reference), Short(visitorKnows));
        var recorded = await sharing.Record(id, User.PublicId(), text, Ct);
        return recorded.Made ? Said(Here(id) + "#emergency-card", "The sharing decision is recorded.") : Refused(Here(id) + "#emergency-card", recorded.Refusal);
    }

    /// <summary>
    /// The others hear the holding line, and colleagues are offered them. Whoever is offered already has heard it: pressed twice, it is sent once.
    /// </summary>
    public async Task<IActionResult> OnPostHold(string id)
    {
        if (await query.Find(id, User, Ct) is not { } seen || !seen.IsHeldBy(User))
        {
            return NotFound();
        }

        var offered = 0;
        foreach (var other in await OthersHeld(id))
        {
            var why = new TransferWords("Busy with somebody in danger.", "The visitor has been sent the holding line. Read what was said: nothing else is written down yet.");
            if ((await passing.Ask(other.Id, User.PublicId(), TransferTeam.AnyoneOnDuty, null, why, Ct)).Value is { } asked)
            {
                offered++;
                var line = ready.Say(ready.Replies(other.Audience, User.WorkName()).First(r => r.Kind is ReplyKind.Holding).Text);
                await messages.Say(other.ConversationId, User.PublicId(), line.Text, line.Buttons, $"hold-{asked.Id}", CancellationToken.None);
            }
        }

        return Said(Here(id), offered switch
        {
            0 => "There is no other conversation to hold: none, or offered before.",
            1 => "1 visitor has the holding line and is offered to colleagues. You hold it until somebody accepts.",
            _ => $"{offered} visitors have the holding line and are offered to colleagues. You hold them until somebody accepts.",
        });
    }

    private async Task ShowEmergency(SeenConversation seen)
    {
        Leads = await leads.Look(User.PublicId(), Ct);
        Shared = await sharing.Of(seen.Head, Ct);
        Others = Mine ? (await OthersHeld(seen.Head.Id)).Count : 0;
    }

    private async Task<IReadOnlyList<HandoverView>> OthersHeld(string id) =>
        [.. (await board.Read(Ct)).Held.Where(h => h.HolderId == User.PublicId() && h.ConversationId != id && h.ParkedAt is null)];

    private static string Short(string? text) => text is { Length: > SharingDecisions.LongestAnswer } ? text[..SharingDecisions.LongestAnswer] : text?.Trim() ?? "";
}
