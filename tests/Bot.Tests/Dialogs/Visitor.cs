using System.Text.Json;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>
/// One conversation with the engine, turn by turn, as the house runs it: the state goes through JSON each time, and effects change who
/// holds the conversation.
/// </summary>
internal sealed class Visitor
{
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

    public TurnResult Turn(TurnInputKind kind, string? text)
    {
        if (_facts.State is ConversationState.Ended)
        {
            _facts = _facts with { State = ConversationState.WithBot };
        }

        var state = JsonSerializer.Deserialize(
            JsonSerializer.SerializeToUtf8Bytes(Last.State, DialogJson.Default.DialogState), DialogJson.Default.DialogState)!;
        Last = DialogEngine.Run(_dialogs, state, new TurnInput(kind, text, ++_sequence), _facts);
        foreach (var effect in Last.Effects)
        {
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
