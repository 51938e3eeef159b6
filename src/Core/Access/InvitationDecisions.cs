namespace ProtectRespect.Core.Access;

/// <summary>Whether a one-time link may still be used. Pure.</summary>
public static class InvitationDecisions
{
    /// <summary>The same words for every failure: a link tells nothing to who should not have it.</summary>
    public static Refusal NotUsable { get; } = new("not-usable", "This link has been used, has run out or was never made. Ask for a new one.");

    public static Refusal AlreadySetUp { get; } = new("already-set-up", "This installation already has people. Ask a duty lead for an invitation.");

    /// <param name="invitation">The link's row, or null when there is none.</param>
    public static Decision<Invitation> Use(Invitation? invitation, DateTimeOffset now) =>
        invitation is null || invitation.UsedAt is not null || invitation.ExpiresAt <= now
            ? NotUsable
            : invitation with { UsedAt = now };

    /// <summary>The first account is made by the set-up link, and only while there is none.</summary>
    public static Refusal? SetUp(int practitioners) => practitioners == 0 ? null : AlreadySetUp;
}
