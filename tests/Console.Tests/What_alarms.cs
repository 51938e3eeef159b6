using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>The alarms of every page, over the real store.</summary>
public sealed class What_alarms
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_message_that_the_recogniser_failed_on_must_be_read_by_a_person()
    {
        await using var room = await TestDutyRoom.Open();
        await Raise(room, await room.Store.Begin(), SafeguardingLevel.NotAssessed);

        var alarms = await Look(room);

        Assert.Equal((1, "Not assessed: 1 conversation. Nobody has seen it."), (alarms.Unseen, alarms.Headline));
        Assert.Equal(("The recogniser failed: a person must read this message.", "with the bot", true), (alarms.Alarms[0].What, alarms.Alarms[0].Where, alarms.Alarms[0].AnyoneMayOpen));
    }

    [Fact]
    public async Task What_is_high_stands_on_the_board_and_on_every_page_until_somebody_has_seen_it()
    {
        await using var room = await TestDutyRoom.Open();
        await Raise(room, await room.Store.Begin(), SafeguardingLevel.High);

        var alarms = await Look(room);
        Assert.Equal((1, "High: 1 conversation. Nobody has seen it."), (alarms.Unseen, alarms.Headline));
        Assert.Equal(("high", "Something high was noticed."), (alarms.Alarms[0].Level, alarms.Alarms[0].What));
        using var db = room.Get<IDatabase>().ReadContext();
        var noticed = Assert.Single(await new NoticedQuery(room.Get<FlagReader>(), new WhereaboutsQuery(db)).Alone(Now));
        Assert.Equal(("high", "danger and violence", "Somebody threatens. \u201che has a knife\u201d", ""), (noticed.Level, noticed.Themes, noticed.Why, noticed.SeenBy));
    }

    [Fact]
    public async Task Danger_comes_first_and_what_is_not_listed_is_counted()
    {
        await using var room = await TestDutyRoom.Open();
        for (var i = 0; i < 2; i++)
        {
            await Raise(room, await room.Store.Begin(), SafeguardingLevel.NotAssessed);
        }

        for (var i = 0; i < 3; i++)
        {
            await Raise(room, await room.Store.Begin(), SafeguardingLevel.Immediate);
        }

        var alarms = await Look(room);

        Assert.Equal("Immediate danger: 3 conversations. Not assessed: 2. Nobody has seen them.", alarms.Headline);
        Assert.Equal((5, "And 2 more: see the board."), (alarms.Unseen, alarms.More));
        Assert.All(alarms.Alarms, a => Assert.Equal("immediate", a.Level));
    }

    [Fact]
    public async Task Who_has_seen_it_is_read_for_a_minute()
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();
        await Raise(room, conversation, SafeguardingLevel.Immediate);
        await room.Get<Flags>().SeeAlarms(conversation, 2, await room.Practitioner("Sam"), Now);

        var seen = await Look(room);
        room.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal((0, "", "Sam has seen it."), (seen.Unseen, seen.Headline, seen.Alarms[0].SeenBy));
        Assert.Empty((await Look(room)).Alarms);
    }

    [Fact]
    public async Task Whoever_was_promised_a_person_and_lost_them_alarms_until_somebody_claims()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var (_, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
        await handovers.Claim(handover, sam, Now);
        room.Clock.Advance(TimeSpan.FromMinutes(3));
        await handovers.Lapse(handover, Now);

        var lost = await Look(room);
        Assert.Equal((1, "Connection lost: 1 visitor waits again.", 0L), (lost.Unseen, lost.Headline, lost.Alarms.Single().Through));

        await handovers.Claim(handover, await room.Practitioner("Joe"), Now);
        Assert.Empty((await Look(room)).Alarms);
    }

    private static async Task<AlarmsView> Look(TestDutyRoom room)
    {
        using var db = room.Get<IDatabase>().ReadContext();
        return await new AlarmQuery(room.Get<FlagReader>(), room.Get<StaffAlarmReader>(), new WhereaboutsQuery(db), db, room.Clock).Look(Now);
    }

    private static async Task Raise(TestDutyRoom room, Conversation conversation, SafeguardingLevel level)
    {
        var key = await room.Store.Vault.Open(conversation.KeyId, Now);
        var assessment = level is SafeguardingLevel.NotAssessed
            ? Assessment.NotAssessed
            : new Assessment(level, ["physical_danger"], [new Reason("a-rule", "physical_danger", level, "he has a knife", "Somebody threatens.")]);
        await room.Store.Writer.Commit(session => FlagRequests.Raise(session, conversation, key, 2, assessment), Now);
    }
}
