using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// Configuration section <c>Limits</c>: what one visitor, or all of them together, may ask of the public site. No limit ever
/// refuses somebody because of an address. Calls authorised by the secret are not limited per visitor.
/// </summary>
public sealed record LimitsOptions
{
    public const string Section = "Limits";

    /// <summary>
    /// Largest request body, bytes. JSON may write each letter of some scripts with six, so the longest message fits with room to spare.
    /// </summary>
    [Range(1024, 1024 * 1024)]
    public int BodyBytes { get; init; } = 32 * 1024;

    /// <summary>Longest message, UTF-16 units.</summary>
    [Range(100, 100_000)]
    public int TextLength { get; init; } = 4_000;

    /// <summary>Largest channelData that is kept, bytes of JSON.</summary>
    [Range(256, 64 * 1024)]
    public int ChannelDataBytes { get; init; } = 2 * 1024;

    /// <summary>How much of a refused upload is read to find the text that came with it, bytes.</summary>
    [Range(16 * 1024, 64 * 1024 * 1024)]
    public int UploadBytes { get; init; } = 2 * 1024 * 1024;

    /// <summary>Messages that one conversation may send at once.</summary>
    [Range(1, 100_000)]
    public int MessageBurst { get; init; } = 20;

    /// <summary>Messages per minute that one conversation may keep up.</summary>
    [Range(1, 1_000_000)]
    public int MessagesPerMinute { get; init; } = 100;

    /// <summary>Conversations that may start at once, over all visitors.</summary>
    [Range(1, 1_000_000)]
    public int StartBurst { get; init; } = 1_000;

    /// <summary>Conversations per minute that may start, over all visitors.</summary>
    [Range(1, 10_000_000)]
    public int StartsPerMinute { get; init; } = 6_000;

    /// <summary>Starts per minute from one neighbourhood of addresses before each further one is slowed.</summary>
    [Range(1, 1_000_000)]
    public int UnhurriedStartsPerMinute { get; init; } = 20;

    /// <summary>How long such a start waits.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:02")]
    public TimeSpan SlowStart { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Tries of five words at once, over all visitors.</summary>
    [Range(1, 1_000)]
    public int ReturnBurst { get; init; } = 20;

    /// <summary>Tries of five words per minute, over all visitors.</summary>
    [Range(1, 1_000)]
    public int ReturnsPerMinute { get; init; } = 300;

    /// <summary>Such tries per minute from one neighbourhood of addresses before each further one is slowed.</summary>
    [Range(1, 1_000)]
    public int UnhurriedReturnsPerMinute { get; init; } = 5;

    /// <summary>Streams open at once on this node.</summary>
    [Range(1, 1_000_000)]
    public int Streams { get; init; } = 20_000;

    /// <summary>How often an idle stream carries an empty frame.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long a peer may leave a ping unanswered before its stream is closed; pings go out at the same pace.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan PeerSilence { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>How long one frame may take to be sent before the stream is closed; the client catches up on its next one.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
