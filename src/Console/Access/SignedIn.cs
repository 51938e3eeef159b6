using System.Globalization;
using System.Security.Claims;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>What a session says about the person who has signed in.</summary>
internal static class SignedIn
{
    public const string KeyClaim = "key";
    public const string StampClaim = "stamp";
    public const string SessionClaim = "session";
    public const string SinceClaim = "since";

    public static ClaimsPrincipal Principal(Practitioner who, string session, DateTimeOffset since) => new(new ClaimsIdentity(
    [
        new Claim(ClaimTypes.NameIdentifier, who.PublicId),
        new Claim(ClaimTypes.Name, who.WorkName),
        new Claim(ClaimTypes.Role, who.Role.ToString()),
        new Claim(KeyClaim, who.Id.ToString(CultureInfo.InvariantCulture)),
        new Claim(StampClaim, who.SecurityStamp ?? ""),
        new Claim(SessionClaim, session),
        new Claim(SinceClaim, since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
    ],
    "password"));

    public static PractitionerRole? Role(this ClaimsPrincipal user) =>
        Enum.TryParse<PractitionerRole>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static bool IsLead(this ClaimsPrincipal user) => user.Role() is PractitionerRole.DutyLead;

    public static bool MayManage(this ClaimsPrincipal user) => user.Role() is { } role && PractitionerDecisions.MayManage(role);

    public static string PublicId(this ClaimsPrincipal user) => Required(user, ClaimTypes.NameIdentifier);

    public static string WorkName(this ClaimsPrincipal user) => Required(user, ClaimTypes.Name);

    public static long Key(this ClaimsPrincipal user) => Number(user, KeyClaim);

    public static string Session(this ClaimsPrincipal user) => Required(user, SessionClaim);

    public static string Stamp(this ClaimsPrincipal user) => Required(user, StampClaim);

    public static DateTimeOffset Since(this ClaimsPrincipal user) => DateTimeOffset.FromUnixTimeMilliseconds(Number(user, SinceClaim));

    public static ActionContext Acting(this ClaimsPrincipal user) => ActionContext.Practitioner(user.PublicId());

    private static long Number(ClaimsPrincipal user, string claim) => long.Parse(Required(user, claim), CultureInfo.InvariantCulture);

    private static string Required(ClaimsPrincipal user, string claim) =>
        user.FindFirstValue(claim) ?? throw new InvalidOperationException($"A session without the claim {claim}.");
}
