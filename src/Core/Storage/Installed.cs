namespace ProtectRespect.Core.Storage;

/// <summary>What the running process knows of its installation; set once, before anything is served.</summary>
public sealed class Installed
{
    /// <summary>The epoch that new log rows carry.</summary>
    public int Epoch { get; internal set; } = 1;
}
