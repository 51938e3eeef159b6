using System.Globalization;
using System.Text.RegularExpressions;

namespace ProtectRespect.Perf;

/// <summary>A practitioner who is signed in and on duty.</summary>
public sealed record Practitioner(string WorkName, ConsoleClient Console)
{
    /// <summary>Presses "Claim". Won: the console goes on to the conversation; lost: back to the board.</summary>
    public async Task<bool> Claim(string conversation)
    {
        var (_, goTo) = await Console.Submit($"/conversations/{conversation}?handler=Claim");
        return goTo == $"/conversations/{conversation}";
    }

    public async Task End(string conversation) => await Console.Submit($"/conversations/{conversation}?handler=End", ("risk", "None"));
}

/// <summary>Makes the accounts as people do: set-up link, invitations, joining, going on duty.</summary>
public static partial class Staff
{
    public const string Password = "four plain words together";

    public static async Task<IReadOnlyList<Practitioner>> OnDuty(ServerProcess server, int count)
    {
        var address = new Uri($"http://localhost:{server.Console.Port}");
        using var lead = new ConsoleClient(address);
        var setUp = SetUpToken().Match(server.Output).Groups[1].Value;
        await lead.Open($"/setup?token={setUp}");
        await lead.Submit("/setup", ("token", setUp), ("WorkName", "Lead"), ("Email", "lead@example.org"), ("Password", Password));

        var staff = new List<Practitioner>();
        for (var number = 1; number <= count; number++)
        {
            var workName = string.Create(CultureInfo.InvariantCulture, $"Worker {number}");
            await lead.Open("/people");
            var (page, _) = await lead.Submit("/people?handler=Invite", ("workName", workName), ("role", "Practitioner"));
            staff.Add(await Join(address, JoinToken().Match(page!).Groups[1].Value, workName, $"worker{number}@example.org"));
        }

        return staff;
    }

    private static async Task<Practitioner> Join(Uri address, string token, string workName, string email)
    {
        var client = new ConsoleClient(address);
        await client.Open($"/join?token={token}");
        await client.Submit("/join", ("token", token), ("Email", email), ("Password", Password));
        await client.Open("/");
        await client.Submit("/?handler=OnDuty");
        return new Practitioner(workName, client);
    }

    [GeneratedRegex(@"/setup\?token=(\S+)")]
    private static partial Regex SetUpToken();

    [GeneratedRegex(@"/join\?token=([^""\s]+)")]
    private static partial Regex JoinToken();
}
