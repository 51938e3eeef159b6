using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Transfers;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>A conversation changes hands, or is set aside by whoever holds it.</summary>
internal sealed partial class DeskModel
{
    public static IReadOnlyList<int> RemindIn { get; } = [10, 30, 60];

    /// <summary>How it went from hand to hand, the newest first.</summary>
    public IReadOnlyList<TransferView> Transfers { get; private set; } = [];

    /// <summary>Who else is here and could take it.</summary>
    public IReadOnlyList<OnDuty> Colleagues { get; private set; } = [];

    public TransferView? AskedTransfer => Transfers.FirstOrDefault(t => t.State is TransferState.Asked);

    public bool IsParked => Seen.Held?.ParkedAt is not null;

    public Task<IActionResult> OnPostPark(string id, ParkReason? reason, int minutes) => reason is not { } why || !Enum.IsDefined(why)
        ? Task.FromResult<IActionResult>(Refused(Here(id), "Choose why it is parked."))
        : !RemindIn.Contains(minutes) ? Task.FromResult<IActionResult>(Refused(Here(id), "Choose when you are reminded."))
        : Act(id, (handover, me) => handovers.Park(handover, me, why, TimeSpan.FromMinutes(minutes), Ct), "Parked. It stays yours, and you are reminded.");

    public Task<IActionResult> OnPostTakeUp(string id) => Act(id, (handover, me) => handovers.TakeUp(handover, me, Ct), "You have taken it up again.");

    /// <param name="to">The id of a person, or the name of a team.</param>
    public async Task<IActionResult> OnPostTransfer(string id, string? to, string? reason, string? summary)
    {
        if (await query.Find(id, User, Ct) is not { Held: { } held })
        {
            return NotFound();
        }

        var team = Enum.TryParse<TransferTeam>(to, out var named) && named is not TransferTeam.OnePerson && Enum.IsDefined(named) ? named : TransferTeam.OnePerson;
        var asked = await passing.Ask(held.Id, User.PublicId(), team, to, new TransferWords(Clip(reason), Clip(summary)), Ct);
        return asked.Made ? Said(Here(id), "Asked. You hold the conversation until somebody accepts.") : Refused(Here(id), asked.Refusal);
    }

    public async Task<IActionResult> OnPostTakeBack(string id, string? transfer)
    {
        var back = await passing.TakeBack(transfer ?? "", User.PublicId(), Ct);
        return back.Made ? Said(Here(id), "Taken back. You hold the conversation.") : Refused(Here(id), back.Refusal);
    }

    private async Task ShowHands(SeenConversation seen)
    {
        Transfers = await transfers.Of(seen.Head, Ct);
        Colleagues = Mine || (User.IsLead() && seen.Held is not null) ? [.. (await board.Read(Ct)).OnDuty.Where(p => p.Id != User.PublicId() && p.Id != seen.Held?.HolderId && p.Here && p.Availability is not Availability.OnBreak)] : [];
    }
}
