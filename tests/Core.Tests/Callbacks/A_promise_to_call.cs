using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Callbacks;

public sealed class A_promise_to_call : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private string _joe = null!;
    private Callback _callback = null!;

    private ProtectRespect.Core.Callbacks.Callbacks Callbacks => _room.Get<ProtectRespect.Core.Callbacks.Callbacks>();

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _joe = await _room.Practitioner("Joe");
        var noon = _room.Clock.GetUtcNow();
        var request = new CallbackRequest
        {
            Name = "Dad",
            Audience = Audience.ParentOrCarer,
            Number = "+447700900123",
            Windows = [new SafeWindow(noon.AddHours(1), noon.AddHours(2)), new SafeWindow(noon.AddHours(25), noon.AddHours(26))],
            WhenInTheirWords = "after one",
            CodeWord = "bluebell",
        };
        var key = await _room.Store.Vault.NewKey(Now);
        _callback = await _room.Store.Writer.Commit(session => CallbackRequests.Add(session, null, key, "K7QXM-2RD4T", request), Now);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task One_person_takes_it_on_and_sees_what_to_say()
    {
        Assert.True((await Callbacks.Claim(_callback.Id, _sam, Now)).Made);
        Assert.Equal("Sam has this callback.", (await Callbacks.Claim(_callback.Id, _joe, Now)).Refusal?.Words);

        var card = await _room.Get<CallbackReader>().Find(_callback.Id, Now);

        Assert.Equal(("+447700900123", "bluebell", "Sam"), (card!.Request.Number, card.Request.CodeWord, card.Line.ClaimedBy));
    }

    [Fact]
    public async Task A_call_without_an_answer_is_recorded_and_waits_for_the_next_safe_time()
    {
        await Callbacks.Claim(_callback.Id, _sam, Now);
        _room.Clock.Advance(TimeSpan.FromHours(1));

        await Callbacks.RecordAttempt(_callback.Id, _sam, AttemptOutcome.NoAnswer, "rang out twice", Now);

        var card = await _room.Get<CallbackReader>().Find(_callback.Id, Now);
        Assert.Equal(("Sam", AttemptOutcome.NoAnswer, "rang out twice"), (card!.Attempts.Single().By, card.Attempts.Single().Outcome, card.Attempts.Single().Note));
        Assert.Equal(_room.Clock.GetUtcNow().AddHours(24), card.Line.WindowFrom);
        Assert.False(card.Line.Overdue);
    }

    [Fact]
    public async Task Speaking_with_them_keeps_the_promise()
    {
        await Callbacks.Claim(_callback.Id, _sam, Now);

        await Callbacks.RecordAttempt(_callback.Id, _sam, AttemptOutcome.Spoke, null, Now);

        Assert.Empty(await _room.Get<CallbackReader>().Due(Now));
        Assert.Equal(CallbackState.Done, (await _room.Get<CallbackReader>().Closed(10, Now)).Single().State);
        Assert.Equal([AuditActions.CallbackClaimed, AuditActions.CallbackAttempted], _room.Audit().Where(r => r.ObjectId == _callback.Id).Select(r => r.Action));
    }

    [Fact]
    public async Task A_broken_promise_is_on_the_board()
    {
        _room.Clock.Advance(TimeSpan.FromHours(2));

        var board = await _room.Get<DutyBoardReader>().Read(Now);

        Assert.Equal((1, 1), (board.OpenCallbacks, board.OverdueCallbacks));
        Assert.True((await _room.Get<CallbackReader>().Due(Now)).Single().Overdue);
    }

    [Fact]
    public async Task The_reason_of_a_cancellation_is_kept_sealed()
    {
        await Callbacks.Cancel(_callback.Id, _sam, "Dad wrote that he will ring us", Now);

        var row = _room.Audit().Single(r => r.Action == AuditActions.CallbackCancelled);
        Assert.DoesNotContain("Dad", System.Text.Encoding.UTF8.GetString(row.SealedReason!), StringComparison.Ordinal);
    }
}
