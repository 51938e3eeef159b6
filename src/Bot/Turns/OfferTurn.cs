using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// The answer of somebody in the queue to "are you ready?". It is read before the dialogs, by the very words of the buttons, since who answers
/// next is decided in this transaction: ready means that the practitioner holds the conversation, or that the truth is told at once.
/// "Leave the queue" is an ordinary thing to say, and the dialogs know it.
/// </summary>
internal sealed class OfferTurn(OfferAnswers answers, ConversationLog log, IHouseWords words)
{
    /// <summary>Null: the words are no such answer, or nobody waits.</summary>
    /// <param name="state">The dialog state after the message.</param>
    public TurnPlan? Plan(Conversation head, SecretKey key, NewEntry said, string text, DialogState state, Heard heard)
    {
        if (head.State is not ConversationState.Waiting || Read(head, text) is not { } answer)
        {
            return null;
        }

        var held = answer.WorkName is not null;
        IReadOnlyList<NewEntry> entries = held
            ? [said, words.Say(HouseWordIds.PractitionerHere, answer.WorkName), HandoverMarkers.Of(HandoverMarkers.Accepted, answer.WorkName)]
            : [said, words.Say(Is(text, 0) ? HouseWordIds.OfferGone : HouseWordIds.OfferLater)];
        var sealedState = key.SealJson(state, DialogJson.Default.DialogState, DialogStatePlace.Of(head.Id));
        var append = log.Prepare(head, key, entries).Also(after => after with
        {
            State = held ? ConversationState.WithPractitioner : head.State,
            AnsweredThrough = after.LastVisitorSequence,
            SealedDialogState = sealedState,
        });
        return new TurnPlan(append, [(session, _) => answer.Write(session), .. TurnPlanner.FlagsOf(heard, key)])
        {
            Premises = [session => answer.Fits(session, answers.Duty)],
        };
    }

    private OfferAnswer? Read(Conversation head, string text) =>
        Is(text, 0) ? answers.Ready(head.Key)
        : Is(text, 1) ? answers.Later(head.Key)
        : null;

    private bool Is(string text, int choice) => Tokens.Of(text).AsSpan().SequenceEqual(Tokens.Of(words.Choices(HouseWordIds.OfferReady)[choice]));
}
