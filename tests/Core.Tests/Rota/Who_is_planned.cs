using CsCheck;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Rota;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Rota;

public sealed class Who_is_planned
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly DateTimeOffset Midnight = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);
    private static readonly Stretch Open = At(16, 26);
    private static readonly Stretch[] Nights = [At(-2, 6), At(22, 30)];

    private static Stretch At(double from, double until) => new(Midnight.AddHours(from), Midnight.AddHours(until));

    [Fact]
    public void Open_hours_without_anybody_are_a_gap_and_a_night_with_one_is_told_with_the_name()
    {
        (string, Stretch)[] planned = [("Sam", At(17, 24)), ("Joe", At(20, 23))];

        var thin = RotaDecisions.Thin([Open], planned, Nights);

        Assert.Equal(
            [new ThinStretch(At(16, 17), null, false), new ThinStretch(At(23, 24), "Sam", true), new ThinStretch(At(24, 26), null, true)], thin);
    }

    [Fact]
    public void One_person_by_day_is_ordinary_and_whoever_is_planned_outside_the_hours_fills_no_gap()
    {
        Assert.Empty(RotaDecisions.Thin([At(9, 17)], [("Sam", At(8, 18))], Nights));
        Assert.Equal([new ThinStretch(At(9, 17), null, false)], RotaDecisions.Thin([At(9, 17)], [("Sam", At(17, 20))], Nights));
    }

    /// <summary>Whatever is planned: at every minute of the open hours what is told is what is so.</summary>
    [Fact]
    public void Every_minute_is_told_as_it_is() =>
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 47], Gen.Int[1, 20]).Array[0, 6].Sample(rows =>
        {
            var planned = rows.Select(r => ($"P{r.Item1}", At(r.Item2 / 2.0, (r.Item2 + r.Item3) / 2.0))).ToArray();
            var thin = RotaDecisions.Thin([At(6, 26)], planned, Nights);
            for (var at = Midnight.AddHours(6); at < Midnight.AddHours(26); at = at.AddMinutes(15))
            {
                var there = planned.Where(p => p.Item2.From <= at && at < p.Item2.Until).Select(p => p.Item1).Distinct().ToList();
                var night = Nights.Any(n => n.From <= at && at < n.Until);
                var told = thin.Where(t => t.When.From <= at && at < t.When.Until).ToList();
                Assert.Equal(there.Count == 0 || (there.Count == 1 && night), told.Count == 1);
                Assert.True(told.Count == 0 || told[0].Alone == there.SingleOrDefault());
            }
        });

    [Fact]
    public void What_cannot_be_a_shift_is_refused()
    {
        var now = Midnight;
        Assert.Equal(RotaDecisions.Times, RotaDecisions.Refuse(At(10, 10), [], "Sam", now));
        Assert.Equal(RotaDecisions.TooLong, RotaDecisions.Refuse(At(10, 27), [], "Sam", now));
        Assert.Equal(RotaDecisions.Past, RotaDecisions.Refuse(At(-5, -1), [], "Sam", now));
        Assert.Equal("Sam is planned in that time already.", RotaDecisions.Refuse(At(10, 14), [At(13, 15)], "Sam", now)?.Words);
        Assert.Null(RotaDecisions.Refuse(At(10, 14), [At(14, 15)], "Sam", now));
    }

    [Fact]
    public async Task A_lead_plans_several_weeks_at_once_or_nothing_of_it()
    {
        await using var room = await TestDutyRoom.Open();
        var (grace, sam) = (await room.Practitioner("Grace", PractitionerRole.DutyLead), await room.Practitioner("Sam"));
        var planning = room.Get<Planning>();
        Stretch[] weeks = [At(40, 44), At(40 + 168, 44 + 168)];

        Assert.Equal(RotaDecisions.LeadsOnly, (await planning.Plan(sam, sam, weeks, Now)).Refusal);
        Assert.False((await planning.Plan(grace, await room.Practitioner("Admin", PractitionerRole.Admin, onDuty: false), weeks, Now)).Made);
        Assert.True((await planning.Plan(grace, sam, [weeks[1]], Now)).Made);
        Assert.Equal("twice", (await planning.Plan(grace, sam, weeks, Now)).Refusal?.Code);

        var rota = await room.Get<RotaReader>().Read(At(0, 400), [], Now);
        Assert.Equal(weeks[1], Assert.Single(rota.Shifts).When);
        Assert.True((await planning.Remove(grace, rota.Shifts[0].Id, Now)).Made);
        Assert.Empty((await room.Get<RotaReader>().Read(At(0, 400), [], Now)).Shifts);
        Assert.Equal([AuditActions.RotaPlanned, AuditActions.RotaRemoved], room.Audit().Select(r => r.Action).Where(a => a.StartsWith("rota.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_comes_unplanned_is_welcome_and_it_is_noted_where_a_rota_is_kept()
    {
        await using var room = await TestDutyRoom.Open();
        var (grace, sam) = (await room.Practitioner("Grace", PractitionerRole.DutyLead), await room.Practitioner("Sam", onDuty: false));
        IEnumerable<string> Noted() => room.Audit().Where(r => r.Action == AuditActions.DutyOutsideRota).Select(r => r.ActorId);
        Assert.Empty(Noted());
        await room.Get<Planning>().Plan(grace, sam, [At(12, 20)], Now);

        Assert.True((await room.Get<DutyRoom>().GoOn(sam, Now)).Made);
        var joe = await room.Practitioner("Joe");

        Assert.Equal([joe], Noted());
        var now = (await room.Get<RotaReader>().Read(At(0, 24), [], Now)).Now;
        Assert.Equal([("Grace", false), ("Joe", false), ("Sam", true)], now.Select(p => (p.Name, p.Planned)));
    }
}
