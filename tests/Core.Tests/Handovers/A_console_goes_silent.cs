using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class A_console_goes_silent : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private LeaseSweeper _sweeper = null!;
    private string _sam = null!;
    private Conversation _conversation = null!;
    private string _handover = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        (_conversation, _handover) = await _room.VisitorWaits();
        await _room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(_handover, _sam, Now);
        _sweeper = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<LeaseSweeper>(_room.Store.Services);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task The_visitor_is_back_in_the_queue_at_the_old_place_and_is_told()
    {
        var asked = (await _room.Get<HandoverReader>().Latest(_conversation, Now))!.RequestedAt;
        _room.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, await _sweeper.Sweep(Now));

        var board = await _room.Get<DutyBoardReader>().Read(Now);
        var waiting = Assert.Single(board.Waiting);
        Assert.Equal((asked, 1, null), (waiting.RequestedAt, waiting.Lapses, waiting.Holder));
        Assert.Equal(ConversationState.Waiting, await _room.StateOf(_conversation));
        // Nobody else is here either, and the visitor hears both truths.
        Assert.Equal(
            [HouseWordIds.PractitionerLost, HouseWordIds.NobodyHere],
            (await _room.Store.Entries(_conversation)).TakeLast(2).Select(e => e.Body.Text));
        Assert.IsType<Appended.Refused>(await _room.Get<PractitionerMessages>().Say(_conversation.Id, _sam, "I am back", "m1", Now));
    }

    [Fact]
    public async Task A_sign_of_life_keeps_the_claim()
    {
        _room.Clock.Advance(TimeSpan.FromSeconds(119));
        await _room.Get<DutyRoom>().Heartbeat(_sam, Now);
        _room.Clock.Advance(TimeSpan.FromSeconds(119));

        Assert.Equal(0, await _sweeper.Sweep(Now));
    }

    [Fact]
    public async Task A_restart_throws_nobody_back()
    {
        _room.Clock.Advance(TimeSpan.FromHours(1));

        await _sweeper.Push(Now);

        Assert.Equal(0, await _sweeper.Sweep(Now));
        Assert.Equal(_room.Clock.GetUtcNow() + new DutyOptions().Lease, (await _room.Get<HandoverReader>().Latest(_conversation, Now))!.LeaseUntil);
    }

    [Fact]
    public async Task A_claim_taken_up_again_meanwhile_is_not_lapsed()
    {
        _room.Clock.Advance(TimeSpan.FromMinutes(3));
        await _room.Get<DutyRoom>().Heartbeat(_sam, Now);

        var lapse = await _room.Get<ProtectRespect.Core.Handovers.Handovers>().Lapse(_handover, Now);

        Assert.Equal(HandoverRefusals.LeaseRuns, lapse.Refusal);
        using var db = _room.Get<IDatabase>().ReadContext();
        Assert.Equal(HandoverState.Accepted, db.Handovers.Single().State);
    }
}
