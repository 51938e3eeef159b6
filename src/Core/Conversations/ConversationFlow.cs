namespace ProtectRespect.Core.Conversations;

/// <summary>
/// The state machine of who speaks: WithBot -> Waiting | Ended; Waiting -> WithPractitioner | WithBot | Ended;
/// WithPractitioner -> WithBot | Waiting (lapse, transfer) | Ended; Ended -> WithBot (the next episode).
/// </summary>
public static class ConversationFlow
{
    public static bool Allows(ConversationState from, ConversationState to) => (from, to) switch
    {
        (ConversationState.WithBot, ConversationState.Waiting or ConversationState.Ended) => true,
        (ConversationState.Waiting, ConversationState.WithPractitioner or ConversationState.WithBot or ConversationState.Ended) => true,
        (ConversationState.WithPractitioner, ConversationState.WithBot or ConversationState.Waiting or ConversationState.Ended) => true,
        (ConversationState.Ended, ConversationState.WithBot) => true,
        _ => false,
    };

    /// <summary>The bot speaks while it holds the conversation and while the visitor waits; never beside a practitioner.</summary>
    public static bool BotMaySpeak(ConversationState state) => state is not ConversationState.WithPractitioner;
}
