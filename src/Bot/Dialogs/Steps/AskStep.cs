using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs.Steps;

internal enum AskKind
{
    Choice,
    YesNo,
    Text,
    Name,
    Phone,
    Email,
    When,
    Age,
    /// <summary>The code of a callback.</summary>
    Code,
}

/// <summary>Asks one question and waits. Every question takes free text beside its buttons.</summary>
internal sealed record AskStep(string Name, int Line, AskKind Kind, StepWords Words) : Step(Name, Line)
{
    /// <summary>The name under which the answer is kept; null = it only chooses the way. A button of a free question only chooses the way.</summary>
    public string? Into { get; init; }
    public IReadOnlyList<Choice> Choices { get; init; } = [];
    /// <summary>Said instead of the general words when an answer could not be read.</summary>
    public StepWords? Retry { get; init; }
    /// <summary>Only the choice itself counts, word for word: consent is never guessed.</summary>
    public bool Consent { get; init; }
    /// <summary>Where it goes on when two answers could not be read; null = a person is offered.</summary>
    public string? IfUnclear { get; init; }
    /// <summary>For <see cref="AskKind.When"/>: where it goes on when nobody works in that time.</summary>
    public string? IfClosed { get; init; }
    /// <summary>Changes when the question or its choices change, so that an answer is never read against another question.</summary>
    public string Version { get; init; } = "";
    /// <summary>Made when somebody first answers this question: a start does not wait for a thousand of them.</summary>
    public Lazy<ChoiceMatcher> Phrases { get; init; } = new(ChoiceMatcher.None);
    public ChoiceMatcher Matcher => Phrases.Value;

    /// <summary>What stands on its buttons, in every wording.</summary>
    public IReadOnlyList<string> Buttons => [.. Choices.SelectMany(c => c.Title.Wordings("en").Concat(c.QuietTitle?.Wordings("en") ?? [])).Select(bubbles => bubbles[0])];

    /// <summary>Its buttons offer answers that are filled in, such as the nearest times.</summary>
    public bool Offers => Choices.Any(c => c.IsFilled);

    /// <summary>The answer is the visitor's own: its buttons are ways round it.</summary>
    public bool IsFree => Kind is AskKind.Text or AskKind.Name or AskKind.Phone or AskKind.Email or AskKind.When or AskKind.Code;
}

/// <summary>One button, and the other words that mean the same: anywhere in a message (<c>also</c>) or as all of it (<c>only</c>).</summary>
internal sealed record Choice(string Id, int Line, Words Title, Words? QuietTitle, IReadOnlyList<string> Also, IReadOnlyList<string> Only)
{
    public string? GoTo { get; init; }
    public string? Begin { get; init; }
    public string? Topic { get; init; }
    /// <summary>What keeps the words of the title true.</summary>
    public Promise? Promise { get; init; }

    /// <summary>The title names an answer, such as a time that is offered; without that answer there is no button.</summary>
    public bool IsFilled { get; } = Title.Wordings("en").Any(bubbles => bubbles[0].Contains('{', StringComparison.Ordinal));
}

/// <summary>Words with a short neutral form for when somebody may see the screen, and buttons from the services directory.</summary>
internal sealed record StepWords(Words Words, Words? Quiet, IReadOnlyList<string> Help)
{
    /// <summary>The page to print that hangs beside the words.</summary>
    public string? Sheet { get; init; }
}
