namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

internal enum ElementKind
{
    /// <summary>A word or phrase of a group.</summary>
    Group,
    /// <summary>Up to so many other words.</summary>
    Gap,
    /// <summary>A number that may be an age.</summary>
    Age,
    /// <summary>The beginning of the message or of a sentence.</summary>
    Start,
    /// <summary>The end of the message or of a sentence.</summary>
    End,
}

/// <summary>One part of a pattern.</summary>
/// <param name="Value">The group, or the most words of a gap.</param>
/// <param name="OrEnd">The end of a sentence does as well as a word of the group.</param>
internal readonly record struct Element(ElementKind Kind, int Value = 0, bool Optional = false, bool OrEnd = false);
