using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class When_it_is_safe_to_call
{
    /// <summary>A Tuesday, 15:00 in London.</summary>
    private static readonly DateTimeOffset Now = Content.London("2026-11-24T15:00");

    [Theory]
    [InlineData("tomorrow after 4pm", "2026-11-25T16:00", "2026-11-26T00:00")]
    [InlineData("tomorrow at 4", "2026-11-25T16:00", "2026-11-25T17:00")]
    [InlineData("half past four tomorrow", "2026-11-25T16:30", "2026-11-25T17:30")]
    [InlineData("friday 10am to 12pm", "2026-11-27T10:00", "2026-11-27T12:00")]
    [InlineData("between 4 and 6 tomorrow", "2026-11-25T16:00", "2026-11-25T18:00")]
    [InlineData("thursday morning", "2026-11-26T08:00", "2026-11-26T12:00")]
    [InlineData("tuesday morning", "2026-12-01T08:00", "2026-12-01T12:00")]
    [InlineData("tomorrow evening", "2026-11-25T17:00", "2026-11-25T21:00")]
    [InlineData("tonight", "2026-11-24T18:00", "2026-11-24T22:00")]
    [InlineData("before 6pm today", "2026-11-24T15:00", "2026-11-24T18:00")]
    [InlineData("saturday", "2026-11-28T00:00", "2026-11-29T00:00")]
    [InlineData("at 5", "2026-11-24T17:00", "2026-11-24T18:00")]
    [InlineData("at 2", "2026-11-25T14:00", "2026-11-25T15:00")]
    [InlineData("3/12 at 4pm", "2026-12-03T16:00", "2026-12-03T17:00")]
    [InlineData("in an hour", "2026-11-24T16:00", "2026-11-24T17:00")]
    public void A_named_time_gives_its_window(string text, string from, string to)
    {
        var windows = Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise(text, Now)).All;

        var only = Assert.Single(windows);
        Assert.Equal((Content.London(from), Content.London(to)), (only.From, only.To));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("31 feb")]
    [InlineData("never")]
    [InlineData("don't call me")]
    [InlineData("pineapple")]
    [InlineData("tomorrow at 9")]
    [InlineData("not while he's home, he's back at 3")]
    [InlineData("tomorrow but not when my mum is in")]
    public void What_is_past_impossible_refused_or_could_be_meant_in_two_ways_is_asked_again(string text) =>
        Assert.IsType<WhenAnswer.Ask>(WhenRecogniser.Recognise(text, Now));

    [Theory]
    [InlineData("weekdays after 5", 20)]
    [InlineData("monday to friday after 4", 20)]
    [InlineData("not weekends", 5)]
    [InlineData("any day but Thursday", 5)]
    [InlineData("mornings only", 27)]
    [InlineData("any time", 1)]
    [InlineData("evenings", 28)]
    [InlineData("tuesdays and thursdays 4-6pm", 8)]
    public void An_open_wish_gives_its_windows_for_four_weeks_made_one_where_they_touch(string text, int count) =>
        Assert.Equal(count, Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise(text, Now)).All.Count);

    [Theory]
    [InlineData("mum is out tomorrow 4 til 6")]
    [InlineData("tomorrow but not if he answers")]
    [InlineData("any time he's at work")]
    [InlineData("before he gets back")]
    [InlineData("my daughter's at school till 3.15")]
    [InlineData("out until 6")]
    [InlineData("tomorrow no, friday yes")]
    [InlineData("not thursday, friday")]
    [InlineData("after my exam at 2")]
    [InlineData("now but he's back in 10 mins")]
    [InlineData("first monday in december")]
    public void What_somebody_else_does_is_never_taken_for_the_wish(string text) =>
        Assert.IsType<WhenAnswer.Ask>(WhenRecogniser.Recognise(text, Now));

    [Theory]
    [InlineData("tomorrow at 5pm, he's back at half 5", "2026-11-25T17:00", "2026-11-25T17:30")]
    [InlineData("call at 4 tomorrow, he leaves at 3", "2026-11-25T16:00", "2026-11-25T17:00")]
    [InlineData("after 4 but before 6 tomorrow cos mum gets in at half 5", "2026-11-25T16:00", "2026-11-25T17:30")]
    [InlineData("not before 4 or after 6 tomorrow", "2026-11-25T16:00", "2026-11-25T18:00")]
    [InlineData("tomorrow, not in the morning", "2026-11-25T12:30", "2026-11-26T00:00")]
    public void A_limit_that_is_understood_cuts_the_windows(string text, string from, string to)
    {
        var only = Assert.Single(Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise(text, Now)).All);
        Assert.Equal((Content.London(from), Content.London(to)), (only.From, only.To));
    }

    [Theory]
    [InlineData("mon at 4 or 5pm tues", "2026-11-30T16:00", "2026-12-01T17:00")]
    [InlineData("tomorrow at 10am or 2pm on friday", "2026-11-25T10:00", "2026-11-27T14:00")]
    [InlineData("tues 10am, thurs 2pm", "2026-11-26T14:00", "2026-12-01T10:00")]
    public void Two_wishes_keep_their_own_hours(string text, string first, string second) =>
        Assert.Equal([Content.London(first), Content.London(second)], Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise(text, Now)).All.Select(w => w.From));

    [Fact]
    public void Hours_said_once_hold_for_each_day_named()
    {
        var windows = Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise("mon or wed 4-6pm", Now)).All;

        Assert.Equal(
            [(Content.London("2026-11-25T16:00"), Content.London("2026-11-25T18:00")), (Content.London("2026-11-30T16:00"), Content.London("2026-11-30T18:00"))],
            windows.Select(w => (w.From, w.To)));
    }

    [Fact]
    public void A_window_across_the_change_of_clocks_is_local_time()
    {
        var windows = Assert.IsType<WhenAnswer.Windows>(WhenRecogniser.Recognise("28/3/2027 at 4pm", Now)).All;

        Assert.Equal(Content.London("2027-03-28T16:00"), Assert.Single(windows).From);
        Assert.Equal(15, windows[0].From.UtcDateTime.Hour);
    }
}
