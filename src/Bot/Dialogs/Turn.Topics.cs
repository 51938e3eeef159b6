using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs;

/// <content>Topics: opened by a choice, or guessed from free text, offered and corrected.</content>
internal sealed partial class Turn
{
    /// <summary>The answer to "which of these?" that says none.</summary>
    private const string None = "no";
    private const int MostOffered = 3;

    /// <summary>Opens the guide that free text was taken for; the visitor can correct it.</summary>
    public void OpenGuess(TopicGuess guess)
    {
        OpenTopic(guess.Best.Subject, interrupts: true);
        _guess = new Guess(guess.Best.Subject, [.. Offerable(guess.Ranked.Skip(1))]);
    }

    /// <summary>Opens a dialog, and below it the guide that the words were taken for.</summary>
    public void InterruptAbove(TopicGuess? guess, Interruption interruption)
    {
        Remember();
        if (guess is not null)
        {
            OpenTopic(guess.Best.Subject);
            _guess = new Guess(guess.Best.Subject, [.. Offerable(guess.Ranked.Skip(1))]);
        }

        Open(interruption.Dialog ?? GuideOf(interruption.Topic!));
        Play();
    }

    /// <summary>Asks which of the nearest topics it is. The open question waits below.</summary>
    public void OfferNearest(TopicGuess guess) => Offer([.. Offerable(guess.Ranked)]);

    /// <summary>Says kindly that this service is not about it, and asks the open question again.</summary>
    public void OpenOutOfScope(GuessedTopic guess)
    {
        var subject = _dialogs.Topics.Find(guess.Topic is Topic.OutOfScope ? guess.Subject : Topic.OutOfScope)!;
        Interrupt(subject.DialogFor(Value("who")));
    }

    /// <summary>The guide of a subject for whoever is here.</summary>
    public string GuideOf(string subject) => _dialogs.Topics.Find(subject)!.DialogFor(Value("who"));

    public bool IsOpenGuide(string subject) => IsOpen(GuideOf(subject));

    /// <summary>Opens the guide that the visitor's own words call for.</summary>
    /// <param name="id">A topic or a subject.</param>
    public void InterruptWithTopic(string id) => OpenTopic(id, interrupts: true);

    /// <summary>Takes the offer of the turn before off the table: it is good for one answer.</summary>
    /// <returns>What it was, to match the answer with, or null.</returns>
    public ChoiceMatcher? TakeOffer()
    {
        if (_guess is not { Opened: null } offer)
        {
            return null;
        }

        _guess = null;
        var choices = offer.Others.Where(id => _dialogs.Topics.Find(id) is not null)
            .Select(id => new ChoicePhrases(id, Titles(_dialogs.Topics.Of(_dialogs.Topics.Find(id)!)), []));
        return new ChoiceMatcher([.. choices, new ChoicePhrases(None, InEveryLanguage(_dialogs.LineWords(Lines.NoneOfThese)), ["none", "neither"])]);
    }

    public void TakeOffered(string id)
    {
        if (id == None)
        {
            GoOnKindly();
        }
        else
        {
            OpenTopic(id, interrupts: true);
        }
    }

    /// <summary>"That's not what I meant": the guide is closed, and the topics that came next are offered.</summary>
    public void CorrectTopic()
    {
        if (_guess is not { Opened: { } opened } guess)
        {
            GoBack();
            return;
        }

        var guide = _dialogs.Topics.Find(opened)?.DialogFor(Value("who"));
        var open = _stack.FindIndex(f => f.Dialog == guide);
        if (open >= 0)
        {
            _stack.RemoveRange(open, _stack.Count - open);
        }

        _topic = null;
        Offer([.. guess.Others.Where(id => _dialogs.Topics.Find(id) is not null)]);
    }

    private void Offer(IReadOnlyList<string> subjects)
    {
        if (subjects.Count == 0)
        {
            GoOnKindly();
            return;
        }

        _guess = new Guess(null, [.. subjects]);
        _voice.Line(Lines.DidYouMean);
        _voice.Offer(subjects.Select(id => _dialogs.Topics.Of(_dialogs.Topics.Find(id)!)).Select(t => IsQuiet && t.QuietTitle is { } shortly ? shortly : t.Title));
    }

    private void GoOnKindly()
    {
        _guess = null;
        _voice.Line(Lines.NotUnderstood);
        Play();
    }

    /// <param name="id">A topic or a subject.</param>
    private void OpenTopic(string id, bool interrupts = false)
    {
        var subject = _dialogs.Topics.Find(id)!;
        (_topic, _guess) = (subject.Topic, null);
        if (interrupts)
        {
            Interrupt(subject.DialogFor(Value("who")));
        }
        else
        {
            Open(subject.DialogFor(Value("who")));
        }
    }

    private static IEnumerable<string> Offerable(IEnumerable<GuessedTopic> ranked) =>
        ranked.Where(r => r.Topic != Topic.OutOfScope).Take(MostOffered).Select(r => r.Subject);

    private static IReadOnlyList<string> Titles(Topic topic) =>
        [.. InEveryLanguage(topic.Title), .. topic.QuietTitle is { } quiet ? InEveryLanguage(quiet) : []];

    private static IReadOnlyList<string> InEveryLanguage(Words words) => [.. words.Languages.SelectMany(words.Wordings).SelectMany(w => w)];
}
