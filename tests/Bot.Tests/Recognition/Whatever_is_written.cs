using CsCheck;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>What holds for every text: words of time in any order, between any others.</summary>
public sealed class Whatever_is_written
{
    private static readonly string[] Words =
    [
        "tomorrow", "2moro", "today", "tonight", "monday", "fridays", "weekends", "any", "day", "anytime", "not", "but", "except", "or", "and", ",", "before", "after", "until",
        "between", "at", "from", "to", "-", "half", "past", "quarter", "4", "5pm", "10", "12", "16:30", "0900", "25:00", "noon", "midnight", "morning", "evenings", "lunch",
        "after school", "3/4", "31 feb", "1st", "dec", "next", "week", "this", "in", "an", "hour", "20 mins", "now", "asap", "he", "mum", "is", "back", "out", "when", "cos", "if",
        "never", "yesterday", "pls", "bank holiday", "07700 900123", "😀", "only", "all", "every", "last", "2027", "no", "so", "busy", "later",
    ];

    private static readonly Gen<string> Word = OneOf(Words);

    private static readonly Gen<string> Text = Gen.OneOf(Word.Array[0, 9].Select(words => string.Join(' ', words)), Gen.String[0, 40]);

    private static readonly Gen<DateTimeOffset> Now = Gen.Int[0, 60 * 24 * 400].Select(minutes => Content.London("2026-11-24T15:00").AddMinutes(minutes));

    [Fact]
    public void Windows_lie_ahead_in_order_and_apart() =>
        Gen.Select(Text, Now).Sample((text, now) =>
        {
            if (WhenRecogniser.Recognise(text, now) is not WhenAnswer.Windows windows)
            {
                return;
            }

            Assert.NotEmpty(windows.All);
            Assert.True(windows.All[0].From >= now);
            Assert.True(windows.All[^1].To < now.AddDays(400));
            Assert.All(windows.All, w => Assert.True(w.From < w.To));
            Assert.All(windows.All.Zip(windows.All.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
        });

    [Fact]
    public void The_same_words_have_the_same_windows() =>
        Gen.Select(Text, Now).Sample((text, now) => Assert.Equivalent(WhenRecogniser.Recognise(text, now), WhenRecogniser.Recognise(text.ToUpperInvariant(), now)));

    [Fact]
    public void A_limit_at_the_end_is_never_exceeded() =>
        Gen.Select(Word.Array[0, 4], Gen.Int[13, 22], Now).Sample((words, hour, now) =>
        {
            if (WhenRecogniser.Recognise($"tomorrow before {hour}:00 {string.Join(' ', words.Where(w => w is "pls" or "anytime" or "only" or "😀" or "is" or "all"))}", now) is WhenAnswer.Windows windows)
            {
                Assert.All(windows.All, w => Assert.True(w.To <= Content.London($"{London(now).AddDays(1):yyyy-MM-dd}T{hour}:00")));
            }
        });

    [Fact]
    public void A_number_that_is_found_was_given() =>
        Gen.OneOf(Text, OneOf(["0", "1", "7", "9", "44", "07", "700", "900", "123", "+", " ", "-", "o", "l", ",", "double", "seven"]).Array[0, 14].Select(parts => string.Concat(parts))).Sample(text =>
        {
            if (PhoneRecogniser.Recognise(text) is PhoneAnswer.Found found)
            {
                Assert.Contains(found.E164[^7..], string.Concat(SpokenDigits.Runs(text)), StringComparison.Ordinal);
            }
        });

    private static Gen<string> OneOf(string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static DateTimeOffset London(DateTimeOffset at) => ProtectRespect.Bot.Dialogs.OpeningHours.ToLocal(at).ToDateTimeUnspecified() is var local ? new DateTimeOffset(local, TimeSpan.Zero) : at;
}
