using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Practice;

namespace ProtectRespect.Bot.Scripted;

/// <summary>A drill: made-up visitors, and what practitioners learn by talking with them. A file of <c>dialogs/drills</c>.</summary>
/// <param name="LooksFor">The checks of <c>checks.yaml</c> that belong to it.</param>
/// <param name="Arrives">In the demo such visitors keep arriving.</param>
internal sealed record Scenario(Drill Drill, IReadOnlyList<string> LooksFor, bool Arrives, IReadOnlyList<ScriptedVisitor> Visitors);

/// <summary>What one made-up visitor says, and to what.</summary>
/// <param name="Arrives">After how long they come in.</param>
/// <param name="ToBot">What they answer, by the step of the dialog that asks.</param>
/// <param name="Opens">What they write to the bot when it says anything else, one after the other.</param>
/// <param name="Answers">To a practitioner who writes one of some words: the first that fits, each once.</param>
/// <param name="Lines">What they write to a practitioner otherwise, one after the other.</param>
/// <param name="Leaves">How long after their last line they go; null = they stay.</param>
internal sealed record ScriptedVisitor(
    string Name, TimeSpan Arrives, IReadOnlyDictionary<string, string> ToBot, IReadOnlyList<ScriptedLine> Opens, IReadOnlyList<ScriptedLine> Answers,
    IReadOnlyList<ScriptedLine> Lines, TimeSpan? Leaves);

/// <summary>Something that is said once.</summary>
/// <param name="After">How long it takes them.</param>
/// <param name="Hears">Only when the practitioner's words contain one of these; empty = whatever was written.</param>
/// <param name="Messages">How many messages of the practitioner it takes.</param>
/// <param name="Unasked">They write it though nobody has said anything since.</param>
internal sealed record ScriptedLine(string Id, string Says, TimeSpan After, IReadOnlyList<string> Hears, int Messages, bool Unasked);

/// <summary>What is looked for afterwards in what the practitioner wrote and recorded.</summary>
/// <param name="Writes">Phrases of which one is found.</param>
/// <param name="InQuestion">Only in a sentence that ends with a question mark.</param>
/// <param name="IsWarning">To be found is what should not be: a promise of secrecy.</param>
/// <param name="Record">A record of which one is found, instead of words.</param>
internal sealed record PracticeCheck(string Id, string Says, IReadOnlyList<string> Writes, bool InQuestion, bool IsWarning, PracticeRecord Record);

internal enum PracticeRecord
{
    None = 0,
    /// <summary>A sharing decision of the emergency card.</summary>
    EmergencyCard = 1,
    /// <summary>A finished write-up.</summary>
    WriteUp = 2,
    /// <summary>A private note.</summary>
    Note = 3,
}

/// <summary>Everything in <c>dialogs/drills</c>, or every fault of it.</summary>
internal sealed record ScenarioLoad(
    IReadOnlyList<Scenario> Scenarios, IReadOnlyDictionary<string, PracticeCheck> Checks, IReadOnlyList<Review> Reviews, IReadOnlyList<DialogFault> Faults);
