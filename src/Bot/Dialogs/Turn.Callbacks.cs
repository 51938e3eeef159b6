using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Dialogs;

/// <content>
/// The callback whose code is known in this conversation: asked for in it, or its code was given. A wrong code and a closed callback are
/// the same; after a few tries every code is.
/// </content>
internal sealed partial class Turn
{
    /// <summary>The answer that holds the code of a callback.</summary>
    public const string CallbackReference = "callback.reference";
    public const string EnquiryReference = "enquiry.reference";
    public const string EnquiryReplyBy = "enquiry.reply-by";

    private const int MostCodeTries = 5;

    /// <summary>The open callback of that code; null = none, or the house has to be asked first.</summary>
    public OpenCallback? KnownCallback
    {
        get
        {
            if (_codeTries > MostCodeTries || Value(CallbackReference) is not { } code)
            {
                return null;
            }

            if (!_facts.Callbacks.TryGetValue(code, out var known))
            {
                _wants = code;
            }

            return known;
        }
    }

    /// <summary>The code in the message that led here ("cancel my call, K7QXM-2RD4T"): it is not asked for again, and taken once in a turn.</summary>
    private string? CodeJustSaid(AskStep question) =>
        _codeTries == _before.CodeTries && question.Then is not null && _input.Text is { } text ? Reference.Find(text) : null;

    private string CallFact() => _codeTries > MostCodeTries ? "too-many" : KnownCallback is null ? "none" : "open";

    /// <summary>False: it is no longer open, or the new time has passed meanwhile.</summary>
    private bool Changed(ChangeCallbackStep step)
    {
        if (KnownCallback is not { } known || ChangeOf(step.What) is not { } change)
        {
            return false;
        }

        _effects.Add(new ChangeCallback(known.Reference, change));
        return true;
    }

    private CallbackChange? ChangeOf(CallbackChangeKind what) => what switch
    {
        CallbackChangeKind.Cancel => new CallbackChange.Cancel(),
        CallbackChangeKind.Time when AheadOf(WindowText.Read(Value("change.when"))) is { Count: > 0 } windows => new CallbackChange.NewTime(windows, AnswerTo("change.when")!.Text),
        CallbackChangeKind.Number when Value("change.number") is { } number => new CallbackChange.NewNumber(number, Cards.Safe(Value("change.message"))),
        CallbackChangeKind.Email when Value("change.email") is { } email => new CallbackChange.NewEmail(email),
        _ => null,
    };

    private List<SafeWindow> AheadOf(IReadOnlyList<SafeWindow> windows) => [.. windows.Where(w => w.To > _facts.Now)];
}
