using ProtectRespect.Core.Access;
using ProtectRespect.Core.Referrals;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Referrals;

/// <summary>One's own referrals; a duty lead sees the team's.</summary>
internal sealed class IndexModel(ReferralReader reader, Readings readings) : ConsolePage
{
    private const int Most = 200;

    public IReadOnlyList<ReferralLine> Lines { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), ConsoleActs.ReferralListRead, nameof(Referral), "", Ct);
        Lines = await reader.List(User.IsLead() ? null : User.PublicId(), Most, Ct);
    }
}
