using System.Text.Json;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>
/// One conversation with the engine, turn by turn, as the house runs it: the state goes through JSON each time, and effects change who
/// holds the conversation.
/// </summary>
internal sealed class Visitor
{
    /// <summary>The code of a callback that is asked for here.</summary>
    public const string FirstReference = "K7QXM-2RD4T";

    private readonly DialogSet _dialogs;
    private TurnFacts _facts;
    private long _sequence;

    public Visitor(DialogSet? dialogs = null, TurnFacts? facts = null)
    {
        _dialogs = dialogs ?? Content.Set;
        _facts = facts ?? Content.Facts();
        Last = new TurnResult([], DialogState.Empty, []);
    }

    public TurnResult Last { get; private set; }

    public TurnFacts Facts => _facts;

    public IEnumerable<string> ContentIds => Last.Replies.Select(r => r.ContentId);

    public IReadOnlyList<CardAction> Buttons => Last.Replies.Count == 0 ? [] : [.. Last.Replies[^1].Actions.Where(a => a.Type == "imBack")];

    public Visitor With(DialogState state)
    {
        Last = Last with { State = state };
        return this;
    }

    public TurnResult Starts() => Turn(TurnInputKind.Started, null);

    public TurnResult Says(string text) => Turn(_facts.State is ConversationState.Ended ? TurnInputKind.Returned : TurnInputKind.Message, text);

    /// <summary>What the recogniser says of the next message; after it, nobody has looked again.</summary>
    public Assessment Noticed { get; set; } = Assessment.NotAssessed;

    /// <summary>Says something of which the recogniser thinks this.</summary>
    public TurnResult Says(string text, Assessment assessment)
    {
        Noticed = assessment;
        return Says(text);
    }

    /// <summary>Codes of open callbacks, and when they are planned.</summary>
    public Dictionary<string, OpenCallback> Callbacks { get; } = [];

    /// <summary>As the house does: what the engine wants to know is looked up.</summary>
    private TurnResult Run(DialogState state, TurnInput input)
    {
        var facts = _facts with { NewReference = FirstReference, Assessment = Noticed };
        Noticed = Assessment.NotAssessed;
        var result = DialogEngine.Run(_dialogs, state, input, facts);
        while (result.Wants is { } code && !facts.Callbacks.ContainsKey(code))
        {
            facts = facts with { Callbacks = facts.Callbacks.Add(code, Callbacks.GetValueOrDefault(code)) };
            result = DialogEngine.Run(_dialogs, state, input, facts);
        }

        return result;
    }

    private void Keep(Effect effect)
    {
        switch (effect)
        {
            case RequestCallback asked:
                Callbacks[asked.Reference] = new OpenCallback(asked.Reference, asked.Request.Windows[0]);
                break;
            case ChangeCallback { Change: CallbackChange.NewTime time } change:
                Callbacks[change.Reference] = new OpenCallback(change.Reference, time.Windows[0]);
                break;
            case ChangeCallback { Change: CallbackChange.Cancel } change:
                Callbacks.Remove(change.Reference);
                break;
        }
    }

    public TurnResult Turn(TurnInputKind kind, string? text)
    {
        if (_facts.State is ConversationState.Ended)
        {
            _facts = _facts with { State = ConversationState.WithBot };
        }

        var state = JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(Last.State, DialogJson.Default.DialogState), DialogJson.Default.DialogState)!;
        Last = Run(state, new TurnInput(kind, text, ++_sequence));
        foreach (var effect in Last.Effects)
        {
            Keep(effect);
            _facts = _facts with
            {
                State = effect switch
                {
                    RequestHandover => ConversationState.Waiting,
                    WithdrawHandover => ConversationState.WithBot,
                    EndConversation => ConversationState.Ended,
                    _ => _facts.State,
                },
            };
        }

        return Last;
    }
}
