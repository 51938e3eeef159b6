namespace ProtectRespect.DutyConsole.Live;

/// <summary>What needs somebody at once: the same on every page of everybody on duty.</summary>
/// <param name="Headline">What nobody has seen, in words; empty when everything has been seen.</param>
/// <param name="Unseen">How many conversations nobody has looked at.</param>
/// <param name="More">How many are not listed here.</param>
/// <param name="Alarms">Unseen danger first, then for a moment those that somebody has just seen, then what is high.</param>
public sealed record AlarmsView(string Headline, int Unseen, string More, IReadOnlyList<AlarmView> Alarms)
{
    /// <summary>A visitor waits and no practitioner came: /alarm says who was told, and takes "I am looking after it".</summary>
    public bool Nobody { get; init; }
}

/// <summary>The alarms of one conversation.</summary>
/// <param name="What">What happened, where the kind of alarm does not say it; empty otherwise.</param>
/// <param name="Through">The last message that is meant: what comes later alarms again. 0 = no message: it stops when somebody has claimed the visitor.</param>
/// <param name="AnyoneMayOpen">Nobody holds it and nobody can claim it, so whoever is on duty may read it.</param>
/// <param name="SeenBy">Who has just seen it, in words; empty = nobody.</param>
public sealed record AlarmView(
    string ConversationId, string Kind, string Where, string What, string Level, long Since, long Through, bool AnyoneMayOpen, string HolderId, string SeenBy);

/// <summary>A conversation on the board in which something was noticed, and that nobody waits in or holds.</summary>
/// <param name="Why">What was noticed, on one line.</param>
public sealed record NoticedView(
    string ConversationId, string Kind, string Where, string Level, string LevelWords, string Themes, string Why, long Since, long Through, string SeenBy);

/// <summary>All flags of a conversation, as its page shows them.</summary>
/// <param name="MayBeWatched">Somebody may see the visitor's screen.</param>
/// <param name="Alert">What nobody has seen yet, in words; empty when there is nothing.</param>
/// <param name="AlertFrom">The first message of the alert.</param>
/// <param name="AlertThrough">The last message of the alert.</param>
public sealed record FlagsView(string ConversationId, IReadOnlyList<FlagMark> Flags, bool MayBeWatched, string Alert, long AlertFrom, long AlertThrough)
{
    /// <summary>Whether both show the same: a list is compared by what is in it.</summary>
    public bool Equals(FlagsView? other) =>
        other is not null && (ConversationId, MayBeWatched, Alert, AlertFrom, AlertThrough) == (other.ConversationId, other.MayBeWatched, other.Alert, other.AlertFrom, other.AlertThrough)
        && Flags.SequenceEqual(other.Flags);

    public override int GetHashCode() => HashCode.Combine(ConversationId, Flags.Count, AlertThrough);
}

/// <summary>One flag beside its message.</summary>
/// <param name="What">What was noticed, with the words that showed it; one thing a line.</param>
/// <param name="State">open, confirmed or dismissed.</param>
public sealed record FlagMark(string Id, long Sequence, string Level, string LevelWords, string Themes, string What, string By, string State, string StateWords);
