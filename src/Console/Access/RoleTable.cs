using System.Collections.Frozen;
using ProtectRespect.Core.Access;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>
/// Who may use what: every page, endpoint and method of the live hub by name. What is not named here is denied to everybody, and a
/// test fails for it. Whether a particular conversation may be read is decided besides, by who holds or has held it.
/// </summary>
internal static class RoleTable
{
    private static readonly PractitionerRole[] Duty = [PractitionerRole.Practitioner, PractitionerRole.DutyLead];
    private static readonly PractitionerRole[] Leads = [PractitionerRole.DutyLead];
    private static readonly PractitionerRole[] Managers = [PractitionerRole.DutyLead, PractitionerRole.Admin];
    private static readonly PractitionerRole[] SignedIn = [PractitionerRole.Practitioner, PractitionerRole.DutyLead, PractitionerRole.Admin];

    public static IReadOnlyList<RoleRow> Rows { get; } =
    [
        RoleRow.Anyone("/health", "Whether this node is ready"),
        RoleRow.Anyone("/a/{hash}", "Script and style of the console"),
        RoleRow.Anyone("/SignIn", "Sign in"),
        RoleRow.Anyone("/SetUp", "Make the first account, with the one-time link"),
        RoleRow.Anyone("/Join", "Make an account, with an invitation"),
        RoleRow.Anyone("/Tour", "The tour: in the demo only"),
        RoleRow.Anyone("/Error", "What went wrong, with a request id"),
        RoleRow.For("/SignOut", "Sign out", SignedIn),
        RoleRow.For("/Index", "Duty board", Duty),
        RoleRow.For("/Conversations/Desk", "A conversation: held now or before, or any for a duty lead", Duty),
        RoleRow.For("/Conversations/Whisper", "A line between a duty lead and whoever holds a conversation; only the two see it", Duty),
        RoleRow.For("/Lead/Conversation", "Take over, move, or stop watching a conversation that somebody else holds", Leads),
        RoleRow.For("/Together/Index", "Two of the conversations that one holds, and a rail of the others", Duty),
        RoleRow.For("/Safeguarding/Seen", "\"I have seen it\": an alarm stops for everybody", Duty),
        RoleRow.For("/Safeguarding/Review", "Flags that were dismissed or added: own ones, or all for a duty lead", Duty),
        RoleRow.For("/Duty/Status", "What one is ready for: available, busy, a break, how many at once", Duty),
        RoleRow.For("/Duty/Leaving", "Before one goes off duty: who waits, what is unfinished", Duty),
        RoleRow.For("/Shift/Index", "Shift handover: a line about each open matter, accepted one by one", Duty),
        RoleRow.For("/Transfers/Index", "Conversations that one is asked to take over: reason and summary", Duty),
        RoleRow.For("/WriteUps/One", "A write-up: the own draft, and finished ones of conversations that one may read", Duty),
        RoleRow.For("/SecondLooks/Index", "Second looks before conversations with high risk are ended; reviews by a duty lead", Duty),
        RoleRow.For("/FollowUps/Index", "Follow-ups: who was dropped, owner, outcome", Duty),
        RoleRow.For("/Callbacks/Index", "Callbacks by safe window", Duty),
        RoleRow.For("/Callbacks/Card", "A callback: dial card, attempts, outcome", Duty),
        RoleRow.For("/Callbacks/PutBack", "Put back a callback that somebody else holds", Leads),
        RoleRow.For("/Enquiries/Index", "Enquiries by the time of reply", Duty),
        RoleRow.For("/Enquiries/One", "An enquiry: what is asked, answer, outcome", Duty),
        RoleRow.For("/Enquiries/PutBack", "Put back an enquiry that somebody else holds", Leads),
        RoleRow.For("/Questions/Index", "Questions left in chats, and who is expected back", Duty),
        RoleRow.For("/Questions/One", "A question left in a chat: what is asked, and the answer", Duty),
        RoleRow.For("/Helped/Index", "\"Did this help?\": counts by week and kind of visitor", Leads),
        RoleRow.For("/Referrals/Index", "Referrals: own ones, or all for a duty lead", Duty),
        RoleRow.For("/Referrals/New", "Open a referral", Duty),
        RoleRow.For("/Referrals/Form", "A referral", Duty),
        RoleRow.For("/Content/Index", "Content: dialogs, services and centres, with owners and dates", Duty),
        RoleRow.For("/Content/Dialog", "The words and the map of a dialog", Duty),
        RoleRow.For("/Content/Map", "The map of all dialogs", Duty),
        RoleRow.For("/Content/Preview", "Play the content; nothing is kept", Duty),
        RoleRow.For("/Alarm/Index", "\"Nobody is there\": who was told, \"I am looking after it\"; a duty lead says who is told", Duty),
        RoleRow.For("/Lead/Door", "Open, limit or close the door", Leads),
        RoleRow.For("/History/Index", "Search: conversations that one has held, or all for a duty lead", Duty),
        RoleRow.For("/Supervision/Index", "Feedback to oneself; for a duty lead wellbeing, a sample, near misses", Duty),
        RoleRow.For("/Supervision/Debrief", "Whether a debrief that was due was had: one's own, or for a duty lead somebody else's", Duty),
        RoleRow.For("/Rota/Index", "Who is planned when, gaps and nights alone; a duty lead plans", Duty),
        RoleRow.For("/Practice/Index", "Drills with made-up visitors: in a practice system only", Duty),
        RoleRow.For("/Practice/Run", "A drill: what it is for, and what can be seen of it afterwards", Duty),
        RoleRow.For("/People/Index", "People: invite, suspend", Managers),
        RoleRow.For("/hub", "The live connection", Duty),
        RoleRow.For("/hub/negotiate", "The live connection's first request", Duty),
        RoleRow.For("DutyHub.WatchBoard", "The live board", Duty),
        RoleRow.For("DutyHub.WatchAlarms", "What alarms, on every page", Duty),
        RoleRow.For("DutyHub.Open", "Follow a conversation", Duty),
        RoleRow.For("DutyHub.Close", "Stop following it", Duty),
        RoleRow.For("DutyHub.Say", "Write to the visitor", Duty),
        RoleRow.For("DutyHub.Typing", "Show the visitor that one writes", Duty),
        RoleRow.For("DutyHub.SaveDraft", "Keep what is not sent yet", Duty),
        RoleRow.For("DutyHub.SaveWriteUp", "Keep the draft of a write-up", Duty),
        RoleRow.For("DutyHub.Heartbeat", "Sign of life: duty and claims hold", Duty),
    ];

    private static readonly FrozenDictionary<string, RoleRow> ByName = Rows.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    /// <summary>Null: not named, so denied.</summary>
    public static RoleRow? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);
}

/// <summary>One line of the table. An empty <see cref="Roles"/> with <see cref="ForAnyone"/> means that no sign-in is needed.</summary>
internal sealed record RoleRow(string Name, string What, bool ForAnyone, IReadOnlyList<PractitionerRole> Roles)
{
    public static RoleRow Anyone(string name, string what) => new(name, what, ForAnyone: true, []);

    public static RoleRow For(string name, string what, IReadOnlyList<PractitionerRole> roles) => new(name, what, ForAnyone: false, roles);

    public bool Allows(PractitionerRole? role) => ForAnyone || (role is { } known && Roles.Contains(known));
}
