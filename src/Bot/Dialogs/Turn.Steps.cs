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
                case AskStep question:
                    // A question that is come back to, after something else was said, is asked shortly: they have read it before.
                    var again = _stack[^1].Version == question.Version && _voice.Replies.Count > 0;
                    _stack[^1] = _stack[^1] with { Version = question.Version };
                    _voice.Say(question.Words, IsQuiet || again, 0, this, again);
                    _voice.Choices(question, IsQuiet);
                    return;
                case EndStep { What: EndOf.Conversation }:
                    _effects.Add(new EndConversation());
                    (_trail, _topic) = ([], null);
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
                _topic = topic.Topic;
                Open(_dialogs.Topics.Find(topic.Topic)!.DialogFor(Value("who")));
                break;
            case SetStep set:
                _answers = _answers.SetItems(set.Values.Select(v => KeyValuePair.Create(v.Key, SetValue(v.Value))));
                Leave(step.Then);
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
            case RequestCallbackStep:
                _effects.Add(new RequestCallback(Cards.Callback(this, _topic)));
                break;
            case RemindStep remind:
                _effects.Add(new RemindAt(remind.Dialog, _facts.Now + remind.After));
                break;
            default:
                throw new InvalidOperationException($"No way to run a step of kind {step.GetType().Name}.");
        }
    }

    /// <summary>Where a wish for a time leads when nobody works in it; also keeps the part of it in which somebody does.</summary>
    private string? ClosedStep(AskStep question, string value)
    {
        if (question.Kind is not AskKind.When || question.Into is not { } into)
        {
            return null;
        }

        var wished = WindowText.Read(value);
        var open = CallTimes.WithinHours(_dialogs.Hours, wished);
        if (open.Count > 0)
        {
            _answers = _answers.SetItem(into, _answers[into] with { Value = WindowText.Write(open) });
            return null;
        }

        if (question.IfClosed is null || CallTimes.Nearest(_dialogs.Hours, wished, _facts.Now) is not { } nearest)
        {
            return null;
        }

        _answers = _answers.SetItem($"{into}.nearest", _answers[into] with { Value = WindowText.Write([nearest]) });
        return question.IfClosed;
    }
}
