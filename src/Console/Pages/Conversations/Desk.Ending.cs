using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>The end of a conversation: how worried one is, a second look where the risk is high, and what is to be written up.</summary>
internal sealed partial class DeskModel
{
    /// <summary>What may be said of the risk as it ends.</summary>
    public static IReadOnlyList<SafeguardingLevel> Risks { get; } = [SafeguardingLevel.None, SafeguardingLevel.Concern, SafeguardingLevel.High, SafeguardingLevel.Immediate];

    /// <summary>The second look that whoever holds it now has asked for, or null.</summary>
    public SecondLookView? Look { get; private set; }

    public IReadOnlyList<WriteUpView> WriteUps { get; private set; } = [];

    public string LookWords(SecondLookView look) => look.State switch
    {
        SecondLookState.Asked => $"A second look is asked for. You can end it when somebody has agreed; with a reason from {LondonTime.Clock(look.AskedAt + duty.Value.Look)} on, if nobody has looked by then.",
        SecondLookState.Agreed => $"{look.LookedBy} has looked and agrees. {look.Answer}",
        _ => $"{look.LookedBy} says: not yet. {look.Answer}",
    };

    /// <summary>From here to the write-up: the conversation is let go, what is written about it is owed.</summary>
    public async Task<IActionResult> OnPostEnd(string id, SafeguardingLevel? risk, string? reason)
    {
        if (risk is not { } said || !Risks.Contains(said))
        {
            return Refused(Here(id), "Choose how worried you are.");
        }

        var ended = await Act(
            id, (handover, me) => handovers.End(handover, me, new Ending(said, Clip(reason)), Ct), "The conversation has ended. The visitor may write again at any time.");
        return await query.Find(id, User, Ct) is { Held: null } seen
            && (await writeUps.Of(seen.Head, Ct)).FirstOrDefault(w => w.State is WriteUpState.Open && w.OwnerId == User.PublicId()) is { } owed
                ? LocalRedirect($"/write-ups/{owed.Id}")
                : ended;
    }

    public async Task<IActionResult> OnPostLook(string id, string? reason)
    {
        if (await query.Find(id, User, Ct) is not { Held: { } held })
        {
            return NotFound();
        }

        var asked = await looking.Ask(held.Id, User.PublicId(), Clip(reason), Ct);
        return asked.Made ? Said(Here(id), "A second look is asked for. Everybody on duty sees it.") : Refused(Here(id), asked.Refusal);
    }

    private async Task ShowEnding(SeenConversation seen)
    {
        var newest = await looks.Newest(seen.Head, Ct);
        Look = Mine && newest is { } look && look.AskedById == User.PublicId() && look.AskedAt >= seen.Held?.AcceptedAt ? look : null;
        WriteUps = [.. (await writeUps.Of(seen.Head, Ct)).Where(w => w.State is WriteUpState.Done || w.OwnerId == User.PublicId() || User.IsLead())];
    }
}
