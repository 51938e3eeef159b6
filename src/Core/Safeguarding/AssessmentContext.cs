namespace ProtectRespect.Core.Safeguarding;

/// <summary>What is known around a message.</summary>
/// <param name="Who"><c>young-person</c>, <c>parent</c>, <c>professional</c>, <c>someone-else</c>, or null when it is not known.</param>
/// <param name="Question">The question that the message may answer, or null.</param>
/// <param name="Earlier">The visitor's last messages, the newest last, at most <see cref="MostEarlier"/>.</param>
public sealed record AssessmentContext(string? Who, OpenQuestion? Question, IReadOnlyList<string> Earlier)
{
    public const int MostEarlier = 5;

    /// <summary>Nothing is known.</summary>
    public static AssessmentContext Unknown { get; } = new(null, null, []);
}

/// <summary>A question that the bot has asked and that is not answered yet.</summary>
/// <param name="ContentId">Such as <c>start.danger</c>.</param>
/// <param name="About">The name under which the answer will be kept, such as <c>danger</c>, <c>screen</c>, <c>safe-now</c>; null = it is not kept.</param>
public sealed record OpenQuestion(string ContentId, string? About)
{
    /// <summary>What stands on its buttons.</summary>
    public IReadOnlyList<string> Buttons { get; init; } = [];

    /// <summary>The message is what stands on a button: its words are ours, not the visitor's.</summary>
    public bool IsPressed(string message) => Buttons.Contains(message.Trim(), StringComparer.OrdinalIgnoreCase);
}
