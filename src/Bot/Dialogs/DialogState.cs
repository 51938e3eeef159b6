using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Where a conversation is: ids and values only, so that it survives every release of code and content.</summary>
public sealed record DialogState
{
    public static DialogState Empty { get; } = new();

    /// <summary>The open dialogs; the last one speaks.</summary>
    public ImmutableArray<Frame> Stack { get; init; } = [];
    /// <summary>The stacks at which earlier questions were asked, for "go back"; at most <see cref="Turn.TrailLength"/>.</summary>
    public ImmutableArray<ImmutableArray<Frame>> Trail { get; init; } = [];
    public ImmutableDictionary<string, Answer> Answers { get; init; } = ImmutableDictionary<string, Answer>.Empty;
    /// <summary>Messages in a row that the open question could not read.</summary>
    public int Attempts { get; init; }
    /// <summary>Codes of callbacks that were tried in this conversation, right or wrong.</summary>
    public int CodeTries { get; init; }
    /// <summary>The topic of the service's list that was last opened.</summary>
    public string? Topic { get; init; }
    /// <summary>What free text was last taken for, as long as the visitor can correct it.</summary>
    public Guess? Guess { get; init; }
    public string Lang { get; init; } = "en";
    /// <summary>The channel of somebody else's that the visitor writes over, by the name they know; null = our own chat.</summary>
    public string? Channel { get; init; }
    /// <summary>The beginnings of the visitor's last messages, the newest last: what an assessment may look back at.</summary>
    public ImmutableArray<string> Said { get; init; } = [];
}

/// <summary>A dialog and the step it stands at, by name. <see cref="Version"/> is that of the step when its question was asked.</summary>
public sealed record Frame(string Dialog, string Step, string? Version = null);

/// <summary>What free text was taken for.</summary>
/// <param name="Opened">The subject whose guide was opened; null = the visitor is asked which of the others it is.</param>
/// <param name="Others">The subjects that came nearest besides.</param>
public sealed record Guess(string? Opened, ImmutableArray<string> Others);

/// <summary>What was answered.</summary>
/// <param name="Value">The choice's id, the E.164 number, the windows...: what the engine reads.</param>
/// <param name="Text">The visitor's own words.</param>
/// <param name="Sequence">Where they stand in the log, 0 when nobody said them.</param>
public sealed record Answer(string Value, string Text, long Sequence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DialogState))]
public sealed partial class DialogJson : JsonSerializerContext;
