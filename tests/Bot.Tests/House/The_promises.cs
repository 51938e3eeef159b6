using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.House;

/// <summary>What our words promise is there, and a test shows it.</summary>
public sealed class The_promises
{
    [Fact]
    public void Name_features_that_are_in_the_source() =>
        Rule.Holds(
            from promise in Content.Set.Promises
            from feature in promise.Features
            where !SourceTree.Files.Any(f => f.Path == feature || (f.Path.StartsWith("src/", StringComparison.Ordinal) && Path.GetFileNameWithoutExtension(f.Path) == feature))
            select $"{promise.Id}: {feature} is neither a file nor a class of src/");

    [Fact]
    public void Name_tests_that_are_in_the_source() =>
        Rule.Holds(
            from promise in Content.Set.Promises
            from test in promise.Tests
            where !IsThere(test)
            select $"{promise.Id}: {test} is no test");

    private static bool IsThere(string test) =>
        test.Split('.') is [var type, var method]
        && SourceTree.Code("tests/").Any(f => Path.GetFileNameWithoutExtension(f.Path) == type
            && f.Text.Contains($"class {type}", StringComparison.Ordinal)
            && f.Text.Contains($" {method}(", StringComparison.Ordinal));
}
