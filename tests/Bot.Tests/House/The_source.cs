using System.Text.RegularExpressions;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>What the repository may hold.</summary>
public partial class The_source
{
    private const int MostLines = 500;

    // Written in pieces, so that this file is not found by its own rule.
    private static readonly string[] Unwanted = ["TO" + "DO", "FIX" + "ME", "#reg" + "ion"];

    /// <summary>Where this was built, and from which store of packages, is nobody's business and no reader's help.</summary>
    private static readonly Regex Machine = new(@"(?<![\w.<>])/(?:wo" + @"rk|ro" + @"ot|ho" + @"me)/\w|""resol" + @"ved"": ""http|(?:regi" + @"stry|art" + "ifactory|ne" + @"xus)\.[a-z]|api\.nu" + @"get\.org", RegexOptions.None, TimeSpan.FromSeconds(10));

    private static readonly string[] OfTheHouse =
    [
        ".ci", ".config", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
        "Directory.Packages.props", "LICENSE", "ProtectRespect.Bot.sln", "README.md", "SECURITY.md", "THIRD-PARTY-NOTICES", "deploy", "dialogs", "docs", "global.json",
        "perf", "run", "scripts", "src", "test", "tests", "web",
    ];

    [Fact]
    public void A_file_holds_one_idea() =>
        Assert.DoesNotContain(SourceTree.Code("src/"), file => file.Lines.Length > MostLines);

    [Fact]
    public void Nothing_is_left_for_later() =>
        Rule.Holds(
            from file in SourceTree.Files
            where file.Path.StartsWith("src/", StringComparison.Ordinal) || file.Path.StartsWith("tests/", StringComparison.Ordinal) || file.Path.StartsWith("web/", StringComparison.Ordinal)
            where !file.Path.EndsWith("lock.json", StringComparison.Ordinal)
            from word in Unwanted
            where file.Text.Contains(word, StringComparison.Ordinal)
            select $"{file}: {word}");

    [Fact]
    public void Nothing_names_the_machine_it_was_made_on() =>
        Rule.Holds(SourceTree.Files.SelectMany(f => f.Lines.Where(line => Machine.IsMatch(line)).Select(line => $"{f}: {line.Trim()}")));

    [Fact]
    public void The_root_stays_clean() =>
        Rule.Holds(SourceTree.Files.Select(f => f.Path.Split('/')[0]).Distinct().Except(OfTheHouse));

    [Fact]
    public void Warnings_are_switched_off_for_a_reason() =>
        Rule.Holds(
            from file in SourceTree.Code("src/")
            from line in file.Lines
            where line.Contains("#pragma warning disable", StringComparison.Ordinal) && !line.Contains("//", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}");
}
