using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Supervision;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Supervision;

public sealed class A_debrief_is_due : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _grace = null!;
    private string _sam = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        await Ends(SafeguardingLevel.Immediate);
        _grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead, onDuty: false);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private Debriefing Debriefing => _room.Get<Debriefing>();

    [Fact]
    public async Task After_immediate_danger_and_neither_a_calm_one_nor_the_end_of_the_shift_takes_it_away()
    {
        await Ends(SafeguardingLevel.None);
        await _room.Get<DutyRoom>().GoOff(_sam, knowing: true, Now);

        Assert.True(await Debriefing.IsDue(_sam, Now));
        Assert.Equal([new DebriefDue(_sam, "Sam", OnDuty: false)], await Debriefing.Due(Now));
        Assert.False(await Debriefing.IsDue(_grace, Now));
        _room.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Empty(await Debriefing.Due(Now));
    }

    [Fact]
    public async Task Had_or_declined_it_is_over_until_the_next_hard_one()
    {
        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await Debriefing.Answer(_sam, _sam, DebriefOutcome.NotWanted, Now)).Made);
        Assert.Empty(await Debriefing.Due(Now));
        Assert.Equal(SupervisionDecisions.NoDebriefDue, (await Debriefing.Answer(_sam, _sam, DebriefOutcome.Had, Now)).Refusal);

        _room.Clock.Advance(TimeSpan.FromMinutes(1));
        await Ends(SafeguardingLevel.Immediate);
        Assert.True(await Debriefing.IsDue(_sam, Now));
        Assert.Contains(_room.Audit(), r => r.Action == AuditActions.DebriefDeclined);
    }

    [Fact]
    public async Task A_lead_who_talked_with_them_says_so_and_nobody_declines_for_somebody_else()
    {
        Assert.Equal(SupervisionDecisions.NotYourDebrief, (await Debriefing.Answer(_grace, _sam, DebriefOutcome.NotWanted, Now)).Refusal);
        Assert.Equal(SupervisionDecisions.NotYourDebrief, (await Debriefing.Answer(await _room.Practitioner("Joe"), _sam, DebriefOutcome.Had, Now)).Refusal);
        Assert.True((await Debriefing.Answer(_grace, _sam, DebriefOutcome.Had, Now)).Made);
        Assert.Empty(await Debriefing.Due(Now));
    }

    private async Task Ends(SafeguardingLevel risk)
    {
        var handovers = _room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (_, handover) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await handovers.Claim(handover, _sam, Now);
        var ended = await handovers.End(handover, _sam, new Ending(risk, "nobody else is here"), Now);
        Assert.True(ended.Made, ended.Refusal?.Words);
    }
}
