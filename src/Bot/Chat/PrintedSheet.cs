namespace ProtectRespect.Bot.Chat;

/// <summary>A page to print, as it is read: nothing on it leads back to a chat.</summary>
public sealed record PrintedSheet(string Title, string? Intro, IReadOnlyList<PrintedPart> Parts);

/// <param name="Help">Numbers and addresses of others, and our own pages that say more.</param>
/// <param name="Blanks">What is filled in by hand.</param>
public sealed record PrintedPart(string Title, IReadOnlyList<string> Lines, IReadOnlyList<PrintedHelp> Help, IReadOnlyList<string> Blanks);

/// <param name="Text">All that paper needs: who, and the number or the address.</param>
public sealed record PrintedHelp(string Text, string Href);
