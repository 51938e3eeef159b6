using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.DutyConsole.Pages.Callbacks;

/// <summary>What the dial card says of a request. A doubt is never a yes, and says that it was one.</summary>
internal static class DialWords
{
    private const string Unsure = "No: they were not sure";

    public static string Of(SafeAnswer answer) => answer switch
    {
        SafeAnswer.Yes => "Yes",
        SafeAnswer.No => "No",
        SafeAnswer.NotSure => Unsure,
        _ => "No: they were not asked",
    };

    public static string Heading(CallbackRequest request) => request.Channel switch
    {
        CallbackChannel.Email => $"E-mail {request.Name}",
        CallbackChannel.TextThenCall => $"Text, then call {request.Name}",
        _ => $"Call {request.Name}",
    };

    public static string Of(PhoneOwner owner) => owner switch
    {
        PhoneOwner.Theirs => "Their own phone",
        PhoneOwner.Shared => "A phone they share",
        PhoneOwner.SomeoneElses => "Someone else's phone",
        _ => "Whose phone it is was not asked",
    };

    /// <summary>Whoever gives a number gives it as one that is safe to call; where the phone is not theirs alone they are asked.</summary>
    public static string MayCall(SafeAnswer answer) => answer is SafeAnswer.NotAsked ? "Yes: given as a number that is safe to call" : Of(answer);

    public static string LeaveMessage(CallbackRequest request) => request.MayLeaveMessage is SafeAnswer.Yes
        ? "Yes: your first name, and that you will call again."
        : $"{Of(request.MayLeaveMessage)}. Hang up and try again.";

    public static string SayWhoWeAre(CallbackRequest request) => request.MaySayWhoWeAre is SafeAnswer.Yes
        ? "Yes: a message may say who we are."
        : $"{Of(request.MaySayWhoWeAre)}. Not who we are, not why.";

    public static string OurNumber(CallbackRequest request) =>
        request.ShowOurNumber ? "Show our number: they asked for it." : "Withhold the caller's number.";

    public static string NoAnswer(CallbackRequest request) => request.IfNoAnswer is IfNoAnswer.OneTry
        ? "Try once only, as they asked. Then decide with a duty lead."
        : "Try three times, in safe times. Then decide with a duty lead: never just let it drop.";
}
