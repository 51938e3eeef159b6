using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Callbacks;

/// <summary>A time in which it is safe to call: [From, To), instants.</summary>
public sealed record SafeWindow(DateTimeOffset From, DateTimeOffset To);

/// <summary>What somebody asks for when they ask to be called. Sealed as a whole with the callback's own key.</summary>
public sealed record CallbackRequest
{
    /// <summary>The name to ask for; may be made up.</summary>
    public required string Name { get; init; }
    public required Audience Audience { get; init; }
    /// <summary>E.164.</summary>
    public required string Number { get; init; }
    public required IReadOnlyList<SafeWindow> Windows { get; init; }
    /// <summary>The visitor's own words about when.</summary>
    public required string WhenInTheirWords { get; init; }
    /// <summary>False unless the visitor said yes.</summary>
    public bool MayLeaveMessage { get; init; }
    /// <summary>What to say when somebody else answers; null = say nothing and end the call kindly.</summary>
    public string? IfSomeoneElseAnswers { get; init; }
    /// <summary>A word that both sides say, so that each knows who is speaking.</summary>
    public string? CodeWord { get; init; }
    public string? Topic { get; init; }
    public DangerAnswer Danger { get; init; }
}
