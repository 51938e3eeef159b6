using ProtectRespect.Core.Access;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.DutyConsole.Pages;

/// <summary>What values are called on the screen.</summary>
internal static class Words
{
    private const int LongestLine = 120;

    public static string Of(Audience audience) => audience switch
    {
        Audience.YoungPerson => "Young person",
        Audience.ParentOrCarer => "Parent or carer",
        Audience.Professional => "Professional",
        Audience.SomeoneElse => "Someone else",
        _ => "Not known who",
    };

    public static string Of(DangerAnswer danger) => danger switch
    {
        DangerAnswer.Me => "In danger now: says they are",
        DangerAnswer.AChild => "In danger now: a child they worry about",
        DangerAnswer.No => "Nobody in danger now, they say",
        DangerAnswer.NotSure => "Not sure whether anyone is in danger",
        _ => "Danger: not asked yet",
    };

    public static string Of(ReplyKind kind) => kind switch
    {
        ReplyKind.OpenQuestion => "Open questions",
        ReplyKind.Acknowledge => "Acknowledging",
        ReplyKind.Safety => "Safety",
        ReplyKind.Limits => "Limits of confidentiality",
        ReplyKind.Signpost => "Other help",
        ReplyKind.Ending => "Ending",
        ReplyKind.DangerWords => "First words in danger",
        ReplyKind.DangerQuestion => "Place and safety",
        ReplyKind.TellPolice => "What to tell the police",
        _ => "Holding line",
    };

    public static string Of(SharedWith with) => with switch
    {
        SharedWith.Police => "Police",
        SharedWith.Ambulance => "Ambulance",
        SharedWith.SocialCare => "Children's social care",
        SharedWith.SomebodyElse => "Somebody else",
        _ => "Nobody: decided not to share",
    };

    public static string Of(ScreenAnswer screen) => screen switch
    {
        ScreenAnswer.Yes => "Yes, someone can see the screen",
        ScreenAnswer.Maybe => "Maybe",
        ScreenAnswer.No => "No",
        _ => "Not asked yet",
    };

    public static string Of(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => "Immediate",
        SafeguardingLevel.High => "High",
        SafeguardingLevel.Concern => "Concern",
        SafeguardingLevel.None => "No concern found",
        _ => "Nobody has assessed it",
    };

    public static string Style(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => "immediate",
        SafeguardingLevel.High => "high",
        SafeguardingLevel.Concern => "concern",
        SafeguardingLevel.None => "none",
        _ => "notassessed",
    };

    public static string Of(ConversationState state) => state switch
    {
        ConversationState.WithBot => "With the bot",
        ConversationState.Waiting => "Waiting for a person",
        ConversationState.WithPractitioner => "With a practitioner",
        _ => "Ended",
    };

    /// <summary>How a handover came to an end, and what is known of it.</summary>
    public static string Ended(HandoverState state, string? holder, HandoverOutcome? outcome) => state switch
    {
        HandoverState.Withdrawn when outcome is HandoverOutcome.VisitorLeft => "went before anybody came",
        HandoverState.Withdrawn => "no longer wants a person",
        HandoverState.HandedBack => $"{holder} handed back to the bot{WrittenUp(outcome)}",
        _ => $"{holder ?? "nobody"} held it{WrittenUp(outcome)}",
    };

    private static string WrittenUp(HandoverOutcome? outcome) => outcome is { } known ? $": {Of(known)}" : ", not written up yet";

    public static string Of(HandoverOutcome outcome) => outcome switch
    {
        HandoverOutcome.Supported => "Listened and supported",
        HandoverOutcome.CallbackAgreed => "Callback agreed",
        HandoverOutcome.ReferralOpened => "Referral opened",
        HandoverOutcome.EmergencyServices => "Emergency services called",
        HandoverOutcome.VisitorLeft => "Visitor left",
        HandoverOutcome.Silent => "Wrote nothing",
        HandoverOutcome.Prank => "A joke, or testing us",
        HandoverOutcome.Disengaged => "Stopped answering",
        _ => "Other",
    };

    public static string Of(Availability availability, DateTimeOffset? breakUntil) => availability switch
    {
        Availability.Available => "On duty",
        Availability.Busy => "On duty, busy",
        Availability.OnBreak => $"On a break until {LondonTime.Clock(breakUntil!.Value)}",
        _ => "Off duty",
    };

