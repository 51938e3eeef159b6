using System.Collections.Immutable;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>One turn at work: the stack of open dialogs, and what has been said and asked of the house so far.</summary>
internal sealed partial class Turn
{
    /// <summary>How many questions one can go back.</summary>
    public const int TrailLength = 8;

    /// <summary>Far above any real turn: a set that runs in circles is a fault that loading should have found.</summary>
    public const int MaxSteps = 100;

    /// <summary>The answer that holds the level which was noticed and answered; a dialog that was wrong forgets it.</summary>
    private const string Noticed = "noticed";

    private readonly DialogSet _dialogs;
    private readonly DialogState _before;
    private readonly TurnInput _input;
    private readonly TurnFacts _facts;
    private readonly TurnVoice _voice;
    private readonly List<Frame> _stack;
    private readonly List<Effect> _effects = [];
    private ImmutableArray<ImmutableArray<Frame>> _trail;
    private ImmutableDictionary<string, Answer> _answers;
    private int _attempts;
    private int _codeTries;
    private string? _topic;
    private Guess? _guess;
    private string? _wants;

    public Turn(DialogSet dialogs, DialogState state, TurnInput input, TurnFacts facts)
    {
        (_dialogs, _before, _input, _facts) = (dialogs, state, input, facts);
        _stack = [.. state.Stack];
        (_trail, _answers, _attempts, _codeTries, _topic, _guess) = (state.Trail, state.Answers, state.Attempts, state.CodeTries, state.Topic, state.Guess);
        IsWaiting = facts.State is ConversationState.Waiting;
        _voice = new TurnVoice(dialogs, facts, state.Lang);
    }

    public bool IsWaiting { get; private set; }

    /// <summary>The question the visitor has been asked is gone or was rewritten since.</summary>
    public bool QuestionHasChanged => _stack.Count > 0 && OpenQuestion() is null;

    /// <summary>The question that the visitor sees, or null when there is none or it is no longer the same.</summary>
    public AskStep? OpenQuestion() =>
        _stack.Count > 0 && StepAt(_stack[^1]) is AskStep question && question.Version == _stack[^1].Version ? question : null;

    /// <summary>The visitor was asked what to talk about, and nothing else.</summary>
    public bool IsAtHome => _stack is [.., { Dialog: DialogSet.Home }];

    public bool IsOpen(string? dialog) => _stack.Exists(f => f.Dialog == dialog);

    /// <summary>Something of this level, or a more serious one, was answered before.</summary>
    public bool HasHeeded(SafeguardingLevel level) =>
        Value(Noticed) is { } before && (before == nameof(SafeguardingLevel.High) || level is SafeguardingLevel.Concern);

    public void Heed(SafeguardingLevel level) => Note(Noticed, level.ToString());

    public void Clear()
    {
        _stack.Clear();
        _attempts = 0;
    }

    public void Restart(string dialog)
    {
        Clear();
        (_trail, _guess) = ([], null);
        Open(dialog);
        Play();
    }

    /// <summary>Opens a dialog above the open question, which is asked again when it ends.</summary>
    public void Interrupt(string dialog)
    {
        Remember();
        Open(dialog);
        Play();
    }

    public void GoTo(string step)
    {
        _attempts = 0;
        _stack[^1] = new Frame(_stack[^1].Dialog, step);
        Play();
    }

    /// <summary>Keeps an answer and goes where it leads.</summary>
    public void Take(AskStep question, string value, string text)
    {
        Remember();
        _attempts = 0;
        var choice = question.Choices.FirstOrDefault(c => c.Id == value);
        if (question.IsFree && choice is not null)
        {
            _answers = question.Into is null ? _answers : _answers.Remove(question.Into);
        }
        else
        {
            Keep(question, value, text);
        }

        var next = choice?.GoTo ?? ClosedStep(question) ?? question.Then;
        Leave(next);
        if (choice?.Topic is { } topic)
        {
            OpenTopic(topic);
        }
        else if (choice?.Begin is { } dialog)
        {
            Open(dialog);
        }

        Play();
    }

    private void Keep(AskStep question, string value, string text)
    {
        if (question.Into is { } into)
        {
            _answers = _answers.SetItem(into, new Answer(value, text.Trim(), _input.Sequence));
        }

        if (question.Kind is AskKind.Code)
        {
            _codeTries++;
        }
    }

