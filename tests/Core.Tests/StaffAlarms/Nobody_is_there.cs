using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.StaffAlarms;

public sealed class Nobody_is_there
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly DutyOptions Duty = new();

    /// <summary>Trap 16 of the platforms: a notification that nobody had to acknowledge.</summary>
    [Fact]
    public async Task The_chain_goes_on_until_somebody_looks_after_it()
    {
        await using var room = await TestDutyRoom.Open();
        var (lee, kim, ann) = await Chain(room);
        await room.VisitorWaits(DangerAnswer.Me, reason: "secret words");
        await After(room, Duty.AlarmNobodySeconds);
        Assert.Equal(["Lee"], await Told(room));

        await After(room, 59);
        Assert.Equal(["Lee"], await Told(room));
        await After(room, 1);
        Assert.Equal(["Lee", "Kim"], await Told(room));

        var alarm = (await room.Get<StaffAlarmReader>().Open(Now))!;
        Assert.True((await room.Get<StaffAlarmChain>().Acknowledge(alarm.Id, kim, Now)).Made);
        await After(room, 300);
        Assert.Equal(["Lee", "Kim"], await Told(room));
        Assert.Equal("Kim", (await room.Get<StaffAlarmReader>().Open(Now))!.AcknowledgedBy);
        Assert.Equal("not-ringing", (await room.Get<StaffAlarmChain>().Acknowledge(alarm.Id, lee, Now)).Refusal?.Code);
        Assert.Contains(room.Audit(), a => a.Action == AuditActions.StaffAlarmAcknowledged && a.ActorId == kim);
        Assert.DoesNotContain(room.Audit(), a => a.ActorId == ann);
    }

    [Fact]
    public async Task It_rings_again_when_the_visitor_still_waits()
    {
        await using var room = await TestDutyRoom.Open();
        var (lee, _, _) = await Chain(room);
        await room.VisitorWaits(DangerAnswer.Me);
        await After(room, Duty.AlarmNobodySeconds);
        var first = (await room.Get<StaffAlarmReader>().Open(Now))!;
        await room.Get<StaffAlarmChain>().Acknowledge(first.Id, lee, Now);

        await After(room, Duty.AlarmAgainSeconds);
        var second = (await room.Get<StaffAlarmReader>().Open(Now))!;
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((StaffAlarmState.Ringing, "Lee"), (second.State, second.Told.Single().Name));
    }

    [Fact]
    public async Task A_claim_ends_it()
    {
        await using var room = await TestDutyRoom.Open();
        await Chain(room);
        var (_, handover) = await room.VisitorWaits();
        await After(room, Duty.AlarmNobodySeconds);
        Assert.NotNull(await room.Get<StaffAlarmReader>().Open(Now));

        var sam = await room.Practitioner("Sam");
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now);
        await room.Get<StaffAlarmRinger>().Look(Now);
        Assert.Null(await room.Get<StaffAlarmReader>().Open(Now));
    }

    [Fact]
    public async Task It_does_not_ring_while_somebody_is_here_unless_high_risk_waits_too_long()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await room.VisitorWaits(DangerAnswer.Me);
        for (var waited = 0; waited < Duty.AlarmWaitSeconds - 60; waited += 60)
        {
            await room.Get<DutyRoom>().Heartbeat(sam, Now);
            await After(room, 60);
            Assert.Null(await room.Get<StaffAlarmReader>().Open(Now));
        }

        await room.Get<DutyRoom>().Heartbeat(sam, Now);
        await After(room, 60);
        Assert.Equal(SafeguardingLevel.Immediate, (await room.Get<StaffAlarmReader>().Open(Now))!.Level);
    }

    [Fact]
    public async Task The_mail_holds_level_waiting_time_and_a_link_and_is_sent_again_until_the_server_takes_it()
    {
        await using var room = await TestDutyRoom.Open();
        var mail = (MailsKept)room.Get<IStaffMail>();
        await Chain(room);
        await room.VisitorWaits(DangerAnswer.Me, reason: "secret words");
        mail.IsDown = true;
        await After(room, Duty.AlarmNobodySeconds);
        Assert.Empty(mail.Sent);

        mail.IsDown = false;
        await After(room, 30);
        await After(room, 1);
        var (to, subject, text) = Assert.Single(mail.Sent);
        Assert.Equal("lee@example.org", to);
        Assert.Contains("immediate danger", subject, StringComparison.Ordinal);
        Assert.Contains("http://localhost:5081/alarm", text, StringComparison.Ordinal);
        Assert.Contains("Waiting for: 1 min", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_goes_on_where_it_was_and_tells_nobody_twice()
    {
        await using (var room = await TestDutyRoom.Open())
        {
            await Chain(room);
            await room.VisitorWaits(DangerAnswer.Me);
            await After(room, Duty.AlarmNobodySeconds);

            // Another ringer over the same records knows what the first did.
            var again = Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance<StaffAlarmRinger>(room.Store.Services);
            await again.Look(Now);
            Assert.Equal(["Lee"], await Told(room));
            room.Clock.Advance(TimeSpan.FromSeconds(60));
            await again.Look(Now);
            Assert.Equal(["Lee", "Kim"], await Told(room));
        }
    }

    [Fact]
    public async Task Only_a_lead_changes_who_is_told_and_each_stands_there_once()
    {
        await using var room = await TestDutyRoom.Open();
        var (lee, kim, _) = await Chain(room);
        var chain = room.Get<StaffAlarmChain>();
        Assert.Equal("leads-only", (await chain.Add(kim, kim, 10, byEmail: false, Now)).Refusal?.Code);
        Assert.Equal("once-only", (await chain.Add(lee, kim, 10, byEmail: false, Now)).Refusal?.Code);

        var last = (await room.Get<StaffAlarmReader>().Chain(Now))[^1];
        Assert.True((await chain.Remove(lee, last.Id, Now)).Made);
        Assert.Equal(["Lee", "Kim"], (await room.Get<StaffAlarmReader>().Chain(Now)).Select(s => s.Name));
    }

    private static async Task<(string Lee, string Kim, string Ann)> Chain(TestDutyRoom room)
    {
        var lee = await room.Practitioner("Lee", PractitionerRole.DutyLead, onDuty: false);
        var kim = await room.Practitioner("Kim", onDuty: false);
        var ann = await room.Practitioner("Ann", onDuty: false);
        await room.Store.Writer.Commit(session => session.Db.Users.Where(u => u.PublicId == lee).ExecuteUpdate(set => set.SetProperty(u => u.Email, "lee@example.org")), Now);
        var chain = room.Get<StaffAlarmChain>();
        await chain.Add(lee, lee, 0, byEmail: true, Now);
        await chain.Add(lee, kim, 60, byEmail: false, Now);
        await chain.Add(lee, ann, 120, byEmail: false, Now);
        return (lee, kim, ann);
    }

    private static async Task After(TestDutyRoom room, int seconds)
    {
        room.Clock.Advance(TimeSpan.FromSeconds(seconds));
        await room.Get<StaffAlarmRinger>().Look(Now);
    }

    private static async Task<IEnumerable<string>> Told(TestDutyRoom room) => (await room.Get<StaffAlarmReader>().Open(Now))!.Told.Select(t => t.Name);
}
