using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Referrals;

namespace ProtectRespect.DutyConsole.Pages.Referrals;

/// <summary>
/// What a referral takes over from a conversation: only what was said, with the message it was said in. Nothing is concluded from it.
/// </summary>
internal static class Prefill
{
    public static ReferralFields From(HandoverCard? card, IReadOnlyList<(long Sequence, string Text)> visitorMessages)
    {
        if (card is null)
        {
            return new ReferralFields();
        }

        var who = LineOf(card, CardLabels.Who);
        var name = LineOf(card, CardLabels.Name);
        var longest = visitorMessages.MaxBy(m => m.Text.Length);
        return new ReferralFields
        {
            YoungPersonName = card.Audience is Audience.YoungPerson ? Field(name) : ReferralField.Empty,
            Referrer = card.Audience switch
            {
                Audience.YoungPerson => Linked("The young person themselves", who),
                Audience.Unknown => ReferralField.Empty,
                var audience => Linked(name is null ? Words.Of(audience) : $"{Words.Of(audience)}, {name.Text}", who),
            },
            NatureOfConcern = longest.Text is null ? ReferralField.Empty : new ReferralField($"In their words: “{longest.Text}”", longest.Sequence),
            UrgentAction = card.Danger is DangerAnswer.Me or DangerAnswer.AChild ? Linked(Words.Of(card.Danger), LineOf(card, CardLabels.Danger)) : ReferralField.Empty,
        };
    }

    private static ReferralField Field(CardLine? line) => line is null ? ReferralField.Empty : Linked(line.Text, line);

    private static ReferralField Linked(string text, CardLine? line) => new(text, line is { Sequence: > 0 } ? line.Sequence : null);

    private static CardLine? LineOf(HandoverCard card, string label) => card.Lines.FirstOrDefault(l => l.Label == label);
}
