using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>What a rule looks for: patterns that must all stand near each other, in any order.</summary>
/// <param name="Within">The most words from the first to the last of them.</param>
internal sealed record Find(IReadOnlyList<Pattern> All, int Within);

/// <summary>Numbers that must stand in what was found, as ages.</summary>
internal sealed record AgesOfTwo(int YoungerBelow, int OlderFrom, int Gap, int GapBelow)
{
    public bool Fits(int younger, int older) =>
        younger < YoungerBelow && older >= OlderFrom && older - younger >= Gap && older - younger < GapBelow;
}

/// <summary>One thing that a practitioner would notice, written by practitioners.</summary>
internal sealed record SafeguardingRule(string Id, string Theme, SafeguardingLevel Level, string Says, string File, int Line)
{
    /// <summary>Any of these is enough.</summary>
    public required IReadOnlyList<Find> Finds { get; init; }

    /// <summary>One of these must stand somewhere in the message as well; empty = nothing more is needed.</summary>
    public IReadOnlyList<Pattern> With { get; init; } = [];

    /// <summary>None of these stands in the message.</summary>
    public IReadOnlyList<Pattern> Unless { get; init; } = [];

    /// <summary>The kinds of visitor it holds for; empty = any, and whoever is not known.</summary>
    public IReadOnlyList<string> Who { get; init; } = [];

    /// <summary>It holds only as an answer to a question about one of these; empty = always.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>It gives way only when the classifier is quite sure that the message is harmless; any other already when it thinks so.</summary>
    public bool Certain { get; init; }

    /// <summary>It says that somebody may see the screen.</summary>
    public bool Watched { get; init; }

    /// <summary>It must be the whole message.</summary>
    public bool Whole { get; init; }

    /// <summary>A denial before it, or within it, changes nothing.</summary>
    public bool WhateverIsDenied { get; init; }

    /// <summary>It counts in fiction, schoolwork and training too.</summary>
    public bool InAnyFrame { get; init; }

    /// <summary>The level when the message speaks of long ago; null = the same.</summary>
    public SafeguardingLevel? Past { get; init; }

    public AgesOfTwo? Ages { get; init; }

    public IReadOnlyList<RuleExample> Must { get; init; } = [];
    public IReadOnlyList<RuleExample> MustNot { get; init; } = [];
}

/// <summary>A sentence that a rule must, or must not, notice.</summary>
/// <param name="Who">The kind of visitor who writes it, or null.</param>
internal sealed record RuleExample(string Text, string? Who);

/// <summary>A rule that holds for a message, and where.</summary>
internal readonly record struct RuleHit(SafeguardingRule Rule, SafeguardingLevel Level, Place Place);
