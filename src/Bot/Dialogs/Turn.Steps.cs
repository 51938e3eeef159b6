using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs;

/// <content>What each step does.</content>
internal sealed partial class Turn
{
    /// <summary>Runs steps until a question is open or the conversation has ended.</summary>
    private void Play()
    {
        for (var count = 0; count < MaxSteps; count++)
        {
            if (_stack.Count == 0)
            {
                Open(DialogSet.Home);
            }

            switch (StepAt(_stack[^1]))
            {
                case null:
                    _stack.RemoveAt(_stack.Count - 1);
                    break;
                case AskStep { Kind: AskKind.Code } code when CodeJustSaid(code) is { } said:
                    Keep(code, said, _input.Text!);
                    Leave(code.Then);
                    break;
                case AskStep question:
                    // A question that is come back to, after something else was said, is asked shortly: they have read it before.
                    var again = _stack[^1].Version == question.Version && _voice.Replies.Count > 0;
                    _stack[^1] = _stack[^1] with { Version = question.Version };
                    _voice.Say(question.Words, IsQuiet || again, 0, this, again);
                    _voice.Choices(question, IsQuiet, this);
                    return;
                case EndStep { What: EndOf.Conversation }:
                    _effects.Add(new EndConversation());
                    (_trail, _topic, _guess) = ([], null, null);
                    Clear();
                    return;
                case var step:
                    Do(step);
                    break;
            }
        }

        throw new InvalidOperationException($"The dialogs of version {_dialogs.Version} run in a circle at {_stack[^1].Dialog}.{_stack[^1].Step}.");
    }

    private void Do(Step step)
    {
        switch (step)
        {
            case SayStep say:
                _voice.Say(say.Words, IsQuiet, 0, this);
                Leave(step.Then);
                break;
            case BranchStep branch:
                Leave(Value(branch.On) is { } value && branch.When.TryGetValue(value, out var target) ? target : branch.Else);
                break;
            case BeginStep begin:
                Leave(step.Then);
                Open(begin.Dialog);
                break;
            case TopicStep topic:
                Leave(step.Then);
                OpenTopic(topic.Topic);
                break;
            case SetStep set:
                _answers = _answers
                    .RemoveRange(set.Values.Where(v => v.Value == Forget).Select(v => v.Key))
                    .SetItems(set.Values.Where(v => v.Value != Forget).Select(v => KeyValuePair.Create(v.Key, SetValue(v.Value))));
                Leave(step.Then);
                break;
            case ChangeCallbackStep change:
                Leave(Changed(change) ? change.Then : change.IfGone);
                break;
            case EndStep end:
                Leave(null);
                if (end.What is EndOf.Everything)
                {
                    _stack.Clear();
                }

                break;
            default:
                Ask(step);
                Leave(step.Then);
                break;
        }
    }

    /// <summary>The answers that hold a question's words, by when it is answered, and when somebody means to be back.</summary>
    public const string QuestionWords = "question.words";
    public const string QuestionReplyBy = "question.reply-by";
    public const string ChatWhen = "chat.when";

    /// <summary>In a <c>set</c>: the answer is forgotten.</summary>
    private const string Forget = "~";

    private Answer SetValue(string value) =>
        value.StartsWith('=') ? _answers.GetValueOrDefault(value[1..]) ?? new Answer("", "", 0) : new Answer(value, "", 0);

    /// <summary>Steps that ask something of the house.</summary>
    private void Ask(Step step)
    {
        switch (step)
        {
            case OfferPersonStep offer:
                _effects.Add(new RequestHandover(Cards.Handover(this, offer.Reason, _topic, _input)));
                IsWaiting = true;
                break;
            case LeaveQueueStep:
                if (IsWaiting)
                {
                    _effects.Add(new WithdrawHandover());
                    IsWaiting = false;
                }

                break;
            case HidePageStep:
                _effects.Add(new HidePage());
                break;
            case HideMessageStep:
                _effects.Add(new HideMessage());
                break;
            case LeaveQuestionStep:
                var answerBy = _dialogs.Hours.EndOfWorkingDay(_facts.Now, _facts.QuestionReplyWorkingDays);
                _effects.Add(new LeaveQuestion(Cards.Audience(this), AnswerTo(QuestionWords)?.Sequence ?? _input.Sequence, answerBy));
                Note(QuestionReplyBy, SpokenTime.At(answerBy, _facts.Now));
                break;
            case WithdrawQuestionStep:
                _effects.Add(new WithdrawQuestion());
                break;
            case BookChatStep:
                Book();
                break;
            case CancelChatStep:
                _effects.Add(new CancelChat());
                break;
            case KeepWayStep keep:
                _effects.Add(new OfferWayBack(keep.Way));
                break;
            case CloseWordsStep:
                _effects.Add(new CloseWords());
                break;
            case RequestCallbackStep:
                _effects.Add(new RequestCallback(Cards.Callback(this, _dialogs.CoverLines, _topic), _facts.NewReference));
                Note(CallbackReference, _facts.NewReference);
                break;
            case RequestEnquiryStep:
                var replyBy = _dialogs.Hours.EndOfWorkingDay(_facts.Now, _facts.EnquiryReplyWorkingDays);
                _effects.Add(new RequestEnquiry(Cards.Enquiry(this, _topic), _facts.NewReference, replyBy));
                Note(EnquiryReference, _facts.NewReference);
                Note(EnquiryReplyBy, SpokenTime.At(replyBy, _facts.Now));
                break;
            case RemindStep remind:
                _effects.Add(new RemindAt(remind.Dialog, _facts.Now + remind.After));
                break;
            default:
                throw new InvalidOperationException($"No way to run a step of kind {step.GetType().Name}.");
        }
    }

    /// <summary>Books the first time of the wish, which is then the one that is said.</summary>
    private void Book()
    {
        if (AnswerTo(ChatWhen) is { } wish && WindowText.Read(wish.Value) is [var when, ..])
        {
            _answers = _answers.SetItem(ChatWhen, wish with { Value = WindowText.Write([when]) });
            _effects.Add(new BookChat(Cards.Audience(this), when));
        }
    }

    /// <summary>Where a wish for a time leads when nobody works in it; also keeps the part of it in which somebody does.</summary>
    private string? ClosedStep(AskStep question)
    {
        if (question is not { Kind: AskKind.When, Into: { } into } || !_answers.TryGetValue(into, out var answer))
        {
            return null;
        }

        var wished = WindowText.Read(answer.Value);
        var open = CallTimes.WithinHours(_dialogs.Hours, wished);
        if (open.Count > 0)
        {
            _answers = _answers.SetItem(into, answer with { Value = WindowText.Write(open) });
            return null;
        }

        var nearest = CallTimes.Nearest(_dialogs.Hours, wished, _facts.Now, OfferedTimes.Most);
        if (question.IfClosed is null || nearest.Count == 0)
        {
            return null;
        }

        _answers = OfferedTimes.Keep(_answers, into, wished[0], nearest, _dialogs.Hours, _facts.Now);
        return question.IfClosed;
    }

    private void Note(string name, string value) => _answers = _answers.SetItem(name, new Answer(value, "", 0));
}
