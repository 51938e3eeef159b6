using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Doors;

public sealed class A_lead_changes_the_door
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task Everybody_who_waits_is_told_once_and_whoever_is_in_danger_is_let_in()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        var (calm, _) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        var (danger, _) = await room.VisitorWaits(DangerAnswer.Me);

        Assert.True((await room.Get<Door>().Set(lead, DoorState.Closed, "Two of three are ill", until: null, Now)).Made);
        Assert.Equal(1, await room.Get<DoorTeller>().Look(Now));
        Assert.Equal(0, await room.Get<DoorTeller>().Look(Now));

        Assert.Equal(HouseWordIds.DoorClosed, (await room.Store.Entries(calm))[^1].Body.Text);
        Assert.Equal("You are in the queue.", (await room.Store.Entries(danger))[^1].Body.Text);
        room.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DoorState.Closed, room.Get<IDutyFacts>().Now().Door);

        await room.Get<Door>().Set(lead, DoorState.Open, "They are back", until: null, Now);
        await room.Get<DoorTeller>().Look(Now);
        Assert.Equal(HouseWordIds.DoorOpen, (await room.Store.Entries(calm))[^1].Body.Text);
        Assert.Equal(["Lee", "Lee"], (await room.Get<DoorReader>().Read(Now)).Lately.Select(c => c.By));
        Assert.Equal("They are back", (await room.Get<DoorReader>().Read(Now)).Lately[0].Reason);
        Assert.Contains(room.Audit(), a => a is { Action: AuditActions.DoorClosed, SealedReason: not null } && a.ActorId == lead);
    }

    [Fact]
    public async Task Nobody_is_asked_if_they_are_ready_whom_the_door_keeps_out()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        await room.Get<Door>().Set(lead, DoorState.InDanger, "Full", until: null, Now);
        await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        Assert.Equal(0, await room.Get<OfferSweeper>().Look(Now));

        await room.Get<Door>().Set(lead, DoorState.Open, "Free again", until: null, Now);
        Assert.Equal(1, await room.Get<OfferSweeper>().Look(Now));
    }

    [Fact]
    public async Task It_opens_again_at_its_time_with_nothing_to_run_for_it()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);
        await room.Get<Door>().Set(lead, DoorState.Closed, "Training", room.Clock.GetUtcNow().AddHours(1), Now);
        Assert.Equal(DoorState.Closed, room.Get<DoorReader>().State());

        room.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(DoorState.Open, room.Get<DoorReader>().State());
    }

    [Fact]
    public async Task Only_a_lead_does_and_only_with_a_reason()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var lead = await room.Practitioner("Lee", PractitionerRole.DutyLead);

        Assert.Equal("leads-only", (await room.Get<Door>().Set(sam, DoorState.Closed, "Why", until: null, Now)).Refusal?.Code);
        Assert.Equal("reason-needed", (await room.Get<Door>().Set(lead, DoorState.Closed, " ", until: null, Now)).Refusal?.Code);
        Assert.Equal("already", (await room.Get<Door>().Set(lead, DoorState.Open, "Why", until: null, Now)).Refusal?.Code);
        Assert.Equal("until-range", (await room.Get<Door>().Set(lead, DoorState.Closed, "Why", room.Clock.GetUtcNow().AddHours(25), Now)).Refusal?.Code);
    }

    [Theory]
    [InlineData(DoorState.YoungPeople, Audience.YoungPerson, DangerAnswer.No, SafeguardingLevel.None, true)]
    [InlineData(DoorState.YoungPeople, Audience.Unknown, DangerAnswer.No, SafeguardingLevel.None, true)]
    [InlineData(DoorState.YoungPeople, Audience.Professional, DangerAnswer.No, SafeguardingLevel.None, false)]
    [InlineData(DoorState.YoungPeople, Audience.ParentOrCarer, DangerAnswer.AChild, SafeguardingLevel.None, true)]
    [InlineData(DoorState.InDanger, Audience.YoungPerson, DangerAnswer.No, SafeguardingLevel.None, false)]
    [InlineData(DoorState.InDanger, Audience.YoungPerson, DangerAnswer.NotSure, SafeguardingLevel.None, true)]
    [InlineData(DoorState.Closed, Audience.YoungPerson, DangerAnswer.No, SafeguardingLevel.High, true)]
    [InlineData(DoorState.Closed, Audience.YoungPerson, DangerAnswer.No, SafeguardingLevel.None, false)]
    public void Danger_and_high_risk_come_through_every_door(DoorState door, Audience audience, DangerAnswer danger, SafeguardingLevel level, bool admitted) =>
        Assert.Equal(admitted, DoorDecisions.Admits(door, new Handover
        {
            Id = "h",
            ConversationKey = 1,
            Episode = 1,
            Level = level,
            Danger = danger,
            Audience = audience,
            RequestedAt = DateTimeOffset.UnixEpoch,
            SealedCard = [],
        }));
}
