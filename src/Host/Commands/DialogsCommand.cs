/// <summary><c>dialogs WORD</c>: what content authors do with a folder of dialogs. Each word gives the exit code.</summary>
internal static class DialogsCommand
{
    public const string Verb = "dialogs";

    public static IReadOnlyDictionary<string, Func<CommandLine, Task<int>>> Words { get; } = new Dictionary<string, Func<CommandLine, Task<int>>>(StringComparer.Ordinal)
    {
    };
}