    public void GoBack()
    {
        if (_trail.IsEmpty)
        {
            _voice.Line(Lines.NothingBefore);
        }
        else
        {
            _stack.Clear();
            _stack.AddRange(_trail[^1]);
            _stack[^1] = new Frame(_stack[^1].Dialog, _stack[^1].Step);
            _trail = _trail.RemoveAt(_trail.Length - 1);
        }

        _attempts = 0;
        Play();
    }

    public int CountAttempt() => ++_attempts;

    public void SayLine(string line) => _voice.Line(line);

    public void ShowChoicesOf(AskStep question) => _voice.Choices(question, IsQuiet, this);

    /// <summary>The button is not shown, because what it offers is not there: "the third" of two.</summary>
    public bool IsHidden(AskStep question, string choiceId) =>
        question.Choices.FirstOrDefault(c => c.Id == choiceId) is { IsFilled: true } choice && _voice.TitleOf(choice, IsQuiet, this) is null;

    /// <summary>The choice whose button, with what is filled in, says exactly this.</summary>
    public string? PressedFilled(AskStep question, string[] tokens) => question.Choices
        .Where(c => c.IsFilled && _voice.TitleOf(c, IsQuiet, this) is { } title && Tokens.Of(title).AsSpan().SequenceEqual(tokens))
        .Select(c => c.Id)
        .FirstOrDefault();

    public void AskAgain(AskStep question, string? line)
    {
        if (line is null && question.Retry is { } retry)
        {
            _voice.Say(retry, IsQuiet, _attempts, this);
        }
        else
        {
            _voice.Line(line ?? Lines.NotUnderstood, _attempts);
            if (line is null)
            {
                _voice.Say(question.Words, IsQuiet, _attempts, this, again: true);
            }
        }

        _voice.Choices(question, IsQuiet, this);
    }

    public void AskAgainAfterChange()
    {
        _voice.Line(Lines.Changed);
        _attempts = 0;
        var top = _stack[^1];
        if (_dialogs.Find(top.Dialog) is not { } dialog)
        {
            Clear();
        }
        else if (dialog.Find(top.Step) is not AskStep)
        {
            _stack[^1] = new Frame(dialog.Id, dialog.First);
        }

        Play();
    }

    public TurnResult Result() => new(
        _voice.Replies,
        _before with
        {
            Stack = [.. _stack],
            Trail = _trail,
            Answers = _answers,
            Attempts = _attempts,
            CodeTries = _codeTries,
            Topic = _topic,
            Guess = _guess,
        },
        _effects)
    {
        Wants = _wants,
    };

    /// <summary>The value of an answer or of a fact.</summary>
    public string? Value(string name) => name switch
    {
        "duty" => _facts.Duty.WorkerHere ? "here" : _facts.Duty.OpensAt is null ? "unknown" : "later",
        "door" => _facts.Duty.Door switch { DoorState.YoungPeople => "young", DoorState.InDanger => "in-danger", DoorState.Closed => "closed", _ => "open" },
        "queue" => IsWaiting ? "in" : "out",
        "call" => CallFact(),
        "question" => _facts.Question,
        "booked" => _facts.IsBooked ? "yes" : "no",
        _ => _answers.GetValueOrDefault(name)?.Value,
    };

    public Answer? AnswerTo(string name) => _answers.GetValueOrDefault(name);

    private bool IsQuiet => Value("screen") is "yes" or "maybe";

    private Step? StepAt(Frame frame) => _dialogs.Find(frame.Dialog)?.Find(frame.Step);

    private void Remember()
    {
        if (_stack.Count > 0)
        {
            _trail = (_trail.Length >= TrailLength ? _trail.RemoveAt(0) : _trail).Add([.. _stack]);
        }
    }

    /// <summary>A dialog that is open already is not opened twice: those above it are dropped.</summary>
    private void Open(string dialog)
    {
        var open = _stack.FindIndex(f => f.Dialog == dialog);
        if (open >= 0)
        {
            _stack.RemoveRange(open, _stack.Count - open);
        }

        _stack.Add(new Frame(dialog, _dialogs.Find(dialog)!.First));
    }

    private void Leave(string? next)
    {
        if (next is null)
        {
            _stack.RemoveAt(_stack.Count - 1);
        }
        else
        {
            _stack[^1] = new Frame(_stack[^1].Dialog, next);
        }
    }
}
