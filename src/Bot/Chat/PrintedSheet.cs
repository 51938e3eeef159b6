namespace ProtectRespect.Bot.Chat;

/// <summary>A page to print, as it is read: nothing on it leads back to a chat.</summary>
/// <param name="Intro">Null when it begins with its first part.</param>
public sealed record PrintedSheet(string Title, string? Intro, IReadOnlyList<PrintedPart> Parts)
{
    /// <summary>What the tab is called; null = as neutrally as the chat's.</summary>
    public string? TabTitle { get; init; }

    /// <summary>Its lines are read one after the other, not ticked off.</summary>
    public bool IsProse { get; init; }

    /// <summary>The page from which this one was chosen.</summary>
    public PrintedHelp? Up { get; init; }
}

/// <param name="Title">Null where it goes on from what stands above it.</param>
/// <param name="Help">Numbers and addresses of others, and our own pages that say more.</param>
/// <param name="Blanks">What is filled in by hand.</param>
public sealed record PrintedPart(string? Title, IReadOnlyList<string> Lines, IReadOnlyList<PrintedHelp> Help, IReadOnlyList<string> Blanks);

/// <param name="Text">All that paper needs: who, and the number or the address.</param>
public sealed record PrintedHelp(string Text, string Href);
