using CsCheck;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Core.Tests.Callbacks;

public sealed class A_callback_is_kept
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    private static readonly SafeWindow Today = new(Noon.AddHours(1), Noon.AddHours(2));
    private static readonly SafeWindow Tomorrow = new(Noon.AddHours(25), Noon.AddHours(26));

    private static Callback Open() => new()
    {
        Id = "callback",
        Reference = "K7QX-M2RD",
        KeyId = "key",
        WindowFrom = Today.From,
        WindowTo = Today.To,
        CreatedAt = Noon,
        DueAt = Today.To,
        SealedRequest = [],
    };

    private static Callback ClaimedBy(long practitioner) => CallbackDecisions.Claim(Open(), practitioner, null, Noon).Value!;

    [Fact]
    public void One_person_claims_it_and_the_other_is_told_who_has_it()
    {
        Assert.Equal("Sam has this callback.", CallbackDecisions.Claim(ClaimedBy(7), 8, "Sam", Noon).Refusal?.Words);
        Assert.Equal(CallbackDecisions.AlreadyYours, CallbackDecisions.Claim(ClaimedBy(7), 7, "Sam", Noon).Refusal);
    }

    [Fact]
    public void Speaking_with_them_is_the_end() =>
        Assert.Equal(CallbackState.Done, CallbackDecisions.Attempt(ClaimedBy(7), 7, AttemptOutcome.Spoke, [Today], Noon).Value?.State);

    [Fact]
    public void No_answer_moves_it_to_the_next_safe_window()
    {
        var tried = CallbackDecisions.Attempt(ClaimedBy(7), 7, AttemptOutcome.NoAnswer, [Today, Tomorrow], Today.From).Value!;

        Assert.Equal(CallbackState.Claimed, tried.State);
        Assert.Equal((Tomorrow.From, Tomorrow.To, Tomorrow.To), (tried.WindowFrom, tried.WindowTo, tried.DueAt));
    }

    [Fact]
    public void Without_another_safe_window_it_becomes_overdue_and_a_person_decides()
    {
        var tried = CallbackDecisions.Attempt(ClaimedBy(7), 7, AttemptOutcome.NoAnswer, [Today], Today.From).Value!;

        Assert.True(CallbackDecisions.IsOverdue(tried.State, tried.DueAt, Today.To));
        Assert.Equal(CallbackDecisions.NeverTried, CallbackDecisions.StopTrying(tried, 7, attempts: 0, Noon).Refusal);
        Assert.Equal(CallbackState.Unreached, CallbackDecisions.StopTrying(tried, 7, attempts: 1, Noon).Value?.State);
    }

    [Fact]
    public void Only_who_claimed_it_records_a_call() =>
        Assert.Equal(CallbackDecisions.NotYours, CallbackDecisions.Attempt(ClaimedBy(7), 8, AttemptOutcome.Spoke, [], Noon).Refusal);

    [Fact]
    public void It_is_not_cancelled_without_a_reason()
    {
        Assert.Equal(CallbackDecisions.NeedsAReason, CallbackDecisions.Cancel(Open(), " ", Noon).Refusal);
        Assert.Equal(CallbackState.Cancelled, CallbackDecisions.Cancel(Open(), "They wrote that they are safe now", Noon).Value?.State);
    }

    [Fact]
    public void What_is_closed_is_never_overdue_and_never_opens_again() =>
        Gen.Select(Gen.OneOf(CallbackState.Done, CallbackState.Unreached, CallbackState.Cancelled), Gen.Int[0, 4]).Sample((state, move) =>
        {
            var closed = ClaimedBy(7) with { State = state };
            var decision = move switch
            {
                0 => CallbackDecisions.Claim(closed, 7, null, Noon),
                1 => CallbackDecisions.PutBack(closed, 7),
                2 => CallbackDecisions.Attempt(closed, 7, AttemptOutcome.Spoke, [], Noon),
                3 => CallbackDecisions.StopTrying(closed, 7, 3, Noon),
                _ => CallbackDecisions.Cancel(closed, "again", Noon),
            };
            return decision.Refusal == CallbackDecisions.Closed && !CallbackDecisions.IsOverdue(state, Noon, Noon.AddYears(1));
        });
}
