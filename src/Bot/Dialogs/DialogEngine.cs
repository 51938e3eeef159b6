using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>
/// One turn of the bot as a pure function. A message is read in this order: the very words of a button, danger now, something that
/// may be said at any time, what else was noticed, an answer to the open question, a topic, and only then "I did not understand".
/// </summary>
public static class DialogEngine
{
    private const int HelpfulTries = 2;

    public static TurnResult Run(DialogSet dialogs, DialogState state, TurnInput input, TurnFacts facts)
    {
        var turn = new Turn(dialogs, state, input, facts);
        switch (input.Kind)
        {
            case TurnInputKind.Started:
                turn.Restart(DialogSet.Start);
                break;
            case TurnInputKind.HandedBack:
                turn.Restart(DialogSet.HandedBack);
                break;
            case TurnInputKind.CameBack:
                turn.Restart(DialogSet.CameBack);
                break;
            case TurnInputKind.Reminder:
                Remind(turn, dialogs, input.Text);
                break;
            case TurnInputKind.PersonAsked when !turn.IsWaiting:
                turn.Interrupt(DialogSet.PersonAsked);
                break;
            case TurnInputKind.PersonAsked:
                break;
            case TurnInputKind.Returned:
                turn.Clear();
                Read(turn, dialogs, input.Text ?? "", facts);
                break;
            default:
                Read(turn, dialogs, input.Text ?? "", facts);
                break;
        }

        return turn.Result();
    }

    /// <summary>The question that the visitor sees in this state, or null.</summary>
    public static OpenQuestion? Asks(DialogSet dialogs, DialogState state) =>
        state.Stack is [.., var frame] && dialogs.Find(frame.Dialog)?.Find(frame.Step) is AskStep question
            ? new OpenQuestion(question.Words.Words.ContentId, question.Into) { Buttons = question.Buttons }
            : null;

    /// <summary>Opens one dialog alone, to be rehearsed.</summary>
    internal static TurnResult Begin(DialogSet dialogs, DialogState state, string dialog, TurnFacts facts)
    {
        var turn = new Turn(dialogs, state, new TurnInput(TurnInputKind.Started, null, 0), facts);
        turn.Restart(dialog);
        return turn.Result();
    }

    /// <summary>A reminder is a dialog of that name, for as long as the visitor waits; silence is for whoever does not wait yet.</summary>
    private static void Remind(Turn turn, DialogSet dialogs, string? dialog)
    {
        if (turn.IsWaiting != ConversationTimers.IsAboutSilence(dialog) && dialog is not null && dialogs.Find(dialog) is not null)
        {
            turn.Interrupt(dialog);
        }
    }

    private static void Read(Turn turn, DialogSet dialogs, string text, TurnFacts facts)
    {
        var tokens = Tokens.Of(text);
        var open = turn.OpenQuestion();
        var offer = turn.TakeOffer();
        var said = dialogs.Interruptions.Match(tokens);
        var noticed = dialogs.Interruptions.For(facts.Assessment, turn.Value("who"));
        if (offer?.Exactly(tokens) is { } chosen)
        {
            turn.TakeOffered(chosen);
        }
        else if (open is not null && (open.Matcher.Exactly(tokens) ?? turn.PressedFilled(open, tokens)) is { } pressed)
        {
            turn.Take(open, pressed, text);
        }
        else if (noticed is not null && CannotWait(facts.Assessment, said) && !turn.IsOpen(noticed.Dialog))
        {
            Interrupt(turn, noticed);
        }
        else if (said is not null)
        {
            Interrupt(turn, said);
        }
        else if (Heeds(turn, dialogs, noticed, open, text, tokens, facts))
        {
            return;
        }
        else if (offer?.Read(tokens) is ChoiceMatch.One meant)
        {
            turn.TakeOffered(meant.Id);
        }
        else if (turn.QuestionHasChanged)
        {
            turn.AskAgainAfterChange();
        }
        else if (open is null)
        {
            Begin(turn, dialogs, text, tokens);
        }
        else
        {
            Answer(turn, dialogs, open, text, tokens, facts);
        }
    }

    /// <summary>Danger now goes before whatever else was said, except words that lead to the same help; not when somebody may be watching.</summary>
    private static bool CannotWait(Assessment assessment, Interruption? said) =>
        assessment.Level is SafeguardingLevel.Immediate && (assessment.MayBeWatched || said is not { EvenIfDenied: true });

