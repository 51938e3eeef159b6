using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Core.Duty;

/// <summary>Section <c>Duty</c>: how the duty room works.</summary>
public sealed record DutyOptions
{
    public const string Section = "Duty";

    /// <summary>Conversations that one practitioner may hold at once.</summary>
    [Range(1, 20)]
    public int Capacity { get; init; } = 3;

    /// <summary>
    /// Seconds that a claim holds without a sign of life. Longer than a minute, because browsers wake a hidden tab once a minute only.
    /// </summary>
    [Range(10, 900)]
    public int LeaseSeconds { get; init; } = 120;

    /// <summary>Seconds after the last sign of life in which somebody on duty still counts as here.</summary>
    [Range(10, 900)]
    public int HereSeconds { get; init; } = 90;

    /// <summary>Hours that an invitation can be used.</summary>
    [Range(1, 336)]
    public int InvitationHours { get; init; } = 72;

    /// <summary>Working days, by the opening hours, within which an enquiry is answered. Visitors are told the day.</summary>
    [Range(1, 20)]
    public int EnquiryReplyWorkingDays { get; init; } = 2;

    /// <summary>Working days, by the opening hours, within which a question left in the chat is answered. Visitors are told the day.</summary>
    [Range(1, 20)]
    public int QuestionReplyWorkingDays { get; init; } = 1;

    /// <summary>Hours within which a duty lead reviews a conversation with high risk that somebody ended alone.</summary>
    [Range(1, 168)]
    public int ReviewHours { get; init; } = 24;

    /// <summary>Seconds that a second look is waited for; then the end goes ahead with a reason, and a lead reviews it.</summary>
    [Range(60, 7200)]
    public int LookSeconds { get; init; } = 900;

    /// <summary>Seconds in which a visitor answers whether they are ready, before somebody else is asked; 0 = nobody is asked, everybody is claimed by hand.</summary>
    [Range(0, 900)]
    public int OfferSeconds { get; init; } = 120;

    /// <summary>Seconds after which somebody who asked for a few more minutes, or did not answer, is asked again.</summary>
    [Range(30, 3600)]
    public int OfferAgainSeconds { get; init; } = 300;

    /// <summary>Seconds that a visitor waits while nobody is here, before the alarm rings.</summary>
    [Range(5, 900)]
    public int AlarmNobodySeconds { get; init; } = 20;

    /// <summary>Seconds that a visitor with high risk waits while somebody is here, before the alarm rings.</summary>
    [Range(10, 3600)]
    public int AlarmWaitSeconds { get; init; } = 180;

    /// <summary>Seconds after which an alarm that somebody looks after rings again, while the visitor still waits.</summary>
    [Range(60, 3600)]
    public int AlarmAgainSeconds { get; init; } = 600;

    public TimeSpan AlarmAgain => TimeSpan.FromSeconds(AlarmAgainSeconds);
    public TimeSpan Offer => TimeSpan.FromSeconds(OfferSeconds);
    public TimeSpan OfferAgain => TimeSpan.FromSeconds(OfferAgainSeconds);
    public TimeSpan Look => TimeSpan.FromSeconds(LookSeconds);
    public TimeSpan Review => TimeSpan.FromHours(ReviewHours);
    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
    public TimeSpan Here => TimeSpan.FromSeconds(HereSeconds);
    public TimeSpan Invitation => TimeSpan.FromHours(InvitationHours);
}
