using ProtectRespect.Core.Referrals;

namespace ProtectRespect.DutyConsole.Pages.Referrals;

/// <summary>One question of the form.</summary>
/// <param name="Name">The field's name in the form.</param>
/// <param name="Rows">Lines of the box; 1 = a single line.</param>
internal sealed record ReferralQuestion(
    string Name, string Label, string Hint, int Rows, Func<ReferralFields, ReferralField> Read, Func<ReferralFields, ReferralField, ReferralFields> With);

/// <summary>The questions that children's social care asks, in the order of the form.</summary>
internal static class ReferralForm
{
    public static IReadOnlyList<ReferralQuestion> Questions { get; } =
    [
        new("youngPerson", "Young person's name", "As they want to be called. It may be empty.", 1, f => f.YoungPersonName, (f, v) => f with { YoungPersonName = v }),
        new("age", "Age or age band", "", 1, f => f.AgeBand, (f, v) => f with { AgeBand = v }),
        new("area", "Area", "Town or local authority, if known.", 1, f => f.Area, (f, v) => f with { Area = v }),
        new("referrer", "Who refers", "And their part in the young person's life.", 1, f => f.Referrer, (f, v) => f with { Referrer = v }),
        new("concern", "What is the concern?", "Needed before the referral can be received. Facts and their own words, no labels.", 4, f => f.NatureOfConcern, (f, v) => f with { NatureOfConcern = v }),
        new("arose", "How and why did the concern arise?", "", 3, f => f.HowItArose, (f, v) => f with { HowItArose = v }),
        new("needs", "What does the young person need?", "Also communication, health, language, who they trust.", 3, f => f.ChildsNeeds, (f, v) => f with { ChildsNeeds = v }),
        new("urgent", "What must happen at once?", "", 2, f => f.UrgentAction, (f, v) => f with { UrgentAction = v }),
        new("whereabouts", "Where is the young person now?", "Needed. Write \"not known\" if nobody knows.", 1, f => f.Whereabouts, (f, v) => f with { Whereabouts = v }),
        new("told", "Who has been told?", "", 2, f => f.WhoHasBeenTold, (f, v) => f with { WhoHasBeenTold = v }),
        new("parents", "Do the parents know?", "And what happens if they learn of it.", 2, f => f.ParentsKnow, (f, v) => f with { ParentsKnow = v }),
        new("anonymity", "How far can the referrer stay anonymous?", "", 1, f => f.Anonymity, (f, v) => f with { Anonymity = v }),
        new("recontact", "How can we reach them again, safely?", "", 2, f => f.HowToRecontact, (f, v) => f with { HowToRecontact = v }),
    ];

    /// <summary>An answer that was not touched keeps the link to its message; a changed one is the practitioner's own.</summary>
    public static ReferralFields Read(IReadOnlyDictionary<string, string> form, ReferralFields prefilled) =>
        Questions.Aggregate(new ReferralFields(), (fields, question) =>
        {
            var text = form.GetValueOrDefault(question.Name, "").Trim().ReplaceLineEndings("\n");
            var before = question.Read(prefilled);
            return question.With(fields, before.Text.ReplaceLineEndings("\n") == text ? before : new ReferralField(text));
        });
}
