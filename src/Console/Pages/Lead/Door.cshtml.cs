using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Doors;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Lead;

/// <summary>For duty leads: opens, limits or closes the door, with a reason.</summary>
internal sealed class DoorModel(Core.Doors.Door door, DoorReader reader, Readings readings, TimeProvider clock) : ConsolePage
{
    private const string Here = "/door";

    public DoorNow Now { get; private set; } = null!;

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.DoorRead, nameof(DoorChange), "", Ct);
        Now = await reader.Read(Ct);
    }

    /// <param name="hours">After how many hours it opens again by itself; null = a lead opens it.</param>
    public async Task<IActionResult> OnPost(DoorState? state, string? reason, int? hours)
    {
        if (state is not { } wanted || !Enum.IsDefined(wanted))
        {
            return Refused(Here, "Choose how the door is to stand.");
        }

        if (hours is < 1 or > 24)
        {
            return Refused(Here, DoorDecisions.UntilRange);
        }

        DateTimeOffset? until = hours is { } after && wanted is not DoorState.Open ? clock.GetUtcNow().AddHours(after) : null;
        var set = await door.Set(User.PublicId(), wanted, reason ?? "", until, Ct);
        return set.Made ? Said(Here, $"{Words.Of(wanted)} Those who wait are told now.") : Refused(Here, set.Refusal);
    }
}
