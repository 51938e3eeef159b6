using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class What_children_and_adults_read
{
    private const int WordsInOneBreath = 45;
    private const int WordsInASentence = 20;

    private static readonly string[] Banned =
    [
        "why did you", "you should have", "promise", "don't worry", "i understand exactly", "at risk by", "put themselves at risk",
        "putting themselves at risk", "putting yourself at risk", "put yourself at risk", "involved in cse", "prostitut", "streetwise", "promiscuous", "associating with",
        "lifestyle choice", "i am a person", "i'm a person", "i have called the police", "i've called the police",
    ];

    public static TheoryData<string> Dialogs() => [.. (Content.Load.Set?.Dialogs ?? []).Select(d => d.Id).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Is_written_for_their_reading_age(string dialog)
    {
        var subject = Content.Set.Find(dialog)!;
        var limit = subject.Readers switch
        {
            Readers.Parents => 7,
            Readers.Professionals => 9,
            _ => 5,
        };

        var grade = ReadingGrade.Of(string.Join(' ', Texts(subject)));

        Assert.True(grade <= limit, $"{dialog} reads at grade {grade:0.0}, more than {limit}.");
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Comes_in_short_sentences_and_few_words(string dialog)
    {
        foreach (var text in Texts(Content.Set.Find(dialog)!))
        {
            Assert.True(ReadingGrade.WordsIn(text) <= WordsInOneBreath, $"{dialog}: too many words: {text}");
            Assert.All(ReadingGrade.Sentences(text), s => Assert.True(ReadingGrade.WordsIn(s) <= WordsInASentence, $"{dialog}: too long a sentence: {s}"));
        }
    }

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void Never_blames_and_never_says_what_we_cannot_keep(string dialog)
    {
        foreach (var text in Texts(Content.Set.Find(dialog)!))
        {
            var plain = text.ToLowerInvariant().Replace('\u2019', '\'');
            Assert.DoesNotContain(Banned, b => plain.Contains(b, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Lines_of_the_house_are_for_everyone()
    {
        var lines = Lines.All.Select(l => Content.Set.LineWords(l)).SelectMany(w => w.Wordings("en")).SelectMany(w => w).ToList();

        Assert.True(ReadingGrade.Of(string.Join(' ', lines)) <= 5);
    }

    [Fact]
    public void The_measure_knows_easy_from_hard()
    {
        Assert.True(ReadingGrade.Of("The cat sat on the mat. It was a good cat.") < 2);
        Assert.True(ReadingGrade.Of("Multi-agency safeguarding arrangements necessitate proportionate information governance considerations.") > 12);
    }

    private static IEnumerable<string> Texts(Dialog dialog) =>
        dialog.Steps.SelectMany(ReferenceRules.Spoken)
            .SelectMany(w => w.Quiet is null ? new[] { w.Words } : [w.Words, w.Quiet])
            .SelectMany(w => w.Wordings("en"))
            .Select(w => string.Join(' ', w));
}
