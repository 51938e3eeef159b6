using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Signals.InProcess;

namespace ProtectRespect.Core.Tests.Signals;

public sealed class Typing_and_presence
{
    [Fact]
    public void Reaches_those_who_look_at_the_conversation_until_they_look_away()
    {
        var ephemeral = new InProcessEphemeral();
        List<EphemeralSignal> seen = [];
        var looking = ephemeral.Subscribe("a", seen.Add);
        var typing = new EphemeralSignal("a", EphemeralKind.Typing, AuthorKind.Practitioner, "p", "Sam");

        ephemeral.Publish(typing);
        ephemeral.Publish(typing with { ConversationId = "b" });
        looking.Dispose();
        ephemeral.Publish(typing);

        Assert.Equal([typing], seen);
    }
}
