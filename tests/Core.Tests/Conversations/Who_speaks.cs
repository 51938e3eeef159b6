using CsCheck;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Tests.Conversations;

public class Who_speaks
{
    [Fact]
    public void Only_through_the_queue_to_a_practitioner_and_only_to_the_bot_after_an_end()
    {
        var states = Gen.Int[1, 4].Select(i => (ConversationState)i);
        Gen.Select(states, states).Sample((from, to) =>
            !ConversationFlow.Allows(from, to)
            || ((to != ConversationState.WithPractitioner || from == ConversationState.Waiting)
                && (from != ConversationState.Ended || to == ConversationState.WithBot)
                && from != to));
    }

    [Fact]
    public void Every_state_can_be_left() =>
        Assert.All(Enum.GetValues<ConversationState>(), from => Assert.Contains(Enum.GetValues<ConversationState>(), to => ConversationFlow.Allows(from, to)));

    [Fact]
    public void The_bot_is_silent_beside_a_practitioner() =>
        Assert.Equal([ConversationState.WithPractitioner], Enum.GetValues<ConversationState>().Where(s => !ConversationFlow.BotMaySpeak(s)));
}
