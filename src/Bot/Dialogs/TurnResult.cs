using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What a turn came to. All of it is written in one transaction, or none.</summary>
public sealed record TurnResult(IReadOnlyList<Reply> Replies, DialogState State, IReadOnlyList<Effect> Effects)
{
    /// <summary>The code of a callback about which the turn should have known: look it up, put it into the facts, run the turn again.</summary>
    public string? Wants { get; init; }
}

/// <summary>One bubble.</summary>
/// <param name="ContentId"><c>{dialog}.{step}</c> or <c>words.{line}</c>, with <c>/2</c> and so on for further bubbles of the same words.</param>
/// <param name="ContentVersion">Hash of the words as they were written, 8 characters.</param>
/// <param name="Text">Plain text, without links, telephone numbers (except those that services.yaml fills in) or choices.</param>
public sealed record Reply(string ContentId, string ContentVersion, string Text, IReadOnlyList<CardAction> Actions, string Lang = "en")
{
    /// <summary>Who says it, as the visitor reads it; null = our own bot.</summary>
    public string? Author { get; init; }
}
