using Microsoft.AspNetCore.Identity;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Access;

public enum PractitionerRole
{
    /// <summary>Takes conversations, calls back, opens referrals.</summary>
    Practitioner = 1,
    /// <summary>A practitioner who also leads the duty room and invites colleagues.</summary>
    DutyLead = 2,
    /// <summary>Keeps accounts; sees no content.</summary>
    Admin = 3,
}

/// <summary>Somebody who works at the console. The account is Identity's; the rest is what the duty room knows of them.</summary>
public sealed class Practitioner : IdentityUser<long>
{
    /// <summary>The id that pages, logs and the audit carry.</summary>
    public string PublicId { get; init; } = RandomId.New();
    /// <summary>The name that visitors read.</summary>
    public required string WorkName { get; set; }
    public required PractitionerRole Role { get; set; }
    /// <summary>Signed out at once, and cannot sign in.</summary>
    public bool Suspended { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
