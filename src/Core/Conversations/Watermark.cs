using System.Globalization;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// How far a reader has come: <c>{epoch}.{sequence}</c> of the last sequence scanned (not last shown). Opaque to clients.
/// A watermark that is empty, <c>0</c>, garbage or of another epoch means: the whole set.
/// </summary>
public readonly record struct Watermark(int Epoch, long Sequence)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Epoch}.{Sequence}");

    /// <summary>The sequence to read after, for a log that is in <paramref name="epoch"/>; 0 = from the start.</summary>
    public static long After(string? watermark, int epoch)
    {
        if (string.IsNullOrEmpty(watermark))
        {
            return 0;
        }

        var dot = watermark.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && int.TryParse(watermark.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var ofEpoch)
            && long.TryParse(watermark.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && ofEpoch == epoch
                ? sequence
                : 0;
    }
}

/// <summary>Activity ids as clients see them: <c>{conversation}|{sequence:D7}</c> in epoch 1, <c>{conversation}|{epoch}-{sequence:D7}</c> after.</summary>
public static class ActivityId
{
    public static string Of(string conversationId, int epoch, long sequence) => epoch == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}")
        : string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{epoch}-{sequence:D7}");
}
