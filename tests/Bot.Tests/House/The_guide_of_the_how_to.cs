using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>What a content author copies from docs/how-to/add-a-guide.md is itself right.</summary>
public sealed partial class The_guide_of_the_how_to : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("protect-guide-").FullName;

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block { get; }

    [Fact]
    public void Lacks_only_what_the_next_steps_of_the_page_add()
    {
        Content.CopyTo(_folder);

        var block = Block.Match(SourceTree.Page("docs/how-to/add-a-guide.md").Text).Groups["yaml"].Value;
        File.WriteAllLines(
            Path.Combine(_folder, "flows", "young-people", "gifts.yaml"),
            block.Split('\n').Select(line => line.StartsWith("   ", StringComparison.Ordinal) ? line[3..] : line));

        Assert.Equal(
            ["Nothing leads to the dialog `gifts-young`.", "No example conversation covers `gifts-young`."],
            DialogSet.Load(_folder).Faults.Select(fault => fault.Message.Split(" Add one")[0]).OrderDescending());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
