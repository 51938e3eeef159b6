using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>A guide says what can be done now and who can help, and leads on. Professionals may be sent to whom they know: no line is needed.</summary>
internal static class GuideRules
{
    private const int FewestTexts = 2;
    private const string WayOn = "what-next";

    public static void Check(Dialog dialog, Faults faults)
    {
        if (!dialog.IsGuide)
        {
            return;
        }

        void Fault(string message) => faults.Add(dialog.File, 1, message);
        if (!Named(dialog, "do").Any())
        {
            Fault("A guide needs a step `do` (or `do-...`): what the visitor can do now.");
        }

        var who = Named(dialog, "who").ToList();
        if (who.Count == 0)
        {
            Fault("A guide needs a step `who` (or `who-...`): who can help.");
        }
        else if (dialog.Readers is not Readers.Professionals && !who.SelectMany(ReferenceRules.Spoken).Any(w => w.Help.Count > 0))
        {
            Fault("No step `who` of this guide has `help:`.");
        }

        if (dialog is { Title: null, Readers: Readers.Parents or Readers.Professionals })
        {
            Fault("A guide for parents or professionals has a page of its own, which needs a `title`.");
        }

        if (dialog.Steps.Count(s => s is SayStep or AskStep) < FewestTexts)
        {
            Fault($"A guide says at least {FewestTexts} things.");
        }

        if (!dialog.Steps.SelectMany(ReferenceRules.Begun).Contains(WayOn))
        {
            Fault($"A guide leads on: a step with `begin: {WayOn}`.");
        }
    }

    private static IEnumerable<Step> Named(Dialog dialog, string name) =>
        dialog.Steps.Where(s => s.Name == name || s.Name.StartsWith(name + "-", StringComparison.Ordinal));
}
