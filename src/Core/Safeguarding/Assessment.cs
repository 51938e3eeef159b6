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
/// <param name="Level">The highest level that any reason gives.</param>
/// <param name="Themes">Ids such as <c>image_blackmail</c>, the theme of the weightiest reason first.</param>
/// <param name="Reasons">Why, the weightiest first; empty when nothing was noticed.</param>
public sealed record Assessment(SafeguardingLevel Level, IReadOnlyList<string> Themes, IReadOnlyList<Reason> Reasons)
{
    /// <summary>The words say that somebody may see the visitor's screen.</summary>
    public bool MayBeWatched { get; init; }

    /// <summary>Nobody has looked.</summary>
    public static Assessment NotAssessed { get; } = new(SafeguardingLevel.NotAssessed, [], []);

    /// <summary>Looked at, and nothing noticed.</summary>
    public static Assessment Nothing { get; } = new(SafeguardingLevel.None, [], []);
}

/// <summary>One thing that was noticed. <see cref="Quote"/> holds the visitor's words: it is kept sealed and never logged.</summary>
/// <param name="Rule">Id of the rule, or <see cref="Model"/>, <see cref="AnotherLanguage"/> or <see cref="Practitioner"/>.</param>
/// <param name="Theme">Id of the theme.</param>
/// <param name="Quote">The words of the message that raised it.</param>
/// <param name="Says">What was noticed, as a sentence for a practitioner.</param>
public sealed record Reason(string Rule, string Theme, SafeguardingLevel Level, string Quote, string Says)
{
    /// <summary>The rule of a reason that a trained classifier gives.</summary>
    public const string Model = "model";

    /// <summary>The rule of a reason that a practitioner gave.</summary>
    public const string Practitioner = "practitioner";

    /// <summary>The rule of a reason that the message is not in English.</summary>
    public const string AnotherLanguage = "another-language";
}
