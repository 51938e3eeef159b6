using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Helped;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// One optional tap at the end. It is no message: the log does not hold it, and what is counted leads back to no conversation. That a
/// conversation has answered is known in memory only, for a while, so that a second tap does not count.
/// </summary>
internal sealed class DidThisHelp(ITurns turns, TimeProvider time)
{
    private readonly FloodGate<string> answered = new(time, burst: 1, perMinute: 1);

    /// <param name="answer">A name of <see cref="HelpedAnswer"/>; anything else counts nothing.</param>
    public async Task Answer(Conversation conversation, string answer, CancellationToken ct)
    {
        if (conversation.State is ConversationState.Ended
            && Enum.TryParse<HelpedAnswer>(answer, out var known) && Enum.IsDefined(known)
            && answered.Hold(conversation.Id) is null)
        {
            await turns.CountHelped(conversation, known, ct);
        }
    }
}
