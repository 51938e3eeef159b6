namespace ProtectRespect.Perf.Crash;

/// <summary>What is flooded, and how often the server is killed meanwhile.</summary>
public sealed record FloodPlan
{
    public int Kills { get; init; } = 50;

    /// <summary>Visitors who write at the same time; every fourth also listens on the stream.</summary>
    public int Clients { get; init; } = 40;

    /// <summary>Messages that must have been acknowledged before the flood ends, however many kills there were.</summary>
    public int Messages { get; init; }

    /// <summary>Messages of the longest conversation; the others have a random part of it.</summary>
    public int Longest { get; init; } = 60;

    /// <summary>The longest time that a server may live before it is killed.</summary>
    public TimeSpan LongestLife { get; init; } = TimeSpan.FromSeconds(3);

    public int Seed { get; init; } = Environment.TickCount;

    /// <summary>Where the data folder is made; null = below the repository.</summary>
    public string? Parent { get; init; }

    public required ServerProgram Server { get; init; }
}
