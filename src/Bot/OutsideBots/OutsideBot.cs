using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>
/// Stands before our own dialogs where a bot of somebody else's is set. It is offered once, to a parent or a professional, in plain words, and is
/// asked only after they have pressed a button that says that they are an adult. The recogniser has read every message before: whatever is serious, and
/// whatever may be said at any time, is answered by our own dialogs. To a young person, or to somebody not known, nothing of it is ever shown.
/// </summary>
internal sealed class OutsideBot(IBot inner, OutsideBotClient client, HouseWords words, DialogLibrary dialogs, IOptions<OutsideBotOptions> options) : IBot
{
    /// <summary>How the content id of everything that it says begins; web/visitor/transcript.ts knows it too.</summary>
    public const string ContentPrefix = "outside/";

    private const string Stage = "outside-bot";
    private const string Told = "told";
    private const string Chosen = "chosen";
    private const string Never = "never";

    /// <summary>Whoever names an age up to this may be one of those whom this service is for.</summary>
    private const int OldestYoungPerson = 19;

    /// <summary>"I'm a ... kid": so many words from "a" on.</summary>
    private const int FewWords = 4;

    private static readonly HashSet<string> Young = new(["child", "kid", "teen", "teenager", "girl", "boy", "young", "student", "minor", "pupil"], StringComparer.Ordinal);

    private string Name => options.Value.Name;

    public TimeSpan Slower => options.Value.IsOn ? options.Value.Patience : TimeSpan.Zero;

    /// <summary>What an outside bot asked is not known.</summary>
    public OpenQuestion? Asks(DialogState state) => IsChosen(state) ? null : inner.Asks(state);

    public async Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
    {
        if (!options.Value.IsOn || state.Channel is not null)
        {
            return await inner.Answer(state, input, facts, ct);
        }

        if (input.Kind is TurnInputKind.Reminder)
        {
            return await inner.Answer(state, input, facts, ct);
        }

        var text = input.Kind is TurnInputKind.Message or TurnInputKind.Returned ? input.Text ?? "" : "";
        var tokens = Tokens.Of(text);
        if (StageOf(state) is not null && !Is(tokens, HouseWords.OutsideUse) && SaysYoung(text, tokens))
        {
            return await Close(state, input, facts, ct);
        }

        if (input.Kind is not TurnInputKind.Message || !MayUse(state) || facts.State is not ConversationState.WithBot || !IsCalm(facts.Assessment))
        {
            return Offer(await inner.Answer(At(state, IsChosen(state) ? Told : null), input, facts, ct), facts);
        }

        if (!IsChosen(state))
        {
            return StageOf(state) is Told && Is(tokens, HouseWords.OutsideUse)
                ? await Begin(state, input, facts, ct)
                : Offer(await inner.Answer(state, input, facts, ct), facts);
        }

        return Is(tokens, HouseWords.OutsideLeave) ? Left(state, [])
            : dialogs.Current.Interruptions.Match(tokens) is not null ? await inner.Answer(At(state, Told), input, facts, ct)
            : await Pass(state, input, facts, await client.Say(facts.ConversationId, text, ct), ct);
    }

    /// <summary>Announced where an adult is asked what to talk about, once; the choices of that question stay.</summary>
    private TurnResult Offer(TurnResult result, TurnFacts facts)
    {
        if (StageOf(result.State) is not null || !MayUse(result.State) || !IsCalm(facts.Assessment) || facts.State is not ConversationState.WithBot
            || result.Effects.Count > 0 || result.State.Stack is not [.., { Dialog: DialogSet.Home }] || result.Replies is not [.., var last])
        {
            return result;
        }

        return result with
        {
            Replies = [.. result.Replies, Line(HouseWords.OutsideOffer, [Press(HouseWords.OutsideUse), .. last.Actions.Where(a => a.Type is "imBack")])],
            State = At(result.State, Told),
        };
    }

