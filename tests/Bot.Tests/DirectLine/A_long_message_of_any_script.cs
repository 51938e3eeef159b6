using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>Many clients write every letter that is not Latin as six bytes of JSON.</summary>
public sealed class A_long_message_of_any_script
{
    [Theory]
    [InlineData("ع", 4000)]
    [InlineData("😀", 2000)]
    [InlineData("a", 4000)]
    public async Task Is_taken_up_to_the_longest_that_is_promised(string letter, int letters)
    {
        await using var host = await RunningHost.Start();
        using var http = new HttpClient { BaseAddress = host.PublicUrl };
        using var begin = new HttpRequestMessage(HttpMethod.Post, "/chat/start") { Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var begun = await http.SendAsync(begin);
        using var session = JsonDocument.Parse(await begun.Content.ReadAsStringAsync());
        var text = string.Concat(Enumerable.Repeat(letter, letters));
        var sent = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["type"] = "message",
            ["from"] = new Dictionary<string, string> { ["id"] = session.RootElement.GetProperty("userId").GetString()! },
            ["text"] = text,
        });

        using var post = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{session.RootElement.GetProperty("conversationId").GetString()}/activities")
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", session.RootElement.GetProperty("token").GetString()) },
            Content = new StringContent(sent, Encoding.UTF8, "application/json"),
        };
        using var answer = await http.SendAsync(post);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
