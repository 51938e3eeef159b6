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

            if (question.Kind is not (AskKind.Choice or AskKind.YesNo) && question.Into is null)
            {
                Fault($"`{question.Name}` must say where its answer is kept (`into:`).");
            }

            CheckPhrases(question, Fault);
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
