using System.Net;
using ProtectRespect.TestKit;

namespace ProtectRespect.Journeys.Tests;

[Trait("Category", "Slow")]
public sealed class Visitors_all_at_once
{
    private const int School = 30;

    [Fact]
    public async Task From_one_address_are_all_let_in_with_and_without_script()
    {
        await using var host = await RunningHost.Start();

        var plain = await Task.WhenAll(Enumerable.Range(0, School).Select(i => Post(host, "/", ("text", $"hello {i}"))));
        var scripted = await Task.WhenAll(Enumerable.Range(0, School).Select(_ => Post(host, "/chat/start")));

        Assert.All(plain, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.All(plain, answer => Assert.Contains("class=\"you\"", answer.Body, StringComparison.Ordinal));
        Assert.All(scripted, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
    }

    [Fact]
    public async Task Are_more_than_can_be_taken_and_keep_their_words_and_the_numbers_to_ring()
    {
        await using var host = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string> { ["Limits__StartBurst"] = "1", ["Limits__StartsPerMinute"] = "1" },
        });

        var first = await Post(host, "/", ("text", "hello"));
        var second = await Post(host, "/", ("text", "my long story"));
        var scripted = await Post(host, "/chat/start");

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Status);
        Assert.DoesNotContain("class=\"you\"", second.Body, StringComparison.Ordinal);
        Assert.Contains("my long story</textarea>", second.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:", second.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, scripted.Status);
        Assert.InRange(scripted.RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
    }

    /// <summary>Every form is somebody else's, who follows it to the page with the cookie that it gave.</summary>
    private static async Task<(HttpStatusCode Status, string Body, TimeSpan RetryAfter)> Post(RunningHost host, string path, params (string Name, string Value)[] form)
    {
        using var http = new HttpClient { BaseAddress = host.PublicUrl };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero);
    }
}
