namespace ProtectRespect.Bot.Dialogs;

/// <summary>What words may promise, and what shows that the running build does it.</summary>
/// <param name="Says">What is promised.</param>
/// <param name="Features">The classes or files where it lives.</param>
/// <param name="Tests">The tests that fail when it no longer holds: <c>Class_name.Method_name</c>.</param>
internal sealed record PromiseKept(string Id, string Says, IReadOnlyList<string> Features, IReadOnlyList<string> Tests);
