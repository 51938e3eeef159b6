using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

[Trait("Category", "Slow")]
public sealed class A_practice_system
{
    private const string Band = "Practice system. Nobody is here. In danger call";

    [Fact]
    public async Task Says_so_on_the_visitors_page()
    {
        await using var practice = await RunningHost.Start(new RunningHostOptions { Words = ["--demo"] });

        Assert.Contains(Band, await FirstLook(practice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_what_a_real_one_says_it_is()
    {
        await using var real = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string> { ["Site__Operator"] = "The Test Trust" },
        });

        var page = await FirstLook(real);

        Assert.DoesNotContain("Practice system", page, StringComparison.Ordinal);
        Assert.Contains("This page is run by The Test Trust. It is independent software, not an NSPCC service. In danger call 999.", page, StringComparison.Ordinal);
    }

    private static async Task<string> FirstLook(RunningHost host)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(host.PublicUrl);
    }
}
