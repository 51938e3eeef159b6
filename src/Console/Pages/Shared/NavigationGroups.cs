using System.Security.Claims;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Shared;

/// <summary>Where one can go: a few pages at once, the rest in groups with a heading. Nothing stands there that one may not use.</summary>
internal static class NavigationGroups
{
    private static readonly NavigationLink[] First = [new("", "Board"), new("desk", "Desk"), new("callbacks", "Callbacks"), new("follow-ups", "Follow-ups"), new("shift", "Shift"), new("history", "History")];

    private static readonly NavigationGroup[] Rest =
    [
        new("To answer", [new("enquiries", "Enquiries"), new("questions", "Questions"), new("referrals", "Referrals")]),
        new("With colleagues", [new("transfers", "Transfers"), new("second-looks", "Second looks"), new("rota", "Rota"), new("supervision", "Supervision")]),
        new("Look up", [new("flags/review", "Flags"), new("content", "Content")]),
    ];

    private static readonly NavigationGroup Lead = new("For leads", [new("door", "Door"), new("alarm", "Alarm"), new("helped", "Helped?"), new("people", "People")]);

    /// <param name="practice">Where every visitor is made up, the drills come first.</param>
    public static IReadOnlyList<NavigationLink> Top(ClaimsPrincipal user, bool practice) =>
        !DoesDuty(user) ? [new("people", "People")] : practice ? [new("practice", "Practice"), .. First] : First;

    public static IReadOnlyList<NavigationGroup> More(ClaimsPrincipal user) => !DoesDuty(user) ? [] : user.IsLead() ? [.. Rest, Lead] : Rest;

    /// <summary>Whether it stands at the head of a phone's page too; the others are under "More" there.</summary>
    public static bool FitsAPhone(NavigationLink link) => link.Path is "" or "desk" or "practice" or "people";

    private static bool DoesDuty(ClaimsPrincipal user) => user.Role() is { } role && Core.Access.PractitionerDecisions.DoesDuty(role);
}

/// <param name="Path">Of the page, without its first slash.</param>
internal sealed record NavigationLink(string Path, string Words)
{
    /// <summary>Whether a page with this route is here or below it.</summary>
    public bool IsHere(string route) => route == Path || (Path.Length > 0 && route.StartsWith(Path.Split('/')[0] + "/", StringComparison.Ordinal));
}

internal sealed record NavigationGroup(string Heading, IReadOnlyList<NavigationLink> Links);
