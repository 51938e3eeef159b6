namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

internal enum ElementKind
{
    /// <summary>A word or phrase of a group.</summary>
    Group,
    /// <summary>Up to so many other words.</summary>
    Gap,
    /// <summary>A number that may be an age.</summary>
    Age,
    Start,
    End,
}

/// <summary>One part of a pattern.</summary>
/// <param name="Value">The group, or the most words of a gap.</param>
internal readonly record struct Element(ElementKind Kind, int Value = 0, bool Optional = false);
