namespace ProtectRespect.Bot.Dialogs;

/// <summary>A conversation as it should go, written by content authors and run as a test.</summary>
internal sealed record ExampleConversation(
    string Title, string File, IReadOnlyList<string> Covers, string At, string Duty, IReadOnlyList<ExampleLine> Talk);

/// <summary>One line of it.</summary>
/// <param name="Kind">
/// <c>visitor</c> says a text, <c>returned</c> says it after the end, <c>handed-back</c>, <c>came-back</c> and <c>reminder</c> are turns without words;
/// <c>bot</c> answers with a content id; <c>says</c> is part of what it says; <c>does</c> names an effect.
/// </param>
internal sealed record ExampleLine(string Kind, string Value, int Line);
