using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Turns;

/// <summary>Makes a <see cref="TurnPlan"/> from what the bot answered: entries in order, the head after them, the records of its effects.</summary>
internal sealed class TurnPlanner(ConversationLog log, IKeyVault vault, IDatabase database, CallbacksByCode callbacks)
{
    /// <param name="stored">The head as read; the plan fits only while it stays so.</param>
    /// <param name="head">The head as the turn sees it (in a new episode after an end).</param>
    /// <param name="said">The visitor's message, when this turn brings one.</param>
    public async Task<TurnPlan> Plan(Conversation stored, Conversation head, SecretKey key, NewEntry? said, BotAnswer answer, Heard heard, CancellationToken ct)
    {
        List<NewEntry> entries = said is null ? [] : [said];
        entries.AddRange(answer.Replies.Select(TurnEntries.OfBot));
        var work = new Work(entries, [.. FlagsOf(heard, key)], []);
        var state = head.State;
        foreach (var effect in answer.Effects)
        {
            state = await Apply(effect, stored, state, key, heard.Level, work, ct);
        }

        var sealedState = key.SealJson(answer.State, DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id));
        var append = log.Prepare(stored, head, key, work.Entries).Also(after => after with
        {
            State = state,
            SealedDialogState = sealedState,
            AnsweredThrough = after.LastVisitorSequence,
            FailedTurns = 0,
        });
        return new TurnPlan(append, work.Records) { Premises = work.Premises };
    }

    /// <summary>The flags of a turn's messages; they are kept even when the bot has failed. After a serious one, silence is watched for.</summary>
    public static IEnumerable<Action<WriteSession, Conversation>> FlagsOf(Heard heard, SecretKey key) => heard.Messages
        .Where(m => m.Sequence > 0 && FlagRequests.NeedsFlag(m.Assessment))
        .Select(m => (Action<WriteSession, Conversation>)((session, head) =>
        {
            FlagRequests.Raise(session, head, key, m.Sequence, m.Assessment);
            if (m.Assessment.Level >= SafeguardingLevel.High)
            {
                ConversationTimers.Set(session, head.Key, ConversationTimers.GoneSilent, session.Now + TimerRunner.Silence);
            }
        }));

    private async Task<ConversationState> Apply(
        Effect effect, Conversation stored, ConversationState state, SecretKey key, SafeguardingLevel level, Work work, CancellationToken ct)
    {
        switch (effect)
        {
            case RequestHandover request:
                work.Records.Add((session, head) => HandoverRequests.Request(session, head, key, request.Card, level));
                if (state is ConversationState.Waiting)
                {
                    return state;
                }

                work.Mark(TurnMarkers.HandoverRequested);
                return ConversationState.Waiting;

            case WithdrawHandover when state is ConversationState.Waiting:
                work.Records.Add(HandoverRequests.Withdraw);
                work.Mark(TurnMarkers.HandoverWithdrawn);
                return ConversationState.WithBot;

            case RequestCallback or ChangeCallback or RequestEnquiry:
                await Ask(effect, work, ct);
                return state;

            case HidePage or HideMessage:
                work.Mark(effect is HidePage ? TurnMarkers.PageHidden : TurnMarkers.MessageHidden);
                return state;

            case LeaveQuestion or WithdrawQuestion or BookChat or CancelChat:
                Leave(effect, work);
                return state;

            case OfferWayBack offer:
                work.Records.Add((session, head) => WayBackRequests.Offer(session, head, offer.Way));
                work.Mark(TurnMarkers.WayBackOffered);
                return state;

            case CloseWords:
                work.Records.Add(WayBackRequests.Close);
                work.Mark(TurnMarkers.WordsClosed);
                return state;

            case RemindAt remind:
                work.Records.Add((session, head) => ConversationTimers.Set(session, head.Key, remind.Kind, remind.At));
                return state;

            case EndConversation when state is ConversationState.Waiting && HandoverRequests.NeedsAPerson(database, stored.Key):
                // "bye" in the queue: the visitor goes, and a person still looks.
                work.Records.Add((session, head) => HandoverRequests.Leave(session, head));
                work.Mark(TurnMarkers.VisitorLeft);
                return state;

            case EndConversation:
                if (state is ConversationState.Waiting)
                {
                    work.Records.Add((session, head) => HandoverRequests.Leave(session, head));
                    work.Mark(TurnMarkers.HandoverWithdrawn);
                }

                work.Mark(TurnMarkers.ConversationEnded);
                return ConversationState.Ended;

            default:
                return state;
        }
    }

    /// <summary>What the duty room is asked for apart from the conversation.</summary>
    private async Task Ask(Effect effect, Work work, CancellationToken ct)
    {
        switch (effect)
        {
            case RequestCallback request:
                var callbackKey = await vault.NewKey(ct);
                work.Records.Add((session, head) => CallbackRequests.Add(session, head.Key, callbackKey, request.Reference, request.Request));
                work.Mark(TurnMarkers.CallbackRequested);
                break;

            case RequestEnquiry request:
                var enquiryKey = await vault.NewKey(ct);
                work.Records.Add((session, head) => EnquiryRequests.Add(session, head.Key, enquiryKey, request.Reference, request.ReplyBy, request.Request));
                work.Mark(TurnMarkers.EnquiryRequested);
                break;

            case ChangeCallback change:
                // Closed since the turn was run: no such plan fits, the turn is run again and says so.
                var prepared = await callbacks.Prepare(change.Reference, change.Change, ct);
                work.Premises.Add(session => prepared?.Fits(session) is true);
                work.Records.Add((session, _) => prepared!.Write(session));
                work.Mark(change.Change is CallbackChange.Cancel ? TurnMarkers.CallbackCancelled : TurnMarkers.CallbackChanged);
                break;
        }
    }

    /// <summary>What is left with the duty room in the conversation itself.</summary>
    private static void Leave(Effect effect, Work work)
    {
        switch (effect)
        {
            case LeaveQuestion question:
                work.Records.Add((session, head) => QuestionRequests.Leave(session, head, question.Audience, question.Sequence, question.DueAt));
                work.Mark(TurnMarkers.QuestionLeft);
                break;
            case WithdrawQuestion:
                work.Records.Add(QuestionRequests.Withdraw);
                work.Mark(TurnMarkers.QuestionWithdrawn);
                break;
            case BookChat chat:
                work.Records.Add((session, head) => QuestionRequests.Book(session, head, chat.Audience, chat.When.From, chat.When.To));
                work.Mark(TurnMarkers.ChatBooked);
                break;
            case CancelChat:
                work.Records.Add(QuestionRequests.Cancel);
                work.Mark(TurnMarkers.ChatCancelled);
                break;
        }
    }

    /// <summary>What a turn will write, as far as it is planned.</summary>
    private sealed record Work(List<NewEntry> Entries, List<Action<WriteSession, Conversation>> Records, List<Func<WriteSession, bool>> Premises)
    {
        public void Mark(string marker) => Entries.Add(TurnEntries.Marker(marker));
    }
}

/// <summary>Where a conversation's sealed dialog state belongs.</summary>
internal static class DialogStatePlace
{
    public static string Of(string conversationId) => Place.Of("Conversation", conversationId, "dialog-state");
}
