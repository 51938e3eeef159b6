namespace ProtectRespect.Core.Access;

/// <summary>What may change about an account. There is always somebody who can lead. Pure.</summary>
public static class PractitionerDecisions
{
    public static Refusal NotFound { get; } = new("not-found", "There is no such person.");
    public static Refusal LastLead { get; } = new("last-lead", "This is the last duty lead. Make someone else a duty lead first.");
    public static Refusal NotALead { get; } = new("not-a-lead", "Only a duty lead or an administrator may do this.");

    public static Refusal OnlyALead { get; } = new("only-a-lead", "Only a duty lead may do this.");

    /// <summary>Whether somebody of this role talks with visitors.</summary>
    public static bool DoesDuty(PractitionerRole role) => role is PractitionerRole.Practitioner or PractitionerRole.DutyLead;

    public static bool MayManage(PractitionerRole role) => role is PractitionerRole.DutyLead or PractitionerRole.Admin;

    /// <param name="otherLeads">Duty leads besides this person who are not suspended.</param>
    /// <returns>The refusal, or null when they may be suspended.</returns>
    public static Refusal? Suspend(PractitionerRole role, PractitionerRole by, int otherLeads) =>
        !MayManage(by) ? NotALead
        : role is PractitionerRole.DutyLead && otherLeads == 0 ? LastLead
        : null;

    /// <returns>The refusal, or null when the role may change.</returns>
    public static Refusal? ChangeRole(PractitionerRole from, PractitionerRole to, PractitionerRole by, int otherLeads) =>
        !MayManage(by) ? NotALead
        : from is PractitionerRole.DutyLead && to is not PractitionerRole.DutyLead && otherLeads == 0 ? LastLead
        : null;
}
