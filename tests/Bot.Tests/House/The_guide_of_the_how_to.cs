using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs.Lint;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>What a content author copies from a page is itself right.</summary>
public sealed partial class The_guide_of_the_how_to : IDisposable
{
    private readonly CopyOfContent _copy = new();

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Theory]
    [InlineData("docs/how-to/add-a-guide.md", "sleepover-young")]
    [InlineData("docs/guides/content-author.md", "parties-young")]
    public void Lacks_only_what_the_next_steps_of_the_page_add(string page, string dialog)
    {
        var block = Block.Match(SourceTree.Page(page).Text).Groups["yaml"].Value;
        _copy.Write($"flows/young-people/{dialog}.yaml", block.StartsWith("   ", StringComparison.Ordinal) ? Indented().Replace(block, "") : block);

        var load = _copy.Load();

        Assert.Equal(
            [$"Nothing leads to the dialog `{dialog}`.", $"No example conversation covers `{dialog}`."],
            load.Faults.Select(fault => fault.Message[..(fault.Message.IndexOf("`.", StringComparison.Ordinal) + 2)]).OrderDescending());
        Assert.Empty(DialogLint.CheckTexts(load.Draft!).Faults);
    }

    /// <summary>A block that stands inside a list is moved in by three.</summary>
    [GeneratedRegex("^ {3}", RegexOptions.Multiline)]
    private static partial Regex Indented();

    public void Dispose() => _copy.Dispose();
}
