using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Practice;

/// <summary>
/// Conversations with made-up visitors, for practitioners to learn in. It is there in a practice system only: where real children write,
/// nothing in the program can play a visitor.
/// </summary>
public interface IDrills
{
    IReadOnlyList<Drill> All { get; }

    /// <summary>The visitors of a drill come in, each in their time. Refused while another drill runs: one room, one drill.</summary>
    /// <returns>The run.</returns>
    Task<Decision<DrillRun>> Start(string drillId, CancellationToken ct);

    /// <summary>Every visitor of the run who is still there leaves, and nobody else comes.</summary>
    Task Stop(string runId, CancellationToken ct);

    /// <summary>A run of now or before, with what can be seen of it; null = there is none.</summary>
    Task<DrillRun?> Find(string runId, CancellationToken ct);

    /// <summary>Every run that has begun, the newest first.</summary>
    Task<IReadOnlyList<DrillRun>> Runs(CancellationToken ct);
}

/// <summary>A drill as the learner reads it before it begins.</summary>
/// <param name="Practise">What is to be practised.</param>
/// <param name="Ask">What the learner asks themselves afterwards. Nobody else reads the answers, and they are kept nowhere.</param>
public sealed record Drill(string Id, string Title, string About, IReadOnlyList<string> Practise, IReadOnlyList<string> Ask);

/// <summary>A drill that was begun. Everything here is read from the conversations and their records: nothing about the learner is kept.</summary>
/// <param name="Running">A visitor is still there or still to come.</param>
public sealed record DrillRun(
    string Id, Drill Drill, DateTimeOffset StartedAt, bool Running, IReadOnlyList<DrillConversation> Conversations, IReadOnlyList<SeenPractice> Seen);

public sealed record DrillConversation(string Id, ConversationState State);

/// <summary>One line of the list afterwards: what good practice is looked for, and what was found. Never a score.</summary>
/// <param name="Says">The practice, as a sentence.</param>
/// <param name="Found">Whether anything was found.</param>
/// <param name="IsWarning">What was found is to be looked at again, for example a promise that nobody can keep.</param>
/// <param name="Quote">The practitioner's own words that were found, or empty.</param>
public sealed record SeenPractice(string Says, bool Found, bool IsWarning, string Quote);
