namespace ProtectRespect.Perf.Crash;

/// <summary>A message as its client remembers it. It was sent again and again, under the same client id, until it was acknowledged.</summary>
public sealed record SentMessage(string ClientId, string Text)
{
    /// <summary>The activity id of the first acknowledgement; null while there is none.</summary>
    public string? AcknowledgedAs { get; set; }
}

/// <summary>What one client knows of one conversation: nothing here comes from the server's own records.</summary>
public sealed class History(string conversation, string bearer)
{
    private readonly List<string> _faults = [];

    public string Conversation => conversation;
    public string Bearer => bearer;
    public List<SentMessage> Sent { get; } = [];

    /// <summary>Ids in the order in which the stream brought them; null when this client did not listen.</summary>
    public List<long>? Streamed { get; set; }

    /// <summary>Answers that a client of a sound server never gets.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public void Unexpected(string what) => _faults.Add(what);
}
