using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Scripted;

/// <summary>How the story of the demo is told: a made-up visitor goes by their script, and the clock goes with them.</summary>
internal sealed class DemoTalk(
    ScenarioLibrary library, StoryClock clock, ITurns turns, IConversationReader reader, Handovers handovers, HandoverReader handoverOf, PractitionerMessages messages, Flags flags, DutyRoom duty)
{
    private static readonly TimeSpan ToClaim = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan ToWrite = TimeSpan.FromSeconds(35);
    /// <summary>No visitor of the story waits longer than this before their next message.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Comes in, and writes until only somebody else can go on.</summary>
    public async Task<Conversation> Begin(string drill, string visitor, DateTimeOffset at, CancellationToken ct)
    {
        clock.GoTo(at);
        var id = new MadeUpId(MadeUpId.NewRun(), drill, visitor);
        var begun = (await turns.Start(new StartRequest(RandomId.New(), id.ToString(), "web", "en-GB"), ct)).Conversation;
        await GoOn(begun, ct);
        return begun;
    }

    public async Task Leaves(Conversation conversation, TimeSpan after, CancellationToken ct)
    {
        clock.GoTo(clock.GetUtcNow() + after);
        await turns.Leave(conversation, ct);
    }

    /// <summary>The practitioner has seen what alarmed; where nothing did, there is nothing to see.</summary>
    public Task Sees(Conversation conversation, string practitioner, CancellationToken ct) => flags.SeeAlarms(conversation, long.MaxValue, practitioner, ct);

    public async Task<string> Claim(Conversation conversation, string practitioner, CancellationToken ct)
    {
        clock.GoTo(clock.GetUtcNow() + ToClaim);
        await duty.Heartbeat(practitioner, ct);
        var asked = await handoverOf.Latest(conversation, ct) ?? throw new InvalidOperationException("The visitor of the story did not come to ask for a person.");
        return (await handovers.Claim(asked.Id, practitioner, ct)).Must().Id;
    }

    public async Task Says(Conversation conversation, string practitioner, string text, CancellationToken ct)
    {
        clock.GoTo(clock.GetUtcNow() + ToWrite);
        await duty.Heartbeat(practitioner, ct);
        await messages.Say(conversation.Id, practitioner, text, RandomId.New(), ct);
        await GoOn(conversation, ct);
    }

    public async Task End(string handover, string practitioner, Ending ending, CancellationToken ct)
    {
        clock.GoTo(clock.GetUtcNow() + ToWrite);
        (await handovers.End(handover, practitioner, ending, ct)).Must();
    }

    public async Task<IReadOnlyList<LogEntry>> Log(Conversation conversation, CancellationToken ct) => (await reader.Read(conversation, 0, int.MaxValue, ct)).Entries;

    private async Task GoOn(Conversation conversation, CancellationToken ct)
    {
        var id = MadeUpId.Read(conversation.UserId)!;
        var visitor = library.Visitor(id) ?? throw new InvalidOperationException($"The story needs the visitor {id.Visitor} of the drill {id.Drill}.");
        while (Script.Next(visitor, await Log(conversation, ct)) is Move.Say say && say.At - clock.GetUtcNow() <= Patience)
        {
            clock.GoTo(say.At);
            await turns.Receive(conversation, new VisitorMessage(say.Text, say.Id, null, null, "en"), ct);
        }
    }
}

internal static class StoryDecision
{
    /// <summary>What the story does is never refused; if it were, the story would be wrong.</summary>
    public static T Must<T>(this Decision<T> decision)
        where T : class => decision.Value ?? throw new InvalidOperationException($"The story of the demo was refused: {decision.Refusal!.Words}");
}
