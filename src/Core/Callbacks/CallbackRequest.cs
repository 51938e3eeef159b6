using System.Text.Json.Serialization;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Callbacks;

/// <summary>A time in which it is safe to call: [From, To), instants.</summary>
public sealed record SafeWindow(DateTimeOffset From, DateTimeOffset To);

/// <summary>How somebody wants to be reached.</summary>
public enum CallbackChannel
{
    Call = 0,
    TextThenCall = 1,
    Email = 2,
}

/// <summary>Whose phone the number belongs to.</summary>
public enum PhoneOwner
{
    NotAsked = 0,
    Theirs = 1,
    Shared = 2,
    SomeoneElses = 3,
}

/// <summary>How often to try when nobody answers.</summary>
public enum IfNoAnswer
{
    /// <summary>Three times; then a worker decides, never a machine.</summary>
    ThreeTries = 0,
    OneTry = 1,
}

/// <summary>
/// What somebody asks for when they ask to be called, and all that keeps it safe. Sealed as a whole with the callback's own key. What
/// was never asked is the careful answer: the zero of every field is "no", "hidden" or "not asked", also in requests of before.
/// </summary>
public sealed record CallbackRequest
{
    /// <summary>The name to ask for; may be made up.</summary>
    public required string Name { get; init; }
    public required Audience Audience { get; init; }
    public CallbackChannel Channel { get; init; }
    /// <summary>E.164; empty when they are reached by e-mail.</summary>
    public required string Number { get; init; }
    public string? Email { get; init; }
    public PhoneOwner WhosePhone { get; init; }
    public required IReadOnlyList<SafeWindow> Windows { get; init; }
    /// <summary>The visitor's own words about when.</summary>
    public required string WhenInTheirWords { get; init; }
    /// <summary>Times at which nobody must call, in their words: a limit for safety.</summary>
    public string? UnsafeTimes { get; init; }
    /// <summary>Asked where the phone is not theirs alone; a number is given as one that is safe to call.</summary>
    public SafeAnswer MayCall { get; init; }
    public SafeAnswer MayText { get; init; }
    [JsonConverter(typeof(SafeAnswerReader))]
    public SafeAnswer MayLeaveMessage { get; init; }
    /// <summary>Whether a message or text may say who we are.</summary>
    public SafeAnswer MaySayWhoWeAre { get; init; }
    /// <summary>Who else may answer, in their words.</summary>
    public string? WhoElseMayAnswer { get; init; }
    /// <summary>What to say when somebody else answers; null = say nothing and end the call kindly.</summary>
    public string? IfSomeoneElseAnswers { get; init; }
    /// <summary>A word that both sides say, so that each knows who is speaking.</summary>
    public string? CodeWord { get; init; }
    /// <summary>False: the caller's number is withheld.</summary>
    public bool ShowOurNumber { get; init; }
    public IfNoAnswer IfNoAnswer { get; init; }
    /// <summary>Interpreter, hearing, pace, a woman or a man to talk to: in their words.</summary>
    public string? Needs { get; init; }
    /// <summary>They chose to be contacted after they were told who sees this.</summary>
    public bool Consented { get; init; }
    public string? Topic { get; init; }
    public DangerAnswer Danger { get; init; }
}
