namespace ProtectRespect.Core.Callbacks;

/// <summary>What somebody with the code of a callback wants otherwise.</summary>
public abstract record CallbackChange
{
    private CallbackChange()
    {
    }

    public sealed record NewTime(IReadOnlyList<SafeWindow> Windows, string InTheirWords) : CallbackChange;

    /// <summary>What was safe with the old number says nothing about the new one: only what is asked again counts.</summary>
    public sealed record NewNumber(string Number, SafeAnswer MayLeaveMessage) : CallbackChange;

    public sealed record NewEmail(string Email) : CallbackChange;

    public sealed record Cancel : CallbackChange;

    /// <summary>The request with this change in it.</summary>
    internal CallbackRequest ApplyTo(CallbackRequest request) => this switch
    {
        NewTime time => request with { Windows = time.Windows, WhenInTheirWords = time.InTheirWords },
        NewNumber number => request with
        {
            Channel = CallbackChannel.Call,
            Number = number.Number,
            Email = null,
            WhosePhone = PhoneOwner.NotAsked,
            MayCall = SafeAnswer.NotAsked,
            MayText = SafeAnswer.NotAsked,
            MayLeaveMessage = number.MayLeaveMessage,
            MaySayWhoWeAre = SafeAnswer.NotAsked,
        },
        NewEmail email => request with { Channel = CallbackChannel.Email, Email = email.Email, Number = "" },
        _ => request,
    };
}
