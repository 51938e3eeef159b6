using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>Makes a <see cref="TurnPlan"/> from what the bot answered: entries in order, the head after them, the records of its effects.</summary>
internal sealed class TurnPlanner(ConversationLog log, IKeyVault vault, IDatabase database)
{
    /// <param name="stored">The head as read; the plan fits only while it stays so.</param>
    /// <param name="head">The head as the turn sees it (in a new episode after an end).</param>
    /// <param name="said">The visitor's message, when this turn brings one.</param>
    public async Task<TurnPlan> Plan(Conversation stored, Conversation head, SecretKey key, NewEntry? said, BotAnswer answer, CancellationToken ct)
    {
        List<NewEntry> entries = said is null ? [] : [said];
        entries.AddRange(answer.Replies.Select(TurnEntries.OfBot));
        var state = head.State;
        var records = new List<Action<WriteSession, Conversation>>();
        foreach (var effect in answer.Effects)
        {
            state = await Apply(effect, stored, state, key, answer.Level, entries, records, ct);
        }

        var sealedState = key.SealJson(answer.State, DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id));
        var append = log.Prepare(stored, head, key, entries).Also(after => after with
        {
            State = state,
            SealedDialogState = sealedState,
            AnsweredThrough = after.LastVisitorSequence,
            FailedTurns = 0,
        });
        return new TurnPlan(append, records);
    }

    private async Task<ConversationState> Apply(
        Effect effect, Conversation stored, ConversationState state, SecretKey key, SafeguardingLevel level,
        List<NewEntry> entries, List<Action<WriteSession, Conversation>> records, CancellationToken ct)
    {
        switch (effect)
        {
            case RequestHandover request:
                records.Add((session, head) => HandoverRequests.Request(session, head, key, request.Card, level));
                if (state is ConversationState.Waiting)
                {
                    return state;
                }

                entries.Add(TurnEntries.Marker(TurnMarkers.HandoverRequested));
                return ConversationState.Waiting;

            case WithdrawHandover when state is ConversationState.Waiting:
                records.Add(HandoverRequests.Withdraw);
                entries.Add(TurnEntries.Marker(TurnMarkers.HandoverWithdrawn));
                return ConversationState.WithBot;

            case RequestCallback request:
                var callbackKey = await vault.NewKey(ct);
                records.Add((session, head) => CallbackRequests.Add(session, head.Key, callbackKey, request.Request));
                entries.Add(TurnEntries.Marker(TurnMarkers.CallbackRequested));
                return state;

            case RemindAt remind:
                records.Add((session, head) => ConversationTimers.Set(session, head.Key, remind.Kind, remind.At));
                return state;

            case EndConversation when state is ConversationState.Waiting && HandoverRequests.NeedsAPerson(database, stored.Key):
                // "bye" in the queue: the visitor goes, and a person still looks.
                records.Add((session, head) => HandoverRequests.Leave(session, head));
                entries.Add(TurnEntries.Marker(TurnMarkers.VisitorLeft));
                return state;

            case EndConversation:
                if (state is ConversationState.Waiting)
                {
                    records.Add(HandoverRequests.Withdraw);
                }

                entries.Add(TurnEntries.Marker(TurnMarkers.ConversationEnded));
                return ConversationState.Ended;

            default:
                return state;
        }
    }
}

/// <summary>Where a conversation's sealed dialog state belongs.</summary>
internal static class DialogStatePlace
{
    public static string Of(string conversationId) => Place.Of("Conversation", conversationId, "dialog-state");
}
