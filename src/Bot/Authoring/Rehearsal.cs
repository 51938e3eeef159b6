using System.Collections.Immutable;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Content;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Authoring;

/// <summary>Plays content as the house would, with nobody there and nothing kept. Pure: the same words always give the same talk.</summary>
internal sealed class Rehearsal
{
    private readonly DialogSet _dialogs;
    private readonly IAssess _assess;
    private readonly List<RehearsedTurn> _turns = [];
    private TurnFacts _facts;
    private DialogState _state;
    private long _sequence;

    public Rehearsal(DialogSet dialogs, IAssess assess, RehearsalSettings settings)
    {
        (_dialogs, _assess) = (dialogs, assess);
        _facts = new TurnFacts
        {
            Now = settings.At,
            ConversationId = "rehearsal",
            State = ConversationState.WithBot,
            Duty = new DutyFacts { WorkerHere = settings.WorkerHere, OpensAt = dialogs.Hours.NextWorker(settings.At) },
        };
        _state = DialogState.Empty with { Answers = DialogState.Empty.Answers.AddRange(Known(settings)) };
        Keep(null, settings.Dialog is { } dialog
            ? DialogEngine.Begin(dialogs, _state, dialog, _facts)
            : DialogEngine.Run(dialogs, _state, new TurnInput(TurnInputKind.Started, null, 0), _facts));
    }

    public RehearsedTalk Talk => new(_turns, Buttons);

    public RehearsedTurn Last => _turns[^1];

    /// <summary>What can be pressed now.</summary>
    public IReadOnlyList<string> Buttons { get; private set; } = [];

    public void Say(string text)
    {
        var kind = _facts.State is ConversationState.Ended ? TurnInputKind.Returned : TurnInputKind.Message;
        _facts = kind is TurnInputKind.Returned ? _facts with { State = ConversationState.WithBot } : _facts;
        var context = new AssessmentContext(_state.Answers.GetValueOrDefault("who")?.Value, DialogEngine.Asks(_dialogs, _state), _state.Said);
        _facts = _facts with { Assessment = _assess.Assess(text, context) };
        _state = MessageAssessor.Remember(_state, text);
        var input = new TurnInput(kind, text, ++_sequence);
        var result = DialogEngine.Run(_dialogs, _state, input, _facts);
        while (result.Wants is { } code && !_facts.Callbacks.ContainsKey(code))
        {
            // Only the calls of this rehearsal are known.
            _facts = _facts with { Callbacks = _facts.Callbacks.Add(code, null) };
            result = DialogEngine.Run(_dialogs, _state, input, _facts);
        }

        Keep(text, result);
    }

    private void Keep(string? said, TurnResult result)
    {
        _state = result.State;
        foreach (var effect in result.Effects)
        {
            _facts = _facts with { State = After(effect), Callbacks = Known(effect) };
        }

        Buttons = result.Replies.Count == 0 ? [] : [.. result.Replies[^1].Actions.Where(a => a.Type is "imBack").Select(a => a.Title)];
        _turns.Add(new RehearsedTurn(
            said,
            [.. result.Replies.Select(r => new RehearsedBubble(r.ContentId, r.Text, [.. r.Actions.Where(a => a.Type is not "imBack").Select(a => a.Title)]))],
            [.. result.Effects.Select(InWords)]));
    }

    private ConversationState After(Effect effect) => effect switch
    {
        RequestHandover => ConversationState.Waiting,
        WithdrawHandover => ConversationState.WithBot,
        EndConversation => ConversationState.Ended,
        _ => _facts.State,
    };

    private ImmutableDictionary<string, OpenCallback?> Known(Effect effect) => effect switch
    {
        RequestCallback asked => _facts.Callbacks.SetItem(asked.Reference, new OpenCallback(asked.Reference, asked.Request.Windows[0])),
        ChangeCallback { Change: CallbackChange.NewTime time } change => _facts.Callbacks.SetItem(change.Reference, new OpenCallback(change.Reference, time.Windows[0])),
        ChangeCallback { Change: CallbackChange.Cancel } change => _facts.Callbacks.SetItem(change.Reference, null),
        _ => _facts.Callbacks,
    };

    private static string InWords(Effect effect) => effect switch
    {
        RequestHandover request => $"A person is asked for: {request.Card.Reason}.",
        WithdrawHandover => "The visitor leaves the queue.",
        RequestCallback => "A call is asked for.",
        ChangeCallback change => $"The call is changed: {change.Change.GetType().Name}.",
        RequestEnquiry => "An enquiry is kept.",
        EndConversation => "The conversation ends.",
        HidePage => "The page turns into empty notes.",
        HideMessage => "The message is not shown on the page again.",
        LeaveQuestion => "The question is left for a worker.",
        WithdrawQuestion => "The question is taken back.",
        BookChat => "A chat is booked.",
        CancelChat => "The booked chat is cancelled.",
        OfferWayBack offer => offer.Way is Core.WaysBack.Way.Words ? "The page shows five words, once." : "The phone keeps the chat for half an hour.",
        CloseWords => "The five words open nothing any more.",
        RemindAt remind => $"`{remind.Kind}` is said later, if they still wait.",
        _ => $"The house is asked for: {effect.GetType().Name}.",
    };

    /// <summary>What somebody has said before a dialog in the middle opens.</summary>
    private static IEnumerable<KeyValuePair<string, Answer>> Known(RehearsalSettings settings)
    {
        static KeyValuePair<string, Answer> Told(string name, string value) => new(name, new Answer(value, value, 0));
        if (settings.Who is { } who)
        {
            yield return Told("who", who);
        }

        if (settings.Quiet)
        {
            yield return Told("screen", "yes");
        }

        if (settings.Dialog is not null)
        {
            yield return Told("danger", "no");
            yield return Told("limits", "told");
        }
    }
}
