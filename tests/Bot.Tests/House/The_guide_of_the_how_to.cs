using System.Text.RegularExpressions;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>What a content author copies from docs/how-to/add-a-guide.md is itself right.</summary>
public sealed partial class The_guide_of_the_how_to : IDisposable
{
    private readonly CopyOfContent _copy = new();

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Fact]
    public void Lacks_only_what_the_next_steps_of_the_page_add()
    {
        var block = Block.Match(SourceTree.Page("docs/how-to/add-a-guide.md").Text).Groups["yaml"].Value;
        _copy.Write(
            "flows/young-people/gifts.yaml",
            string.Join('\n', block.Split('\n').Select(line => line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line)));

        Assert.Equal(
            ["Nothing leads to the dialog `gifts-young`.", "No example conversation covers `gifts-young`."],
            _copy.Load().Faults.Select(fault => fault.Message.Split(" Add one")[0]).OrderDescending());
    }

    public void Dispose() => _copy.Dispose();
}
