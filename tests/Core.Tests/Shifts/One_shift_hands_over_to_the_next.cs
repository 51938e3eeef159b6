using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Shifts;

public sealed class One_shift_hands_over_to_the_next : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private string _joe = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _joe = await _room.Practitioner("Joe");
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private ShiftChange Shift => _room.Get<ShiftChange>();

    [Fact]
    public async Task A_line_is_left_by_one_and_accepted_by_the_other_who_has_the_matter_from_then_on()
    {
        var id = await FollowUpOf(_sam);

        Assert.Equal(ShiftDecisions.WordsNeeded, (await Shift.Leave(ShiftMatter.FollowUp, id, _sam, " ", Now)).Refusal);
        Assert.Equal(ShiftDecisions.NotYours, (await Shift.Leave(ShiftMatter.FollowUp, id, _joe, "not mine", Now)).Refusal);
        Assert.Equal(ShiftDecisions.NotFound, (await Shift.Leave(ShiftMatter.FollowUp, "nothing", _sam, "x", Now)).Refusal);
        var line = (await Shift.Leave(ShiftMatter.FollowUp, id, _sam, "school rings back at nine", Now)).Value!;
        Assert.Equal(ShiftDecisions.OwnLine, (await Shift.Accept(line.Id, _sam, Now)).Refusal);

        Assert.True((await Shift.Accept(line.Id, _joe, Now)).Made);

        Assert.Equal(ShiftDecisions.Accepted, (await Shift.Accept(line.Id, _joe, Now)).Refusal);
        Assert.Equal("Joe", (await _room.Get<FollowUpReader>().Open(Now)).Single().Owner);
        var item = (await _room.Get<ShiftReader>().Read(Now)).Single(i => i.Kind is ShiftMatter.FollowUp);
        Assert.Equal(("Sam", "school rings back at nine", "Joe"), (item.Line!.By, item.Line.Words, item.Line.AcceptedBy));
        Assert.Contains(_room.Audit(), a => a.Action == AuditActions.FollowUpHandedOn);
    }

    [Fact]
    public async Task What_is_not_finished_and_whoever_left_before_a_person_looked_is_on_the_list()
    {
        var writeUp = await WriteUpOf(_sam);
        var (left, handover) = await _room.VisitorWaits(level: SafeguardingLevel.High);
        await _room.Store.Writer.Commit(session => HandoverRequests.Leave(session, left), Now);

        var items = await _room.Get<ShiftReader>().Read(Now);

        Assert.Contains(items, i => i.Kind is ShiftMatter.WriteUp && i.Reference == writeUp && i.Owner == "Sam");
        Assert.Contains(items, i => i.Kind is ShiftMatter.Dropped && i.Reference == handover);
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_one_has_it()
    {
        var id = await FollowUpOf(_sam);
        var ada = await _room.Practitioner("Ada");
        var line = (await Shift.Leave(ShiftMatter.FollowUp, id, _sam, "ring the school", Now)).Value!;

        var answers = await Task.WhenAll(new[] { _joe, ada }.Select(p => Task.Run(() => Shift.Accept(line.Id, p, Now))));

        Assert.Single(answers, a => a.Made);
    }

    [Fact]
    public async Task No_work_is_left_with_somebody_whose_account_is_closed()
    {
        var grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead);
        var followUp = await FollowUpOf(_sam);
        var writeUp = await WriteUpOf(_sam);
        var (_, held) = await _room.VisitorWaits();
        await _room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(held, _joe, Now);
        await _room.Get<PassingOn>().Ask(held, _joe, TransferTeam.OnePerson, _sam, new TransferWords("break", "calm"), Now);

        Assert.True((await _room.Get<Practitioners>().Suspend(_sam, grace, Now)).Made);

        Assert.Null((await _room.Get<FollowUpReader>().Open(Now)).Single(f => f.Id == followUp).Owner);
        Assert.Equal("Grace", (await _room.Get<WriteUpReader>().Find(writeUp, Now))!.Owner);
        Assert.Empty(await _room.Get<TransferReader>().Asked(Now));
        Assert.DoesNotContain(await _room.Get<DutyTasks>().Read(Now), t => t.ForId == _sam);
    }

    private async Task<string> FollowUpOf(string owner)
    {
        var (conversation, _) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await _room.Store.Writer.Commit(session => HandoverRequests.Leave(session, conversation), Now);
        await Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<FollowUpFinder>(_room.Store.Services).Find(Now);
        var id = (await _room.Get<FollowUpReader>().Open(Now)).Single().Id;
        await _room.Get<FollowingUp>().Take(id, owner, Now);
        return id;
    }

    private async Task<string> WriteUpOf(string owner)
    {
        var (_, handover) = await _room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await _room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, owner, Now);
        await _room.Get<ProtectRespect.Core.Handovers.Handovers>().End(handover, owner, new Ending(SafeguardingLevel.None), Now);
        return (await _room.Get<WriteUpReader>().Unfinished(owner, Now)).Single().Id;
    }
}
