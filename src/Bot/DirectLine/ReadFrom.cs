using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

internal static class ReadFrom
{
    /// <summary>The sequence to read after. A watermark beyond the end was never ours: the whole set, as for any other garbage.</summary>
    public static long After(string? watermark, Conversation conversation, int epoch)
    {
        var after = Watermark.After(watermark, epoch);
        return after <= conversation.LastSequence ? after : 0;
    }
}
