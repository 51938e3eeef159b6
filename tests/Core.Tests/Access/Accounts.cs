using CsCheck;
using ProtectRespect.Core.Access;

namespace ProtectRespect.Core.Tests.Access;

public sealed class Accounts
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static Invitation Invited() => new()
    {
        Id = "invitation",
        TokenHash = [1],
        Role = PractitionerRole.Practitioner,
        WorkName = "Sam",
        CreatedAt = Noon,
        ExpiresAt = Noon.AddHours(72),
    };

    [Fact]
    public void An_invitation_works_once_and_in_its_time()
    {
        var used = InvitationDecisions.Use(Invited(), Noon).Value!;

        Assert.Equal(Noon, used.UsedAt);
        Assert.Equal(InvitationDecisions.NotUsable, InvitationDecisions.Use(used, Noon).Refusal);
        Assert.Equal(InvitationDecisions.NotUsable, InvitationDecisions.Use(Invited(), Noon.AddHours(72)).Refusal);
        Assert.Equal(InvitationDecisions.NotUsable, InvitationDecisions.Use(null, Noon).Refusal);
    }

    [Fact]
    public void The_last_duty_lead_stays()
    {
        Assert.Equal(PractitionerDecisions.LastLead, PractitionerDecisions.Suspend(PractitionerRole.DutyLead, PractitionerRole.Admin, otherLeads: 0));
        Assert.Null(PractitionerDecisions.Suspend(PractitionerRole.DutyLead, PractitionerRole.Admin, otherLeads: 1));
        Assert.Equal(PractitionerDecisions.LastLead, PractitionerDecisions.ChangeRole(PractitionerRole.DutyLead, PractitionerRole.Practitioner, PractitionerRole.DutyLead, otherLeads: 0));
    }

    [Fact]
    public void A_practitioner_manages_nobody() =>
        Gen.Select(Gen.Enum<PractitionerRole>(), Gen.Enum<PractitionerRole>(), Gen.Int[0, 5]).Sample((role, to, leads) =>
            PractitionerDecisions.Suspend(role, PractitionerRole.Practitioner, leads) == PractitionerDecisions.NotALead
            && PractitionerDecisions.ChangeRole(role, to, PractitionerRole.Practitioner, leads) == PractitionerDecisions.NotALead);
}
