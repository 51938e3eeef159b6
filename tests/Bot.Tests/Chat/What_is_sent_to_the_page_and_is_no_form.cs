using System.Net;
using System.Text;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class What_is_sent_to_the_page_and_is_no_form
{
    [Fact]
    public async Task Is_answered_with_the_page_and_is_no_fault()
    {
        await using var host = await RunningHost.Start(new RunningHostOptions());
        using var http = new HttpClient { BaseAddress = host.PublicUrl };
        HttpContent[] junk =
        [
            new StringContent("{\"text\":\"hi\"}", Encoding.UTF8, "application/json"),
            new StringContent("hi", Encoding.UTF8, "text/plain"),
            new ByteArrayContent([0xff, 0xfe, 0x00]),
            new StringContent(string.Concat(Enumerable.Repeat("a=1&", 3000)), Encoding.UTF8, "application/x-www-form-urlencoded"),
            new StringContent($"{new string('k', 5000)}=1", Encoding.UTF8, "application/x-www-form-urlencoded"),
            new StringContent("--x\r\nnot a part", Encoding.UTF8, "multipart/form-data"),
        ];
        foreach (var content in junk)
        {
            using var sent = new HttpRequestMessage(HttpMethod.Post, "/") { Content = content, Headers = { { "Sec-Fetch-Site", "same-origin" } } };
            using var answer = await http.SendAsync(sent);

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Exit this page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("failed with", host.Output, StringComparison.Ordinal);
    }
}
