namespace ProtectRespect.Perf.Load;

/// <summary>How the server is loaded.</summary>
public sealed record LoadPlan
{
    /// <summary>Keep-alive connections; each holds one conversation after another.</summary>
    public int Connections { get; init; } = 64;

    public int Seconds { get; init; } = 15;

    public int Runs { get; init; } = 5;

    /// <summary>Seconds of load before the first run, not counted.</summary>
    public int WarmUp { get; init; } = 10;

    /// <summary>Messages of one conversation.</summary>
    public int Messages { get; init; } = CallbackDialog.Visit;

    /// <summary>Visitors' tokens with lifted limits in place of the secret: signatures are checked on every call.</summary>
    public bool Tokens { get; init; }

    public string? Parent { get; init; }
}
