using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using ProtectRespect.Core.Access;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>Documents that say what the code says, because a test compares them.</summary>
public partial class The_documents
{
    private static readonly string[] Everyday = ["README.md", "docs/data-flow.md", "docs/glossary.md", "docs/events.md", "docs/testing.md"];

    private const int MostLinesOfTheReadme = 150;

    private static readonly string[] NpmFiles = ["web/package.json", "tests/webchat/package.json"];

    private static readonly string[] NamesEvents = ["TurnMarkers", "HandoverMarkers", "AuditActions", "ConsoleActs", "HandoffEvents"];

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link { get; }

    /// <summary>A code span that reads like a path of the repository.</summary>
    [GeneratedRegex(@"`(?<path>(?:src|tests|dialogs|docs|web|perf|scripts|deploy)/[\w./-]+)`")]
    private static partial Regex NamedPath { get; }

    /// <summary>The first cell of a table's row.</summary>
    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    /// <summary>A code span of two or more capitalised words joined, such as a class has.</summary>
    [GeneratedRegex(@"`(?<name>I?[A-Z][a-z]+(?:[A-Z][a-z]+)+)`")]
    private static partial Regex ClassName { get; }

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex PackageVersion { get; }

    [GeneratedRegex("^      \"(?<name>[A-Za-z][\\w.-]+)\": \\{\\s*\"type\": \"(?:Direct|Transitive|CentralTransitive)\"", RegexOptions.Multiline)]
    private static partial Regex LockedPackage { get; }

    [GeneratedRegex("\"(?<name>[@a-z][a-z0-9@/-]+)\": \"[0-9]")]
    private static partial Regex NpmPackage { get; }

    public static TheoryData<Type> SettingsTypes => [.. Settings];

    private static IReadOnlyList<string> CallsOfTheHub { get; } = [.. Parts.DutyConsole.GetTypes().Where(t => t.Name is "DutyHub" or "IDutyClient")
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Select(m => m.Name)
        .Where(name => !name.EndsWith("Async", StringComparison.Ordinal))];

    private static IEnumerable<Type> Settings => Parts.Types.Where(t => SectionOf(t) is not null);

    [Fact]
    public void Every_link_leads_somewhere() =>
        Rule.Holds(
            from page in SourceTree.Pages
            from Match link in Link.Matches(page.Text)
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            where !Leads(page, target)
            select $"{page}: {target}");

    [Fact]
    public void The_readme_is_read_in_five_minutes() => Assert.InRange(SourceTree.Page("README.md").Lines.Length, 1, MostLinesOfTheReadme);