    private async Task<TurnResult> Begin(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
    {
        var began = Line(HouseWords.OutsideBegun, [Press(HouseWords.OutsideLeave), .. Always]);
        return await client.Greet(facts.ConversationId, ct) switch
        {
            null => new TurnResult([Line(HouseWords.OutsideFailed, [Press(HouseWords.OutsideUse), .. Always])], At(state, Told), []),
            { Said: [], AsksForPerson: false, HasEnded: false } => new TurnResult([began], At(state, Chosen), []),
            var greeting => Before([began], await Pass(At(state, Chosen), input, facts, greeting, ct)),
        };
    }

    /// <summary>What became of a message that the bot was given. A failure is told, and our own dialogs answer the message.</summary>
    private async Task<TurnResult> Pass(DialogState state, TurnInput input, TurnFacts facts, OutsideAnswer? answer, CancellationToken ct)
    {
        if (answer is null or { Said: [], AsksForPerson: false, HasEnded: false })
        {
            return Before([Line(HouseWords.OutsideFailed, [])], await inner.Answer(At(state, Told), input, facts, ct));
        }

        List<Reply> said = [.. answer.Said.Select((one, i) => new Reply($"{ContentPrefix}{i + 1}", "", one.Text, one.Buttons) { Author = Name })];
        if (answer.AsksForPerson)
        {
            return Before(said, await inner.Answer(At(state, Told), new TurnInput(TurnInputKind.PersonAsked, null, 0), facts, ct));
        }

        if (answer.HasEnded)
        {
            return Left(state, said);
        }

        said[^1] = said[^1] with { Actions = [.. said[^1].Actions, Press(HouseWords.OutsideLeave), .. Always] };
        return new TurnResult(said, state, []);
    }

    /// <summary>Whoever turns out to be a young person after all: it is closed for good.</summary>
    private async Task<TurnResult> Close(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
    {
        var closed = At(state, Never);
        var result = await inner.Answer(closed, input, facts, ct);
        return IsChosen(state) ? Before([Line(HouseWords.OutsideYoung, [])], result) : result;
    }

    private TurnResult Left(DialogState state, IReadOnlyList<Reply> said) =>
        new([.. said, Line(HouseWords.OutsideLeft, [Press(HouseWords.OutsideUse), .. Always])], At(state, Told), []);

    private static TurnResult Before(IReadOnlyList<Reply> first, TurnResult result) => result with { Replies = [.. first, .. result.Replies] };

    /// <summary>A parent or a professional who has named no age under 18.</summary>
    private static bool MayUse(DialogState state) =>
        StageOf(state) is not Never
        && state.Answers.GetValueOrDefault("who")?.Value is "parent" or "professional"
        && state.Answers.GetValueOrDefault("age")?.Value is null or "18+";

    /// <summary>Nothing serious was noticed in the message, and somebody has looked.</summary>
    private static bool IsCalm(Assessment assessment) => assessment.Level is SafeguardingLevel.None or SafeguardingLevel.Concern && !assessment.MayBeWatched;

    /// <summary>"I'm 15", "i am a kid", what the first question takes for a young person, or a message that is nothing but such an age.</summary>
    private bool SaysYoung(string text, string[] tokens)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var begins = i > 0 && (tokens[i - 1] is "im" || (i > 1 && tokens[i - 1] is "am" && tokens[i - 2] is "i"));
            if ((int.TryParse(tokens[i], out var years) && years is > 5 and <= OldestYoungPerson && (begins || tokens.Length == 1))
                || (begins && tokens[i] is "a" or "an" or "only" or "just" && tokens[i..].Take(FewWords).Any(Young.Contains)))
            {
                return true;
            }
        }

        return text.Length > 0 && (dialogs.Current.Find(DialogSet.Start)?.Find("who") as AskStep)?.Matcher.Exactly(tokens) == "young-person";
    }

    private static string? StageOf(DialogState state) => state.Answers.GetValueOrDefault(Stage)?.Value;

    private static bool IsChosen(DialogState state) => StageOf(state) is Chosen;

    private static DialogState At(DialogState state, string? stage) =>
        stage is null ? state : state with { Answers = state.Answers.SetItem(Stage, new Answer(stage, "", 0)) };

    private bool Is(string[] tokens, string button) => tokens.AsSpan().SequenceEqual(Tokens.Of(words.Text(button, Name)));

    private Reply Line(string id, IReadOnlyList<CardAction> actions) => words.Reply(id, Name, actions);

    /// <summary>What stands under every question of ours stands under what it says too: "I'm not safe", a person.</summary>
    private IEnumerable<CardAction> Always => dialogs.Current.Interruptions.Buttons
        .Select(i => i.Button!.Choose("en", "", 0).Wording.Bubbles[0])
        .Select(title => new CardAction { Type = "imBack", Title = title, Value = title });

    private CardAction Press(string id) => new() { Type = "imBack", Title = words.Text(id, Name), Value = words.Text(id, Name) };
}
