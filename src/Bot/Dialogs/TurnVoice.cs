using System.Text;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Turns words into replies: picks language and wording, fills in what is named in braces, hangs the buttons on.</summary>
internal sealed class TurnVoice(DialogSet dialogs, TurnFacts facts, string lang)
{
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
    public void Choices(AskStep question, bool quiet)
    {
        var own = question.Choices.Select(c => Choice(quiet && c.QuietTitle is { } shortly ? shortly : c.Title));
        var always = dialogs.Interruptions.Buttons.Select(i => Choice(i.Button!));
        Hang(own.Concat(always).DistinctBy(a => a.Value));
    }

    private CardAction Choice(Words words)
    {
        var title = Title(words);
        return new CardAction { Type = "imBack", Title = title, Value = title };
    }

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
        _ when Placeholders.IsWindow(name) => Windows(turn.Value(name)),
        _ => dialogs.Services.Fact(name) ?? turn.Value(name) ?? "",
    };

    private string Windows(string? value)
    {
        var windows = WindowText.Read(value);
        var spoken = windows.Take(Placeholders.WindowsSpoken).Select(w => SpokenTime.Window(w, facts.Now)).ToList();
        return string.Join(", or ", spoken) + (windows.Count > spoken.Count ? " (or later)" : "");
    }
}

/// <summary>The names that words may hold in braces.</summary>
internal static class Placeholders
{
    public const int WindowsSpoken = 2;

    public static bool IsWindow(string name) => name is "callback.when" or "callback.when.nearest";

    public static string Fill(string text, Func<string, string> fill)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        for (; open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, from, open - from).Append(fill(text[(open + 1)..close]));
            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
