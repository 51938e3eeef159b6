using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Dialogs.Steps;

/// <summary>One named step of a dialog. Steps without a <see cref="Then"/> lead to the next in the file, the last one ends the dialog.</summary>
internal abstract record Step(string Name, int Line)
{
    /// <summary>The step that follows, resolved at load; null = the dialog ends.</summary>
    public string? Then { get; init; }
    /// <summary>What keeps the words true; null = they promise nothing.</summary>
    public Promise? Promise { get; init; }
}

/// <summary>Names what keeps words true (ids of promises.yaml); or says in <see cref="Why"/> that they promise nothing.</summary>
internal sealed record Promise(IReadOnlyList<string> Ids, string? Why);

/// <summary>Says something, with buttons from the services directory.</summary>
internal sealed record SayStep(string Name, int Line, StepWords Words) : Step(Name, Line);

/// <summary>Goes where an answer or a fact points.</summary>
internal sealed record BranchStep(string Name, int Line, string On, IReadOnlyDictionary<string, string> When, string Else) : Step(Name, Line);

/// <summary>Opens another dialog and comes back to <see cref="Step.Then"/>.</summary>
internal sealed record BeginStep(string Name, int Line, string Dialog) : Step(Name, Line);

/// <summary>Opens a topic in the version for whoever is here.</summary>
internal sealed record TopicStep(string Name, int Line, string Topic) : Step(Name, Line);

/// <summary>Notes values; <c>=other</c> copies the answer of that name.</summary>
internal sealed record SetStep(string Name, int Line, IReadOnlyDictionary<string, string> Values) : Step(Name, Line);

/// <summary>Asks for a person; <see cref="Reason"/> is what the practitioner reads.</summary>
internal sealed record OfferPersonStep(string Name, int Line, string Reason) : Step(Name, Line);

internal sealed record LeaveQueueStep(string Name, int Line) : Step(Name, Line);

/// <summary>Turns the visitor's page into one that says nothing of us, until the visitor brings it back.</summary>
internal sealed record HidePageStep(string Name, int Line) : Step(Name, Line);

/// <summary>The visitor's message is stored, and not shown on their page again: it was the safe word.</summary>
internal sealed record HideMessageStep(string Name, int Line) : Step(Name, Line);

/// <summary>Leaves the words of the answer <c>question.words</c> for a practitioner.</summary>
internal sealed record LeaveQuestionStep(string Name, int Line) : Step(Name, Line);

internal sealed record WithdrawQuestionStep(string Name, int Line) : Step(Name, Line);

/// <summary>Books a chat at the first window of the answer <c>chat.when</c>.</summary>
internal sealed record BookChatStep(string Name, int Line) : Step(Name, Line);

internal sealed record CancelChatStep(string Name, int Line) : Step(Name, Line);

/// <summary>Gives the visitor a way back: the page fetches it. What it is, the bot never says and the log never holds.</summary>
internal sealed record KeepWayStep(string Name, int Line, Way Way) : Step(Name, Line);

/// <summary>Closes the five words for good.</summary>
internal sealed record CloseWordsStep(string Name, int Line) : Step(Name, Line);

/// <summary>Sends the callback request made of the answers <c>callback.*</c>.</summary>
internal sealed record RequestCallbackStep(string Name, int Line) : Step(Name, Line);

/// <summary>Changes or cancels the callback whose code was given; goes to <see cref="IfGone"/> when it is no longer open.</summary>
internal sealed record ChangeCallbackStep(string Name, int Line, CallbackChangeKind What, string IfGone) : Step(Name, Line);

/// <summary>Sends the enquiry made of the answers <c>enquiry.*</c>.</summary>
internal sealed record RequestEnquiryStep(string Name, int Line) : Step(Name, Line);

/// <summary>Comes back later with the dialog <see cref="Dialog"/>.</summary>
internal sealed record RemindStep(string Name, int Line, string Dialog, TimeSpan After) : Step(Name, Line);

internal sealed record EndStep(string Name, int Line, EndOf What) : Step(Name, Line);

internal enum CallbackChangeKind
{
    Time,
    Number,
    Email,
    Cancel,
}

internal enum EndOf
{
    /// <summary>This dialog: the one below it goes on.</summary>
    Dialog,
    /// <summary>All open dialogs: the home dialog begins.</summary>
    Everything,
    Conversation,
}