    /// <summary>Who is asked to take a conversation over.</summary>
    public static string Watching(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var one] => $"{one} is watching",
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]} are watching",
    };

    public static string Of(TransferTeam team, string? name) => team switch
    {
        TransferTeam.AnyoneOnDuty => "Anyone on duty is asked",
        TransferTeam.DutyLeads => "A duty lead is asked",
        _ => $"{name} is asked",
    };

    public static string Of(TransferState state, string? by) => state switch
    {
        TransferState.Asked => "asked",
        TransferState.Accepted => $"{by} took it over",
        TransferState.TakenOver => $"{by}, a duty lead, took it over",
        TransferState.Declined => $"{by} could not take it",
        _ => "taken back",
    };

    public static string Of(ShiftMatter kind) => kind switch
    {
        ShiftMatter.FollowUp => "Follow-ups",
        ShiftMatter.Callback => "Callbacks in the next 12 hours",
        ShiftMatter.WriteUp => "Write-ups that are not finished",
        ShiftMatter.ExpectedBack => "Expected back",
        _ => "Left the page while a person was still to look",
    };

    public static string Of(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Serious => "Something serious, and no person came",
        _ => "Wanted a person, and none came",
    };

    public static string Of(Core.Doors.DoorState door) => door switch
    {
        Core.Doors.DoorState.YoungPeople => "Limited: young people, and anyone in danger.",
        Core.Doors.DoorState.InDanger => "Limited: only those in danger.",
        Core.Doors.DoorState.Closed => "Closed, except for those in danger.",
        _ => "Open.",
    };

    public static string Of(Core.Supervision.NearMissKind kind) => kind switch
    {
        Core.Supervision.NearMissKind.Dismissed => "Noticed, and dismissed",
        Core.Supervision.NearMissKind.EndedAlone => "High risk, ended without a second person",
        Core.Supervision.NearMissKind.Lapsed => "A console went silent",
        _ => "Dropped: no practitioner held it",
    };

    public static string Of(FollowUpOutcome outcome) => outcome switch
    {
        FollowUpOutcome.SpokeWithThem => "Spoke with them",
        FollowUpOutcome.PassedOn => "Passed on to another service",
        FollowUpOutcome.EmergencyServices => "Emergency services called",
        FollowUpOutcome.CannotBeReached => "Cannot be reached",
        _ => "Looked at, nothing to do",
    };

    public static string Of(AttemptOutcome outcome) => outcome switch
    {
        AttemptOutcome.Spoke => "Spoke with them",
        AttemptOutcome.NoAnswer => "No answer",
        AttemptOutcome.LeftMessage => "Left a message",
        AttemptOutcome.SomeoneElseAnswered => "Someone else answered",
        _ => "The number does not work",
    };

    public static string Of(CallbackState state) => state switch
    {
        CallbackState.Open => "To do",
        CallbackState.Claimed => "Claimed",
        CallbackState.Done => "Done",
        CallbackState.Unreached => "Not reached",
        _ => "Cancelled",
    };

    public static string Of(PractitionerRole role) => role switch
    {
        PractitionerRole.DutyLead => "Duty lead",
        PractitionerRole.Admin => "Administrator",
        _ => "Practitioner",
    };

    public static string OfAuthor(AuthorKind kind) => kind switch
    {
        AuthorKind.Visitor => "visitor",
        AuthorKind.Bot => "bot",
        AuthorKind.Practitioner => "practitioner",
        _ => "system",
    };

    /// <summary>A conversation that somebody opened again.</summary>
    public static string CameBack(Way way) =>
        $"{(way is Way.Words ? "Came back with words" : "Came back on a phone that kept the chat")}: may be someone else. Do not read earlier messages back";

    /// <summary>What a marker of the log means.</summary>
    public static string OfMarker(string? marker, string? workName) => marker switch
    {
        HandoverMarkers.Accepted => $"{workName} took over",
        HandoverMarkers.HandedBack => $"{workName} handed back to the bot",
        HandoverMarkers.Lapsed => "The practitioner's connection was lost; back in the queue",
        HandoverMarkers.Ended => workName is null ? "The conversation ended" : $"{workName} ended the conversation",
        "handover.requested" => "A person was asked for",
        "handover.withdrawn" => "The visitor left the queue",
        "handover.place-ended" => "The visitor's page was away for half an hour: the place in the queue ended",
        "visitor.left" => "The visitor left the page",
        "callback.requested" => "A callback was asked for",
        "callback.changed" => "A callback was changed with its code",
        "callback.cancelled" => "A callback was cancelled with its code",
        "way-back.offered" => "A way back was asked for",
        "way-back.closed" => "The five words were closed",
        "visitor.came-back" => "Somebody came back: may be someone else",
        "question.left" => "A question was left for a worker",
        "question.withdrawn" => "The question was taken back",
        "question.answered" => $"{workName} answered the question",
        "chat.booked" => "A chat was booked",
        "chat.cancelled" => "The booked chat was cancelled",
        "enquiry.requested" => "An enquiry was sent",
        null => "",
        _ => marker.Replace('.', ' ').Replace('-', ' '),
    };

    /// <summary>How long something has waited.</summary>
    public static string Waited(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? "under 1 min"
        : time < TimeSpan.FromHours(1) ? $"{(int)time.TotalMinutes} min"
        : $"{(int)time.TotalHours} h {time.Minutes} min";

    /// <summary>The beginning of a long text, for a list.</summary>
    public static string Shorten(string text) => text.Length <= LongestLine ? text : string.Concat(text.AsSpan(0, LongestLine).TrimEnd(), "…");
}
