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

    [Fact]
    public async Task Says_no_more_than_that_on_a_hidden_page()
    {
        await using var practice = await RunningHost.Start(new RunningHostOptions { Words = ["--demo"] });
        using var http = new HttpClient { BaseAddress = practice.PublicUrl };
        using var form = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent([new("text", "cant talk hes here")]) };
        form.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var answer = await http.SendAsync(form);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains(">Practice system.</aside>", page, StringComparison.Ordinal);
        Assert.Contains("<title>Notes</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("999", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hes here", page, StringComparison.Ordinal);
    }

    private static async Task<string> FirstLook(RunningHost host)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(host.PublicUrl);
    }
}
