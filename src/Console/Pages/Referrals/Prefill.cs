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

        var danger = LineOf(card, "danger");
        var first = visitorMessages.OrderByDescending(m => m.Text.Length).FirstOrDefault();
        return new ReferralFields
        {
            Referrer = card.Audience switch
            {
                Audience.YoungPerson => new ReferralField("The young person themselves", LineOf(card, "who")?.Sequence),
                Audience.ParentOrCarer or Audience.Professional or Audience.SomeoneElse => new ReferralField(Words.Of(card.Audience), LineOf(card, "who")?.Sequence),
                _ => ReferralField.Empty,
            },
            AgeBand = Field(LineOf(card, "age")),
            NatureOfConcern = first.Text is null ? ReferralField.Empty : new ReferralField($"In their words: “{first.Text}”", first.Sequence),
            HowItArose = new ReferralField($"On the chat: {card.Reason}."),
            UrgentAction = card.Danger is DangerAnswer.Me or DangerAnswer.AChild
                ? new ReferralField($"Asked whether anyone is in danger right now: {Words.Of(card.Danger)}.", danger?.Sequence)
                : ReferralField.Empty,
        };
    }

    private static ReferralField Field(CardLine? line) => line is null ? ReferralField.Empty : new ReferralField(line.Text, line.Sequence > 0 ? line.Sequence : null);

    private static CardLine? LineOf(HandoverCard card, string word) => card.Lines.FirstOrDefault(l => l.Label.Contains(word, StringComparison.OrdinalIgnoreCase));
}
