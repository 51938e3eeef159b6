using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class The_dialog_engine
{
    private static readonly string[] Impure =
        ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http", "ProtectRespect.Core.Storage", "TimeProvider", "Random", "Guid.", "Environment."];

    [Theory]
    [InlineData("Dialogs")]
    [InlineData("Recognition")]
    public void Knows_no_web_no_database_no_clock_and_no_chance(string part)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "src/Bot", part), "*.cs", SearchOption.AllDirectories);

        Assert.NotEmpty(files);
        foreach (var file in files.Where(f => !f.EndsWith("WarmUp.cs", StringComparison.Ordinal)))
        {
            var code = File.ReadAllText(file);
            Assert.DoesNotContain(Impure, word => code.Contains(word, StringComparison.Ordinal));
        }
    }
}
