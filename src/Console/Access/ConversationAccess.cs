using ProtectRespect.Core.Access;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>Which conversations somebody may see. Pure.</summary>
internal static class ConversationAccess
{
    /// <summary>
    /// A duty lead sees any. A practitioner sees one that waits for a person, one that they hold, and one that they held last (to write
    /// the referral after it). Everything else does not exist for them.
    /// </summary>
    public static bool MayRead(PractitionerRole role, long practitionerKey, Handover? latest) => role switch
    {
        PractitionerRole.DutyLead => true,
        PractitionerRole.Practitioner => latest is not null && (latest.State is HandoverState.Requested || latest.AcceptedByKey == practitionerKey),
        _ => false,
    };
}
