namespace ProtectRespect.Bot.Recognition.Times;

/// <summary>How a mention is joined to the one before it.</summary>
internal enum Join
{
    None,
    Comma,
    And,
    Or,
}

/// <summary>One thing that a message says about time.</summary>
internal abstract record Mention
{
    private Mention()
    {
    }

    public Join Join { get; init; }

    /// <summary>Said to be left out: "not", "except".</summary>
    public bool Excluded { get; init; }

    public sealed record Of(Days Days) : Mention;

    public sealed record At(Hours Hours) : Mention;

    /// <summary>A window that is known already: "now", "in 20 minutes".</summary>
    public sealed record Moment(LocalWindow Window) : Mention;

    /// <summary>Past, impossible, doubtful, or a condition: the whole message is asked again.</summary>
    public sealed record Unreadable : Mention;
}
