using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Shifts;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Shift;

/// <summary>One shift hands over to the next.</summary>
internal sealed class IndexModel(ShiftReader reader, ShiftChange shift, Readings readings) : ConsolePage
{
    private const string Here = "/shift";

    public IReadOnlyList<IGrouping<ShiftMatter, ShiftItem>> Groups { get; private set; } = [];

    /// <summary>Whoever has a matter leaves the line about it; a lead may about any, and anybody about what nobody has.</summary>
    public bool MayLeave(ShiftItem item) => item.OwnerId is null || item.OwnerId == User.PublicId() || User.IsLead();

    public static string NameOf(ShiftItem item) => item.Code is { } code ? $"Callback {code}" : Words.Of(item.Audience!.Value);

    public static string When(ShiftMatter kind) => kind switch
    {
        ShiftMatter.Dropped => "Left",
        ShiftMatter.WriteUp => "Let go",
        ShiftMatter.ExpectedBack => "Expected",
        _ => "Due",
    };

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.ShiftRead, nameof(ShiftLine), "", Ct);
        Groups = [.. (await reader.Read(Ct)).GroupBy(i => i.Kind)];
    }

    public async Task<IActionResult> OnPostLeave(ShiftMatter? kind, string? reference, string? line)
    {
        if (kind is not { } matter || !Enum.IsDefined(matter) || reference is null)
        {
            return NotFound();
        }

        var left = await shift.Leave(matter, reference, User.PublicId(), line?.Trim() ?? "", Ct);
        return left.Made ? Said(Here, "Left for the next shift.") : Refused(Here, left.Refusal);
    }

    public async Task<IActionResult> OnPostAccept(string? id)
    {
        var accepted = await shift.Accept(id ?? "", User.PublicId(), Ct);
        return accepted.Made ? Said(Here, "Accepted. It is with you now.") : Refused(Here, accepted.Refusal);
    }
}
