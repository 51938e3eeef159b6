using CsCheck;
using NodaTime;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Times;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class Opening_hours
{
    [Theory]
    [InlineData("2026-11-24T15:00", true)]
    [InlineData("2026-11-24T20:00", false)]
    [InlineData("2026-11-28T12:00", false)]
    [InlineData("2026-12-25T12:00", false)]
    public void Say_whether_workers_are_there(string at, bool open) => Assert.Equal(open, Content.Set.Hours.IsOpen(Content.London(at)));

    [Theory]
    [InlineData("2026-11-24T08:59", "2026-11-24T09:00")]
    [InlineData("2026-11-24T09:00", "2026-11-25T09:00")]
    [InlineData("2026-11-27T18:00", "2026-11-30T09:00")]
    [InlineData("2026-12-24T21:00", "2026-12-29T09:00")]
    [InlineData("2027-03-26T12:00", "2027-03-30T09:00")]
    public void Know_the_next_opening_past_weekends_and_bank_holidays(string at, string opens) =>
        Assert.Equal(Content.London(opens), Content.Set.Hours.NextOpening(Content.London(at)));

    [Theory]
    [InlineData("2026-11-27T11:10", null)]
    [InlineData("2026-11-27T18:00", "2026-11-30T09:00")]
    public void Name_no_hour_for_a_worker_while_the_service_is_open(string at, string? opens) =>
        Assert.Equal(opens is null ? null : Content.London(opens), Content.Set.Hours.NextWorker(Content.London(at)));

    [Fact]
    public void Leave_out_the_bank_holidays_that_messages_name() =>
        Assert.DoesNotContain(
            Enumerable.Range(0, 406).Select(new LocalDate(2026, 11, 24).PlusDays),
            day => EnglishHolidays.IsBankHoliday(day) && Content.Set.Hours.IsOpen(OpeningHours.ToInstant(day.At(LocalTime.Noon))));

    [Fact]
    public void Are_open_at_the_next_opening_and_closed_just_before() =>
        Gen.Int[0, 60 * 24 * 365].Sample(minutes =>
        {
            var at = Content.London("2026-11-24T15:00").AddMinutes(minutes);
            var next = Content.Set.Hours.NextOpening(at)!.Value;
            Assert.True(next > at);
            Assert.True(Content.Set.Hours.IsOpen(next));
            Assert.False(Content.Set.Hours.IsOpen(next.AddMinutes(-1)));
        });
}
