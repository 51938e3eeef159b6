namespace ProtectRespect.Core.Safeguarding;

/// <summary>How urgent a message is. It routes to people and never diagnoses; it may raise a priority and never lowers one.</summary>
public enum SafeguardingLevel
{
    /// <summary>Nobody and nothing has looked: treated as if a person must look.</summary>
    NotAssessed = 0,
    None = 1,
    Concern = 2,
    High = 3,
    Immediate = 4,
}

/// <summary>What the recogniser says of one message, with reasons a practitioner can read.</summary>
public sealed record Assessment(SafeguardingLevel Level, IReadOnlyList<string> Themes, IReadOnlyList<string> Reasons)
{
    public static Assessment NotAssessed { get; } = new(SafeguardingLevel.NotAssessed, [], []);
}

/// <summary>Looks at every visitor message before the dialog sees it, whoever holds the conversation.</summary>
public interface IAssess
{
    Assessment Assess(string text);
}