    [Fact]
    public void Every_file_that_is_named_exists() =>
        Rule.Holds(
            from page in SourceTree.Pages
            from Match named in NamedPath.Matches(page.Text)
            let path = named.Groups["path"].Value
            where !path.Contains("...", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, path))
            select $"{page}: {path}");

    [Fact]
    public void Every_page_is_reached_from_a_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(SourceTree.Pages.Select(p => p.Path).Where(path => Path.GetFileName(path) == "README.md"));
        while (next.TryDequeue(out var path))
        {
            if (reached.Add(path))
            {
                foreach (var target in Targets(SourceTree.Page(path)))
                {
                    next.Enqueue(target);
                }
            }
        }

        Rule.Holds(SourceTree.Pages.Select(p => p.Path).Except(reached));
    }

    [Theory]
    [MemberData(nameof(SettingsTypes))]
    public void Every_setting_is_explained(Type settings)
    {
        var explained = Names(SourceTree.Page("docs/configuration.md"));
        var keys = settings.GetProperties().Where(p => p.SetMethod is not null).Select(p => $"{SectionOf(settings)}:{p.Name}");

        Rule.Holds(keys.Except(explained));
    }

    [Fact]
    public void No_setting_is_explained_that_does_not_exist()
    {
        var keys = Settings.SelectMany(t => t.GetProperties().Select(p => $"{SectionOf(t)}:{p.Name}"));

        Rule.Holds(Names(SourceTree.Page("docs/configuration.md")).Where(n => n.Contains(':', StringComparison.Ordinal)).Except(keys));
    }

    [Fact]
    public void Every_marker_and_every_act_is_listed_and_nothing_else()
    {
        var names = Parts.Types.Where(t => NamesEvents.Contains(t.Name)).SelectMany(Constants).ToHashSet(StringComparer.Ordinal);
        var listed = Names(SourceTree.Page("docs/events.md")).Where(n => n.Contains('.', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

        Rule.Holds(names.Except(listed).Select(n => $"{n} is not listed").Concat(listed.Except(names).Select(n => $"{n} does not exist")));
    }

    [Fact]
    public void Every_call_of_the_live_console_is_listed()
    {
        Assert.NotEmpty(CallsOfTheHub);
        Rule.Holds(CallsOfTheHub.Except(Names(SourceTree.Page("docs/events.md"))));
    }

    [Fact]
    public void The_table_of_roles_is_the_one_of_the_console()
    {
        var table = Parts.DutyConsole.GetType("ProtectRespect.DutyConsole.Access.RoleTable", throwOnError: true)!;
        var rows = ((IEnumerable)table.GetProperty("Rows")!.GetValue(null)!).Cast<object>().Select(row => $"| `{Of<string>(row, "Name")}` | {Of<string>(row, "What")} | {WhoOf(row)} |").ToList();
        var listed = SourceTree.Page("docs/roles.md").Lines.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(rows);
        Rule.Holds(rows.Except(listed).Select(row => $"missing: {row}").Concat(listed.Except(rows).Select(row => $"not so: {row}")));
    }

    [Fact]
    public void Every_package_that_is_used_has_its_licence_named()
    {
        var notices = SourceTree.Page("THIRD-PARTY-NOTICES").Text;
        var named = PackageVersion.Matches(SourceTree.Page("Directory.Packages.props").Text)
            .Concat(NpmFiles.SelectMany(path => NpmPackage.Matches(SourceTree.Page(path).Text.Split("ependencies\"", 2)[1])))
            .Select(m => m.Groups["name"].Value);
        // What a package brings along is shipped as well.
        var broughtAlong = SourceTree.Files
            .Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && Path.GetFileName(f.Path) == "packages.lock.json")
            .SelectMany(f => LockedPackage.Matches(f.Text))
            .Select(m => m.Groups["name"].Value);

        Rule.Holds(named.Concat(broughtAlong).Where(name => !notices.Contains(name, StringComparison.Ordinal) && !FamilyIsNamed(notices, name)));
    }

    [Fact]
    public void Content_and_words_of_others_have_their_licences_named()
    {
        Assert.Contains("CC BY 4.0", SourceTree.Page("dialogs/LICENCE.md").Text, StringComparison.Ordinal);
        var notices = SourceTree.Page("THIRD-PARTY-NOTICES").Text;
        Rule.Holds(
            from file in SourceTree.Files
            where (file.Path.StartsWith("dialogs/", StringComparison.Ordinal) || file.Path.StartsWith("src/", StringComparison.Ordinal)) && Path.GetExtension(file.Path) is ".yaml" or ".txt" or ".tsv"
            where file.Text.Contains("THIRD-PARTY-NOTICES", StringComparison.Ordinal) && !notices.Contains(file.Path, StringComparison.Ordinal)
            select $"{file} is of others and not named");
    }

    [Fact]
    public void Classes_that_everyday_pages_name_exist()
    {
        var types = Parts.Types.Concat(typeof(Repository).Assembly.GetTypes()).ToList();
        var known = types.Select(t => t.Name.Split('`')[0])
            .Concat(types.Where(t => t.IsEnum).SelectMany(t => t.GetEnumNames()))
            .Concat(CallsOfTheHub)
            .ToHashSet(StringComparer.Ordinal);
        var broken =
            from path in Everyday
            from Match named in ClassName.Matches(SourceTree.Page(path).Text)
            let name = named.Groups["name"].Value
            where !known.Contains(name)
            select $"{path}: {name}";

        Rule.Holds(broken);
    }

    private static string WhoOf(object row) => Of<bool>(row, "ForAnyone")
        ? "anyone"
        : Of<IReadOnlyList<PractitionerRole>>(row, "Roles") switch
        {
            { Count: 3 } => "everybody signed in",
            var roles => string.Join(", ", roles.Select(role => role switch
            {
                PractitionerRole.Practitioner => "practitioner",
                PractitionerRole.DutyLead => "duty lead",
                _ => "administrator",
            })),
        };

    private static T Of<T>(object row, string property) => (T)row.GetType().GetProperty(property)!.GetValue(row)!;

    /// <summary>A whole family of one owner and licence may stand as "Name.*".</summary>
    private static bool FamilyIsNamed(string notices, string name) =>
        Enumerable.Range(1, name.Count(c => c == '.')).Any(parts => notices.Contains(string.Join('.', name.Split('.').Take(parts)) + ".*", StringComparison.Ordinal));

    private static string? SectionOf(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal)
        ? type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string
        : null;

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

    private static IEnumerable<string> Names(SourceFile page) => Row.Matches(page.Text).Select(m => m.Groups["name"].Value);

    private static bool Leads(SourceFile page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? page.Path : Resolve(page, parts[0]);
        return Path.Exists(Path.Combine(Repository.Root, path))
            && (parts.Length == 1 || SourceTree.Page(path).Lines.Any(line => line.StartsWith('#') && Anchor(line) == parts[1]));
    }

    private static IEnumerable<string> Targets(SourceFile page) => Link.Matches(page.Text)
        .Select(link => link.Groups["target"].Value.Split('#')[0])
        .Where(target => target.EndsWith(".md", StringComparison.Ordinal) && !target.Contains("://", StringComparison.Ordinal))
        .Select(target => Resolve(page, target))
        .Where(path => File.Exists(Path.Combine(Repository.Root, path)));

    private static string Resolve(SourceFile page, string target) =>
        Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path) ?? "", target)).Replace('\\', '/');

    private static string Anchor(string heading) =>
        new([.. heading.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-').Where(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
}
