using System.Globalization;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Turns words into replies: picks language and wording, fills in what is named in braces, hangs the buttons on.</summary>
internal sealed class TurnVoice(DialogSet dialogs, TurnFacts facts, string lang)
{
    /// <summary>In words: when the callback is planned whose code was given.</summary>
    public const string PlannedCall = "call.when";

    /// <summary>The word that hides the chat.</summary>
    public const string SafeWord = "safe-word";

    /// <summary>How many are before the visitor in the queue, and how long people waited lately.</summary>
    public const string QueueBefore = "queue.before";
    public const string QueueLately = "queue.lately";

    /// <summary>Both, in whole sentences.</summary>
    public const string QueuePlace = "queue.place";

    private const int WindowsSpoken = 2;
    private const int WordsQuoted = 8;

    private readonly List<Reply> _replies = [];

    public IReadOnlyList<Reply> Replies => _replies;

    /// <param name="again">They were said before: the last bubble is enough.</param>
    public void Say(StepWords words, bool quiet, int attempt, Turn turn, bool again = false)
    {
        Add(quiet && words.Quiet is { } shortly ? shortly : words.Words, attempt, name => Fill(name, turn), again);
        if (words.Help.Count > 0)
        {
            Hang(dialogs.Services.Buttons(words.Help, AgeRange.Parse(turn.Value("age")), facts.Now));
        }

        if (words.Sheet is { } sheet)
        {
            Hang([new CardAction { Type = "openUrl", Title = Title(dialogs.LineWords(Lines.Sheet)), Value = Sheet.AddressOf(sheet) }]);
        }
    }

    public void Line(string line, int attempt = 0) => Add(dialogs.LineWords(line), attempt, static _ => "");

    /// <summary>The buttons of a question, and those that are always there.</summary>
    public void Choices(AskStep question, bool quiet, Turn turn)
    {
        var own = question.Choices.Select(c => TitleOf(c, quiet, turn)).OfType<string>();
        var always = dialogs.Interruptions.Buttons.Select(i => Title(i.Button!));
        Press(own.Concat(always));
    }

    /// <summary>Buttons for topics, one that says it is none of them, and those that are always there.</summary>
    public void Offer(IEnumerable<Words> titles) => Press(
        titles.Append(dialogs.LineWords(Lines.NoneOfThese)).Concat(dialogs.Interruptions.Buttons.Select(i => i.Button!)).Select(Title));

    /// <summary>What a button says, or null when what it names is not there.</summary>
    public string? TitleOf(Choice choice, bool quiet, Turn turn)
    {
        var title = Title(quiet && choice.QuietTitle is { } shortly ? shortly : choice.Title);
        var filled = choice.IsFilled ? Placeholders.Fill(title, name => Fill(name, turn)) : title;
        return filled.Length > 0 ? filled : null;
    }

    private void Press(IEnumerable<string> titles) =>
        Hang(titles.Distinct(StringComparer.Ordinal).Select(Pressed));

    /// <summary>A button that says its own words.</summary>
    public static CardAction Pressed(string title) => new() { Type = "imBack", Title = title, Value = title };

    private string Title(Words words) => words.Choose(lang, "", 0).Wording.Bubbles[0];

    private void Hang(IEnumerable<CardAction> actions)
    {
        if (_replies.Count > 0)
        {
            var last = _replies[^1];
            _replies[^1] = last with { Actions = [.. last.Actions, .. actions] };
        }
    }

    private void Add(Words words, int attempt, Func<string, string> fill, bool lastOnly = false)
    {
        var (wording, found) = words.Choose(lang, facts.ConversationId, attempt);
        for (var i = lastOnly ? wording.Bubbles.Length - 1 : 0; i < wording.Bubbles.Length; i++)
        {
            _replies.Add(new Reply(wording.Ids[i], words.Version, Placeholders.Fill(wording.Bubbles[i], fill), [], found));
        }
    }

    private string Fill(string name, Turn turn) => name switch
    {
        "opens" => facts.Duty.OpensAt is { } opens ? SpokenTime.At(opens, facts.Now) : "",
        QueuePlace => Place(turn),
        QueueBefore => facts.Duty.Before.ToString(CultureInfo.InvariantCulture),
        QueueLately => facts.Duty.Lately is { } lately ? string.Create(CultureInfo.InvariantCulture, $"{lately.From} to {lately.To} minutes") : "",
        SafeWord => dialogs.Interruptions.SafeWord ?? "",
        PlannedCall => turn.KnownCallback is { } known ? SpokenTime.Window(known.Planned, facts.Now) : "",
        Cards.IfSomeoneElse when dialogs.CoverLines.Find(turn.Value(name)) is { } line => line.In(lang),
        _ => dialogs.Services.Fact(name) ?? Answer(turn.AnswerTo(name)) ?? turn.Value(name) ?? "",
    };

    /// <summary>The honest place, and how long people waited lately where that is known.</summary>
    private string Place(Turn turn)
    {
        var place = facts.Duty.Before switch { 0 => Lines.QueueNext, 1 => Lines.QueueOne, _ => Lines.QueueSome };
        string[] lines = facts.Duty.Lately is null ? [place] : [place, Lines.QueueLately];
        return string.Join(' ', lines.Select(line => Placeholders.Fill(Title(dialogs.LineWords(line)), name => Fill(name, turn))));
    }

    /// <summary>An answer as it is said: times and numbers in words, and of what somebody wrote no more than fits into one breath.</summary>
    private string? Answer(Answer? answer) =>
        answer is null ? null
        : WindowText.IsWindows(answer.Value) ? Windows(answer.Value)
        : answer.Value.StartsWith('+') ? SpokenNumber.Of(answer.Value)
        : Shortly(answer.Value);

    private static string Shortly(string text)
    {
        var words = text.Split((char[]?)null, WordsQuoted + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= WordsQuoted ? text : string.Join(' ', words.Take(WordsQuoted)) + "…";
    }

    private string Windows(string? value)
    {
        var windows = WindowText.Read(value);
        var spoken = windows.Take(WindowsSpoken).Select(w => SpokenTime.Window(w, facts.Now)).ToList();
        return string.Join(", or ", spoken) + (windows.Count > spoken.Count ? " (or later)" : "");
    }
}
