using ProtectRespect.Core.Enquiries;

namespace ProtectRespect.DutyConsole.Pages.Enquiries;

/// <summary>What enquiries are called on the screen.</summary>
internal static class EnquiryWords
{
    public static string Of(EnquiryNeed need) => need switch
    {
        EnquiryNeed.Advice => "Advice about a child",
        EnquiryNeed.Training => "Training",
        EnquiryNeed.Outreach => "Outreach or a school session",
        EnquiryNeed.Consultancy => "Consultancy",
        _ => "Something else",
    };

    public static string Of(EnquiryState state) => state switch
    {
        EnquiryState.New => "To answer",
        EnquiryState.Taken => "Taken",
        EnquiryState.Answered => "Answered",
        _ => "Closed",
    };

    public static string Of(EnquiryOutcome outcome) => outcome switch
    {
        EnquiryOutcome.PassedOn => "Passed on to someone else",
        EnquiryOutcome.NotReached => "Could not be reached",
        EnquiryOutcome.NotForUs => "Not for us",
        _ => "Sent twice",
    };

    /// <summary>State, and who has it.</summary>
    public static string StateOf(EnquiryLine line) =>
        (line.Outcome is { } outcome ? $"{Of(line.State)}: {Of(outcome).ToLowerInvariant()}" : Of(line.State)) + (line.TakenBy is null ? "" : $", {line.TakenBy}");
}
