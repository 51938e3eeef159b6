using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Questions that can be answered.</summary>
internal static class QuestionRules
{
    private const int MaxButtons = 4;

    public static void Check(Dialog dialog, Faults faults)
    {
        foreach (var question in dialog.Steps.OfType<AskStep>())
        {
            void Fault(string message) => faults.Add(dialog.File, question.Line, message);
            if (question.Choices.Count > MaxButtons)
            {
                Fault($"`{question.Name}` has {question.Choices.Count} choices. More than {MaxButtons} are hard to read: split the question.");
            }

            if (question.Kind is AskKind.Choice && question.Choices.Count < 2)
            {
                Fault($"`{question.Name}` needs at least two choices.");
            }

            if (question.Kind is AskKind.YesNo && !(question.Choices.Any(c => c.Id == "yes") && question.Choices.Any(c => c.Id == "no")))
            {
                Fault($"`{question.Name}` needs the choices `yes` and `no`.");
            }

            if (question.Kind is AskKind.Age)
            {
                CheckBands(question, Fault);
            }

            if (question.Kind is not (AskKind.Choice or AskKind.YesNo) && question.Into is null)
            {
                Fault($"`{question.Name}` must say where its answer is kept (`into:`).");
            }

            CheckPhrases(question, Fault);
        }
    }

    /// <summary>Bands hold ages, and no age lies in two.</summary>
    private static void CheckBands(AskStep question, Action<string> fault)
    {
        if (question.Choices.Count < 2)
        {
            fault($"`{question.Name}` needs at least two bands, such as `11-15` and `18+`.");
        }

        var bands = new List<(string Id, AgeRange Range)>();
        foreach (var id in question.Choices.Select(c => c.Id))
        {
            if (AgeRange.Parse(id) is not { } range)
            {
                fault($"`{id}` is no band of ages, such as `11-15` or `18+`.");
                continue;
            }

            if (bands.Find(b => b.Range.Overlaps(range)) is { Id: { } other })
            {
                fault($"The bands `{other}` and `{id}` overlap.");
            }

            bands.Add((id, range));
        }
    }

    private static void CheckPhrases(AskStep question, Action<string> fault)
    {
        var owner = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in question.Choices)
        {
            var titles = choice.Title.Wordings("en").SelectMany(w => w);
            foreach (var phrase in titles.Concat(choice.Also).Concat(choice.Only).Select(Tokens.Joined).Distinct())
            {
                if (!owner.TryAdd(phrase, choice.Id) && owner[phrase] != choice.Id)
                {
                    fault($"In `{question.Name}` the words \"{phrase}\" mean both `{owner[phrase]}` and `{choice.Id}`.");
                }
            }
        }
    }
}