    /// <summary>
    /// What was noticed below danger now is answered once in a conversation. Where the words answer the open question, one line says that a
    /// person can help and the answer is taken; else a serious matter opens its dialog, with the right guide below it.
    /// </summary>
    /// <returns>True: the turn is answered.</returns>
    private static bool Heeds(Turn turn, DialogSet dialogs, Interruption? noticed, AskStep? open, string text, string[] tokens, TurnFacts facts)
    {
        var assessment = facts.Assessment;
        if (assessment.Level is not (SafeguardingLevel.Concern or SafeguardingLevel.High) || turn.IsWaiting || turn.HasHeeded(assessment.Level))
        {
            return false;
        }

        turn.Heed(assessment.Level);
        if (noticed is null || IsAnswered(open, text, tokens, facts))
        {
            turn.SayLine(assessment.Level is SafeguardingLevel.High ? Lines.NoticedHigh : Lines.NoticedConcern);
            return false;
        }

        var guess = dialogs.Finder.Find(text, turn.Value("who"));
        turn.InterruptAbove(guess.Certainty is Certainty.VerySure or Certainty.Sure && guess.Best.Topic != Topic.OutOfScope ? guess : null, noticed);
        return true;
    }

    private static bool IsAnswered(AskStep? open, string text, string[] tokens, TurnFacts facts) =>
        open is not null && (open.IsFree || AnswerReader.Read(open, text, tokens, facts.Now).Value is not null);

    private static void Interrupt(Turn turn, Interruption interruption)
    {
        switch (interruption.Act)
        {
            case InterruptionAct.GoBack:
                turn.GoBack();
                break;
            case InterruptionAct.StartAgain:
                turn.Restart(DialogSet.Start);
                break;
            case InterruptionAct.WrongTopic:
                turn.CorrectTopic();
                break;
            default:
                if (interruption.Clears)
                {
                    turn.Clear();
                }

                if (interruption.Topic is { } topic)
                {
                    turn.InterruptWithTopic(topic);
                }
                else
                {
                    turn.Interrupt(interruption.Dialog!);
                }

                break;
        }
    }

    private static void Begin(Turn turn, DialogSet dialogs, string text, string[] tokens)
    {
        if (!FindTopic(turn, dialogs, question: null, text, tokens))
        {
            turn.Restart(DialogSet.Returned);
        }
    }

    private static void Answer(Turn turn, DialogSet dialogs, AskStep question, string text, string[] tokens, TurnFacts facts)
    {
        var reading = AnswerReader.Read(question, text, tokens, facts.Now);
        if (reading.Value is { } id && turn.IsHidden(question, id))
        {
            reading = Reading.Nothing;
        }

        if (reading.Value is { } value)
        {
            turn.Take(question, value, text);
        }
        else if (turn.IsWaiting && reading.AskBack is null)
        {
            turn.SayLine(Lines.KeptForWorker);
            turn.ShowChoicesOf(question);
        }
        else if (MayBeAnotherMatter(question, reading) && FindTopic(turn, dialogs, question, text, tokens, mayOffer: reading.AskBack is null))
        {
            return;
        }
        else if (turn.CountAttempt() <= HelpfulTries)
        {
            turn.AskAgain(question, reading.AskBack);
        }
        else if (question.IfUnclear is { } next)
        {
            turn.GoTo(next);
        }
        else
        {
            turn.Interrupt(DialogSet.NotUnderstood);
        }
    }

    /// <summary>
    /// It is no answer; or it fits several where the question only chooses the way, and may say more than any of them. A question of
    /// consent is not left on a guess.
    /// </summary>
    private static bool MayBeAnotherMatter(AskStep question, Reading reading) =>
        !question.Consent && (reading.AskBack is null || (reading.AskBack is Lines.Ambiguous && question.Into is null));

    /// <summary>
    /// Follows free text to its topic. A question whose answer is kept gives way only to a very sure guess; one that only chooses the way
    /// lets the visitor choose among the nearest topics as well.
    /// </summary>
    /// <param name="mayOffer">False where the words fit several answers of the question: those are asked about, unless the topic is sure.</param>
    /// <returns>False when it leads nowhere: the question is asked again.</returns>
    private static bool FindTopic(Turn turn, DialogSet dialogs, AskStep? question, string text, string[] tokens, bool mayOffer = true)
    {
        var guess = dialogs.Finder.Find(text, turn.Value("who"));
        switch (guess.Certainty)
        {
            case not Certainty.OutOfScope when dialogs.Interruptions.TakesBack(tokens, turn.GuideOf(guess.Best.Subject)):
                return false;
            case Certainty.VerySure or Certainty.Sure when question is null && guess.Best.Topic is Topic.OutOfScope:
                // A greeting or chatter after the end: the first questions come first.
                return false;
            case Certainty.VerySure or Certainty.Sure when question?.Into is null || guess.Certainty is Certainty.VerySure:
                if (turn.IsOpenGuide(guess.Best.Subject))
                {
                    return false;
                }

                turn.OpenGuess(guess);
                return true;
            case Certainty.Unsure when question is { Into: null } && mayOffer:
                turn.OfferNearest(guess);
                return true;
            case Certainty.OutOfScope when turn.IsAtHome && mayOffer:
                turn.OpenOutOfScope(guess.Best);
                return true;
            default:
                return false;
        }
    }
}
