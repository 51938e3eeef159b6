using ProtectRespect.Core.Watching;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>What a duty lead and whoever holds a conversation whisper to each other, as one of the two sees it. Never sent to anybody else.</summary>
/// <param name="Whispers">The oldest first.</param>
public sealed record WhispersView(string ConversationId, IReadOnlyList<WhisperLine> Whispers)
{
    /// <summary>Whether both show the same: a list is compared by what is in it.</summary>
    public bool Equals(WhispersView? other) => other is not null && ConversationId == other.ConversationId && Whispers.SequenceEqual(other.Whispers);

    public override int GetHashCode() => HashCode.Combine(ConversationId, Whispers.Count);
}

/// <param name="Only">Who sees it, in words.</param>
public sealed record WhisperLine(string Id, string By, bool Mine, string Only, string Text, long At);

internal static class WhisperLines
{
    public static WhispersView Of(string conversationId, IReadOnlyList<WhisperView> whispers) => new(conversationId, [.. whispers.Select(Of)]);

    private static WhisperLine Of(WhisperView w) => new(
        w.Id, w.Mine ? "You" : w.From, w.Mine, $"Only you and {(w.Mine ? w.To : w.From)} see this.", w.Text, w.At.ToUnixTimeMilliseconds());
}
