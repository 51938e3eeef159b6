using System.Text.RegularExpressions;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests.Kit;

/// <summary>A real installation, set up by its first duty lead, Grace.</summary>
public sealed partial class DutySite : IAsyncLifetime
{
    public const string Password = "four unrelated words here";
    private int _people;

    public RunningHost Host { get; private set; } = null!;

    public ConsoleClient Grace { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await RunningHost.Start();
        Grace = new ConsoleClient(Host.ConsoleUrl);
        var link = await SetUpLink(Host);
        var page = await Grace.Submit(link, "/setup", ("WorkName", "Grace"), ("Email", "grace@example.org"), ("Password", Password));
        Assert.Contains("Your account is ready", page.Text, StringComparison.Ordinal);
    }

    public async Task DisposeAsync()
    {
        Grace?.Dispose();
        await Host.DisposeAsync();
    }

    /// <summary>Somebody new, invited by Grace and signed in.</summary>
    public async Task<ConsoleClient> Colleague(string workName, string role = "Practitioner")
    {
        var link = await Invitation(workName, role);
        var colleague = new ConsoleClient(Host.ConsoleUrl);
        var page = await colleague.Submit(link, "/join", ("Email", EmailOf(workName)), ("Password", Password));
        Assert.Contains("Your account is ready", page.Text, StringComparison.Ordinal);
        return colleague;
    }

    /// <summary>Somebody new who is on duty.</summary>
    public async Task<ConsoleClient> OnDuty(string workName, string role = "Practitioner")
    {
        var colleague = await Colleague(workName, role);
        await colleague.Submit("/", "/?handler=OnDuty");
        return colleague;
    }

    public async Task<string> Invitation(string workName, string role)
    {
        var page = await Grace.Submit("/people", "/people?handler=Invite", ("workName", workName), ("role", role));
        return new Uri(page.Document.QuerySelector("#join-link")!.GetAttribute("value")!).PathAndQuery;
    }

    public string NewName(string like) => $"{like} {Interlocked.Increment(ref _people)}";

    public static string EmailOf(string workName) => $"{workName.Replace(" ", ".", StringComparison.Ordinal)}@example.org".ToLowerInvariant();

    /// <summary>What the program printed for whoever set it up, as a path of the console.</summary>
    public static async Task<string> SetUpLink(RunningHost host)
    {
        var link = "";
        await Wait.Until(() => (link = Link().Match(host.Output).Value).Length > 0, "the set-up link is printed");
        return link;
    }

    [GeneratedRegex(@"/setup\?token=[\w-]+")]
    private static partial Regex Link();
}

[CollectionDefinition(Name)]
public sealed class DutySiteCollection : ICollectionFixture<DutySite>
{
    public const string Name = "duty site";
}
