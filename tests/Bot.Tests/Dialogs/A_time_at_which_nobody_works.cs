using CsCheck;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class A_time_at_which_nobody_works
{
    private static readonly DateTimeOffset Now = Content.London("2026-11-24T15:00");

    [Fact]
    public void Is_answered_with_why_and_up_to_three_nearest_times_as_buttons()
    {
        var visitor = WishesFor("saturday at 3pm");

        Assert.Equal(["callback.why-day", "callback.nearest"], visitor.ContentIds);
        Assert.Equal(["3pm to 5pm on Friday", "3pm to 5pm on Thursday", "3pm to 5pm on Monday"], visitor.Buttons.Take(3).Select(b => b.Title));
    }

    [Theory]
    [InlineData("christmas day at 2pm", "Christmas Day is a bank holiday. Workers don't call then.")]
    [InlineData("sunday at 2pm", "Workers don't call on Sundays.")]
    [InlineData("friday at 7pm", "On that day workers call from 9am to 6pm.")]
    public void Is_explained(string wish, string why) => Assert.Equal(why, WishesFor(wish).Last.Replies[0].Text);

    [Fact]
    public void Is_never_moved_in_silence_only_the_pressed_time_is_taken()
    {
        var visitor = WishesFor("saturday at 3pm");
        Assert.DoesNotContain("callback.when", visitor.Last.State.Answers.Keys);

        visitor.Says("3pm to 5pm on Friday");

        Assert.Equal(new SafeWindow(Content.London("2026-11-27T15:00"), Content.London("2026-11-27T17:00")), Assert.Single(WindowText.Read(visitor.Last.State.Answers["callback.when"].Value)));
        Assert.Equal("callback.more", visitor.ContentIds.Single());
    }

    [Fact]
    public void May_be_answered_with_a_time_of_ones_own()
    {
        var visitor = WishesFor("saturday at 3pm");

        visitor.Says("friday at 10am");

        Assert.Equal(new SafeWindow(Content.London("2026-11-27T10:00"), Content.London("2026-11-27T11:00")), Assert.Single(WindowText.Read(visitor.Last.State.Answers["callback.when"].Value)));
    }

    [Fact]
    public void Is_offered_otherwise_within_the_hours_ahead_of_now_and_never_more_than_two_hours() =>
        Gen.Select(Gen.Int[0, 24 * 60], Gen.Int[0, 120 * 24], Gen.Int[1, 12]).Sample((minutes, hoursAhead, length) =>
        {
            var now = Now.AddMinutes(minutes);
            var from = now.AddHours(hoursAhead);
            var wish = new SafeWindow(from, from.AddHours(length));
            if (CallTimes.WithinHours(Content.Set.Hours, [wish]).Count > 0)
            {
                return;
            }

            var nearest = CallTimes.Nearest(Content.Set.Hours, [wish], now, OfferedTimes.Most);

            Assert.Equal(OfferedTimes.Most, nearest.Count);
            Assert.Equal(nearest.Count, nearest.Distinct().Count());
            Assert.All(nearest, w =>
            {
                Assert.True(w.From >= now && w.To - w.From <= TimeSpan.FromHours(2) && w.To - w.From >= TimeSpan.FromMinutes(30));
                Assert.Equal([w], CallTimes.WithinHours(Content.Set.Hours, [w]));
            });
        });

    [Theory]
    [InlineData("2026-11-24T15:00", 2, "2026-11-26T20:00")]
    [InlineData("2026-11-27T17:59", 1, "2026-11-30T20:00")]
    [InlineData("2026-11-28T11:00", 2, "2026-12-01T20:00")]
    [InlineData("2026-12-24T09:00", 2, "2026-12-30T20:00")]
    public void Does_not_count_as_a_working_day(string now, int days, string end) =>
        Assert.Equal(Content.London(end), Content.Set.Hours.EndOfWorkingDay(Content.London(now), days));

    [Fact]
    public void Counts_like_any_other_where_hours_are_not_known() => Assert.Equal(Now.AddDays(2), OpeningHours.NotKnown.EndOfWorkingDay(Now, 2));

    private static Visitor WishesFor(string text)
    {
        var visitor = new Visitor();
        visitor.Starts();
        foreach (var said in (string[])["stop", "call me back", "Sam", "07700 900456", "No", text])
        {
            visitor.Says(said);
        }

        return visitor;
    }
}
