namespace ProtectRespect.Core.Content;

/// <summary>Who is made up for a rehearsal, and when it is.</summary>
public sealed record RehearsalSettings
{
    /// <summary>The dialog to begin with; null = as every conversation begins.</summary>
    public string? Dialog { get; init; }
    /// <summary>What is known about who writes: <c>young-person</c>, <c>parent</c>, <c>professional</c>, <c>someone-else</c>; null = nothing.</summary>
    public string? Who { get; init; }
    /// <summary>Somebody may see the screen: short forms are used.</summary>
    public bool Quiet { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>A worker is here.</summary>
    public bool WorkerHere { get; init; }
}

/// <param name="Turns">In order; the first one has no words of the visitor.</param>
/// <param name="Buttons">What can be pressed now.</param>
public sealed record RehearsedTalk(IReadOnlyList<RehearsedTurn> Turns, IReadOnlyList<string> Buttons);

/// <param name="Said">What the made-up visitor said, or null.</param>
/// <param name="Bubbles">What the bot said.</param>
/// <param name="Happens">What the house would have been asked for, in words.</param>
public sealed record RehearsedTurn(string? Said, IReadOnlyList<RehearsedBubble> Bubbles, IReadOnlyList<string> Happens);

/// <param name="ContentId">Names the words in the files: dialog and step.</param>
/// <param name="Help">Buttons that call or open a page; they do nothing here.</param>
public sealed record RehearsedBubble(string ContentId, string Text, IReadOnlyList<string> Help);
