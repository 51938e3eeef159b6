using CsCheck;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Core.Tests.Enquiries;

public sealed class A_question_is_answered
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private static readonly Enquiry New = new()
    {
        Id = "enquiry",
        Reference = "K7QXM-2RD4T",
        KeyId = "key",
        Need = EnquiryNeed.Training,
        Audience = Audience.Professional,
        CreatedAt = Noon,
        ReplyBy = Noon.AddDays(2),
        SealedRequest = [],
    };

    private static Enquiry TakenBy(long practitioner) => EnquiryDecisions.Take(New, practitioner, null, Noon).Value!;

    [Fact]
    public void One_person_takes_it_and_the_other_is_told_who_has_it()
    {
        Assert.Equal("Sam has this enquiry.", EnquiryDecisions.Take(TakenBy(7), 8, "Sam", Noon).Refusal?.Words);
        Assert.Equal(EnquiryDecisions.AlreadyYours, EnquiryDecisions.Take(TakenBy(7), 7, "Sam", Noon).Refusal);
    }

    [Fact]
    public void An_answer_says_what_was_answered()
    {
        Assert.Equal(EnquiryDecisions.NeedsANote, EnquiryDecisions.Answer(TakenBy(7), 7, null, Noon).Refusal);
        Assert.Equal((EnquiryState.Answered, Noon), (EnquiryDecisions.Answer(TakenBy(7), 7, [1], Noon).Value!.State, EnquiryDecisions.Answer(TakenBy(7), 7, [1], Noon).Value!.ClosedAt));
    }

    [Fact]
    public void It_is_overdue_at_the_time_that_was_told_and_never_once_it_is_closed() =>
        Gen.Select(Gen.Enum<EnquiryState>(), Gen.Int[-100, 100]).Sample((state, hours) =>
            EnquiryDecisions.IsOverdue(state, New.ReplyBy, New.ReplyBy.AddHours(hours)) == (state is EnquiryState.New or EnquiryState.Taken && hours >= 0));

    [Fact]
    public void Only_a_duty_lead_with_a_reason_frees_what_somebody_else_holds() =>
        Gen.Select(Gen.Enum<PractitionerRole>(), Gen.Bool, Gen.Bool).Sample((role, taken, reason) =>
        {
            var put = EnquiryDecisions.PutBackByLead(taken ? TakenBy(7) : New, role, reason ? "ill" : " ");
            return put.Made == (role is PractitionerRole.DutyLead && taken && reason) && (!put.Made || put.Value is { State: EnquiryState.New, TakenByKey: null });
        });

    [Fact]
    public void What_is_closed_is_final_and_only_the_holder_closes_it() =>
        Gen.Select(Gen.Enum<EnquiryState>(), Gen.Long[7, 8], Gen.Int[0, 3]).Sample((state, who, move) =>
        {
            var e = TakenBy(7) with { State = state, TakenByKey = state is EnquiryState.New ? null : 7 };
            var decision = move switch
            {
                0 => EnquiryDecisions.Take(e, who, null, Noon),
                1 => EnquiryDecisions.PutBack(e, who),
                2 => EnquiryDecisions.Answer(e, who, [1], Noon),
                _ => EnquiryDecisions.Close(e, who, EnquiryOutcome.NotForUs, null, Noon),
            };
            return decision.Made == (move == 0 ? state is EnquiryState.New : state is EnquiryState.Taken && who == 7);
        });
}
