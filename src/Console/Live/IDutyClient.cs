using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>What the server calls in a console page. Every call carries state, not a change: a lost call is healed by the next.</summary>
public interface IDutyClient
{
    /// <summary>The whole board, whenever anything on it has changed.</summary>
    Task Board(BoardView board);

    /// <summary>What needs somebody at once, whenever it is looked at again; for every page, whatever it shows.</summary>
    Task Alarms(AlarmsView alarms);

    /// <summary>New entries of a conversation that this page follows, oldest first, without gaps.</summary>
    Task Entries(EntriesView entries);

    /// <summary>Who holds the conversation has changed, or its level has risen.</summary>
    Task Desk(DeskView desk);

    /// <summary>All flags of a conversation that this page follows, whenever one was raised, seen or judged.</summary>
    Task Flags(FlagsView flags);

    /// <summary>What this person and a colleague whisper about a conversation that this page follows; to nobody else.</summary>
    Task Whispers(WhispersView whispers);

    /// <summary>What this person has typed and not sent, whenever another page of theirs has kept it; to nobody else.</summary>
    Task Draft(DraftView draft);

    /// <summary>The visitor is writing.</summary>
    Task VisitorTyping(string conversationId);

    /// <summary>This conversation can no longer be seen here.</summary>
    Task Gone(string conversationId);
}

/// <summary>The duty board. Instants are Unix milliseconds; <see cref="Now"/> is the server's, so that a wrong clock of a computer shows no wrong wait.</summary>
/// <param name="Noticed">Where something was noticed and no person is; the most urgent first.</param>
/// <param name="Tasks">What is owed beside the conversations, in the order in which it is to be done.</param>
public sealed record BoardView(
    long Now, IReadOnlyList<WaitingView> Waiting, IReadOnlyList<LiveView> Live, IReadOnlyList<NoticedView> Noticed, AlarmsView Alarms, CallbacksView Callbacks,
    EnquiriesView Enquiries, IReadOnlyList<OnDutyView> OnDuty, IReadOnlyList<TaskView> Tasks)
{
    /// <summary>What came to an end within the last hour, the newest first.</summary>
    public required IReadOnlyList<EndedView> JustEnded { get; init; }

    /// <summary>What was left in chats.</summary>
    public required QuestionsView Questions { get; init; }
}

/// <summary>Something that is owed: a page shows those for everybody and those for whoever looks at it; a duty lead's page shows all.</summary>
/// <param name="Key">Kind and record, so that a list knows its rows again.</param>
/// <param name="When">When it is due, in words.</param>
/// <param name="ForId">Who has to do it; empty = whoever comes first.</param>
/// <param name="ById">Who asks for it, and cannot do it themselves; empty = nobody.</param>
/// <param name="ForLeads">Only a duty lead can do it.</param>
/// <param name="Act">What the link says.</param>
public sealed record TaskView(
    string Key, string Kind, string What, string Level, string LevelWords, string Who, string When, string ForId, string ById, bool ForLeads, string Href, string Act);

/// <param name="Kind">Which kind of visitor, in words.</param>
/// <param name="Why">Why a person is wanted.</param>
/// <param name="Danger">The answer about danger, in words.</param>
/// <param name="Level">The level's name in small letters, for the style.</param>
/// <param name="Themes">What it is about, in words; empty = nothing was noticed.</param>
/// <param name="Noticed">What was noticed, on one line; empty likewise.</param>
/// <param name="Alarm">Something that must be noticed (a claim has lapsed, the visitor has left), or null.</param>
/// <param name="Asked">Whether the visitor has been asked if they are ready, in words; empty = not.</param>
/// <param name="MayBeWatched">Someone may see the visitor's screen.</param>
public sealed record WaitingView(
    string ConversationId, string Kind, string Why, string Danger, string Level, string LevelWords, string Themes, string Noticed, long Since, string? Alarm, string Asked,
    bool MayBeWatched);

/// <param name="UnansweredSince">Since when the visitor has had the last word; 0 = somebody has answered.</param>
/// <param name="LastVisitorSequence">Of the last thing that the visitor said.</param>
/// <param name="MayBeWatched">Someone may see the visitor's screen.</param>
public sealed record LiveView(
    string ConversationId, string Kind, string LevelWords, string Level, string Holder, string HolderId, long Since, string? Alarm, long UnansweredSince,
    long LastVisitorSequence, bool MayBeWatched);

/// <param name="How">Who had it, how it ended and what is known of it, in words.</param>
/// <param name="HolderId">Whoever held it last; empty = nobody.</param>
public sealed record EndedView(string ConversationId, string Kind, string LevelWords, string Level, string How, string HolderId, long At);

/// <param name="Changed">Those that somebody holds and the person who asked has changed or cancelled since yesterday.</param>
public sealed record CallbacksView(int Open, int Due, int Overdue, IReadOnlyList<ChangedCallbackView> Changed);

public sealed record ChangedCallbackView(string Id, long At);

public sealed record EnquiriesView(int Open, int Due, int Overdue);

/// <param name="Expected">Who means to be back next, in words; empty = nobody.</param>
public sealed record QuestionsView(int Open, int Overdue, string Expected);

/// <param name="Now">What they are ready for and how many they hold, in words.</param>
public sealed record OnDutyView(string Id, string Name, bool Here, string Now);

/// <summary>A page of a conversation. <see cref="Through"/> is what to ask for next time as <c>after</c>.</summary>
public sealed record EntriesView(string ConversationId, IReadOnlyList<EntryView> Entries, long Through);

/// <param name="By">visitor, bot, practitioner or system.</param>
/// <param name="Text">Plain text; for a marker what it means in words.</param>
/// <param name="Choices">What the bot offered.</param>
public sealed record EntryView(long Sequence, string By, string Name, string Text, long At, string? ClientId, IReadOnlyList<string> Choices);

/// <summary>Who holds a conversation, as its page shows it.</summary>
/// <param name="Holder">The holder's work name, or null.</param>
/// <param name="Mine">Whether the person at this page holds it.</param>
/// <param name="Watching">Who watches, in words for whoever reads it; empty = nobody.</param>
public sealed record DeskView(
    string ConversationId, string State, string StateWords, string? Holder, bool Mine, string Level, string LevelWords, bool VisitorLeft, string Watching);

/// <summary>What became of something a practitioner wrote: the sequence it is stored at, or why it is not.</summary>
public sealed record SayAnswer(long? Sequence, string? Refusal);

/// <summary>What <c>Open</c> gives: who holds the conversation and its flags, or why it cannot be opened.</summary>
/// <param name="Draft">What this person has typed and not sent; empty = nothing.</param>
public sealed record OpenAnswer(DeskView? Desk, FlagsView? Flags, string? Draft, string? Refusal);

/// <summary>What somebody has typed in one conversation and not sent, as it is kept; empty = nothing.</summary>
public sealed record DraftView(string ConversationId, string Text);

/// <summary>A write-up as it is written; an outcome that does not exist counts as none.</summary>
public sealed record WriteUpDraft(string? Outcome, string? About, string? Risk, string? Advice, string? NextSteps)
{
    internal WriteUpText Text => new(
        Enum.TryParse<HandoverOutcome>(Outcome, out var outcome) && Enum.IsDefined(outcome) ? outcome : null, About ?? "", Risk ?? "", Advice ?? "", NextSteps ?? "");
}

/// <summary>Whether the sign of life counted.</summary>
public sealed record HeartbeatAnswer(bool OnDuty, int Holding);
