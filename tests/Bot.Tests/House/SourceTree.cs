using System.Diagnostics;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>One file of the repository.</summary>
/// <param name="Path">From the root, with forward slashes.</param>
internal sealed record SourceFile(string Path)
{
    public string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, Path));

    public string[] Lines => Text.Split('\n');

    public override string ToString() => Path;
}

/// <summary>What belongs to the product: the files that git tracks or would track, or, without git, the folders of the house.</summary>
internal static class SourceTree
{
    private static readonly string[] Folders = ["src", "tests", "perf", "dialogs", "docs", "web", "scripts", "deploy", ".ci"];
    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist"];
    private static readonly string[] Binary = [".png", ".jpg", ".ico", ".woff2", ".db", ".gz"];

    public static IReadOnlyList<SourceFile> Files { get; } = [.. (FromGit() ?? FromDisk())
        .Where(path => !Binary.Contains(Path.GetExtension(path)) && File.Exists(Path.Combine(Repository.Root, path)))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceFile(path))];

    /// <summary>C# that people wrote.</summary>
    public static IEnumerable<SourceFile> Code(string folder) =>
        Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(".cs", StringComparison.Ordinal) && !f.Path.Contains("/Migrations/", StringComparison.Ordinal));

    public static IEnumerable<SourceFile> Pages => Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal));

    public static SourceFile Page(string path) => new(path);

    private static List<string>? FromGit()
    {
        if (!Path.Exists(Path.Combine(Repository.Root, ".git")))
        {
            return null;
        }

        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        git.WaitForExit();
        return git.ExitCode == 0 ? paths : null;
    }

    private static IEnumerable<string> FromDisk() => Directory.EnumerateFiles(Repository.Root)
        .Concat(Folders.Select(f => Path.Combine(Repository.Root, f)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)))
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Intersect(Made).Any());
}
