using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>The newest content has a fault: the last good one serves, and whoever is on duty can read what to mend.</summary>
public sealed class A_faulty_content : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("protect-content-").FullName;

    [Fact]
    public async Task Is_told_on_the_board_and_listed_with_its_place()
    {
        var source = Path.Combine(Repository.Root, "dialogs");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using var host = await RunningHost.Start(new RunningHostOptions
        {
            Words = ["--demo"],
            Environment = new Dictionary<string, string> { ["Dialogs__Folder"] = _folder },
        });
        using var somebody = new ConsoleClient(host.ConsoleUrl);
        await somebody.Submit("/sign-in", "/sign-in?handler=Demo");
        Assert.DoesNotContain("The newest content", (await somebody.Get("/")).Text, StringComparison.Ordinal);

        var leave = Path.Combine(_folder, "flows", "leave.yaml");
        File.WriteAllText(leave, File.ReadAllText(leave).Replace("end: conversation", "end: everybody", StringComparison.Ordinal));
        await host.Restart();

        Assert.Matches(@"The newest content has \d+ faults? and is not used\.", (await somebody.Get("/")).Text);
        var content = (await somebody.Get("/content")).Text;
        Assert.Contains("flows/leave.yaml, line ", content, StringComparison.Ordinal);
        Assert.Contains("`end` must be one of", content, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
