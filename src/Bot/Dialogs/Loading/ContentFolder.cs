namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Which files of a folder are content. What an editor or a system leaves beside them, hidden, is none.</summary>
internal static class ContentFolder
{
    private const string Ending = ".yaml";

    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>The files below one part of the content, from its root, with forward slashes and in a fixed order.</summary>
    public static IReadOnlyList<string> Files(string content, string part) => [.. Below(content, part).Where(name => name.EndsWith(Ending, StringComparison.Ordinal))];

    /// <summary>Files that somebody took for content and that no name of ours leads to: they would be passed over without a word.</summary>
    public static IEnumerable<DialogFault> Misnamed(string content, string part) => Below(content, part)
        .Where(name => name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(Ending + ".txt", StringComparison.OrdinalIgnoreCase)
            || (name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && !name.EndsWith(Ending, StringComparison.Ordinal)))
        .Select(name => new DialogFault(name, 1, $"This file is not read: its name must end in {Ending}."));

    private static IEnumerable<string> Below(string content, string part)
    {
        var root = Path.Combine(content, part);
        return Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", All).Select(f => Path.GetRelativePath(content, f).Replace('\\', '/')).Order(StringComparer.Ordinal)
            : [];
    }
}
