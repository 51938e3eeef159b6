using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>A file that cannot be read at all is named with the line to look at, in words for somebody who knows no YAML.</summary>
public sealed class A_slip_of_the_finger : IDisposable
{
    private const string File = "flows/young-people/lifts.yaml";

    private const string Right = """
        dialog: lifts-young
        steps:
          heard:
            ask: choice
            say: { en: "Thanks. Which is closest?" }
            choices:
              wrong: { en: It felt wrong, also: [felt wrong], goTo: do }
          do:
            say: { en: "You can say: \"No, thanks.\"" }
            quiet: { en: You can say no }
        """;

    private readonly CopyOfContent _copy = new();

    [Theory]
    [InlineData("    quiet: { en: You can say no }", "    quiet: { en: You can say no", 10, "A bracket is missing in this line")]
    [InlineData("also: [felt wrong],", "also: [felt wrong,", 7, "A bracket is missing in this line")]
    [InlineData("closest?\" }", "closest? }", 5, "A quotation mark is missing in this line")]
    [InlineData("\\\"No, thanks.\\\"", "\"No, thanks.\"", 9, "a quotation mark inside it is written \\\"")]
    [InlineData("{ en: You can say no }", "{ en: You can say: no }", 10, "A text with a colon or a comma in it stands in")]
    [InlineData("    ask: choice", "\task: choice", 4, "A tab stands at the beginning of this line")]
    [InlineData("    ask: choice", "      ask: choice", 5, "Is it moved in like its neighbours")]
    [InlineData("{ en: It felt wrong,", "{ en: It felt wrong, or odd,", 7, "I do not know `or odd` here.")]
    [InlineData("{ en: It felt wrong,", "{ en: It felt wrong, or odd,", 7, "stands in straight quotation marks")]
    public void Is_named_in_plain_words(string right, string wrong, int line, string message)
    {
        _copy.Write(File, Right.Replace(right, wrong, StringComparison.Ordinal));

        var faults = _copy.Load().Faults.Where(f => f.File == File).ToList();

        Assert.True(faults.Exists(f => f.Line == line && f.Message.Contains(message, StringComparison.Ordinal)), string.Join("\n", faults));
    }

    [Fact]
    public void Never_throws()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy.Folder, File))!);
        foreach (var slip in Slips())
        {
            _copy.Write(File, slip);
            var faults = new Faults();

            var map = new ContentFile(_copy.Folder, File).Map(faults);

            Assert.True(map is not null || faults.InOrder() is [{ Line: > 0, Message.Length: > 0 }], slip);
        }
    }

    [Fact]
    public void In_the_sentences_of_the_house_is_named_too()
    {
        _copy.Write("house.yaml", "words:\n  bot-failed: { en: Sorry\n");

        Assert.Contains(ContentCheck.Of(_copy.Folder, DateTimeOffset.UnixEpoch).Faults, f => f.File is "house.yaml" && f.Message.Contains("house.yaml:2 cannot be read: A bracket is missing", StringComparison.Ordinal));
    }

    public void Dispose() => _copy.Dispose();

    /// <summary>One letter less, one too many, or nothing any more after it: everywhere in the file.</summary>
    private static IEnumerable<string> Slips()
    {
        for (var i = 0; i < Right.Length; i++)
        {
            yield return Right[..i];
            yield return Right.Remove(i, 1);
            foreach (var letter in "{}[]\"':,#&*!|>%@`?-\t\n\\")
            {
                yield return Right.Insert(i, letter.ToString());
            }
        }
    }
}
