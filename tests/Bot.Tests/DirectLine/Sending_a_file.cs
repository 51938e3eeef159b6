using System.Net.Http.Headers;
using System.Text;
using ProtectRespect.Bot.DirectLine;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Sending_a_file : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_26_a_file_is_415_and_the_bot_says_so_kindly()
    {
        var visitor = await server.Visitor();
        var file = new ByteArrayContent(new byte[100_000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = "me.jpg" };

        (await server.Post($"conversations/{visitor.ConversationId}/upload?userId={visitor.UserId}", visitor.Token, file)).IsRefused(415);
        Assert.Equal("house/files-refused", (await visitor.ReadsAll())[^1]["channelData"]!["contentId"]!.GetValue<string>());
        Assert.Equal(200, (await visitor.Says("ok")).Status);
    }

    [Fact]
    public async Task DL_26_words_that_came_with_a_file_are_stored()
    {
        var visitor = await server.Visitor();
        var answer = await server.Post($"conversations/{visitor.ConversationId}/upload?userId={visitor.UserId}", visitor.Token, WebChatUpload("""{"type":"message","text":"look at this","from":{"id":"x"},"channelData":{"clientActivityID":"c1"},"attachments":[{"name":"me.jpg"}]}"""));

        Assert.Equal(200, answer.Status);
        var all = await visitor.ReadsAll();
        Assert.Contains(all, activity => activity["id"]!.GetValue<string>() == answer.String("id") && activity["text"]?.GetValue<string>() == "look at this");
        Assert.Contains(all, activity => activity["channelData"]?["contentId"]?.GetValue<string>() == "house/files-refused");
        Assert.DoesNotContain("me.jpg", string.Concat(all.Select(activity => activity.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DL_26_an_activity_without_words_is_415()
    {
        var visitor = await server.Visitor();

        (await server.Post($"conversations/{visitor.ConversationId}/upload", visitor.Token, WebChatUpload("""{"type":"message","from":{"id":"x"}}"""))).IsRefused(415);
    }

    [Fact]
    public async Task DL_26_a_body_that_is_no_multipart_after_all_is_415()
    {
        var visitor = await server.Visitor();
        var broken = new StringContent("--nothing", Encoding.UTF8);
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=xyz");

        (await server.Post($"conversations/{visitor.ConversationId}/upload", visitor.Token, broken)).IsRefused(415);
    }

    [Fact]
    public async Task Files_without_words_count_against_the_limit_of_messages()
    {
        var visitor = await server.Visitor();
        var answers = new List<int>();
        for (var i = 0; i <= new LimitsOptions().MessageBurst; i++)
        {
            answers.Add((await server.Post($"conversations/{visitor.ConversationId}/upload", visitor.Token, WebChatUpload("""{"type":"message","from":{"id":"x"}}"""))).Status);
        }

        Assert.All(answers[..^1], status => Assert.Equal(415, status));
        Assert.Equal(429, answers[^1]);
    }

    [Theory]
    [InlineData("""{"contentType":"image/png","contentUrl":"data:image/png;base64,iVBORw0KGgo="}""")]
    [InlineData("""{"contentType":"image/jpeg","contentUrl":"https://example.org/me.jpg"}""")]
    [InlineData("""{"contentType":"application/vnd.microsoft.card.hero","content":{"images":[{"url":"https://example.org/me.jpg"}]}}""")]
    public async Task A_picture_inside_a_message_is_dropped_kindly_and_the_words_are_kept(string attached)
    {
        var visitor = await server.Visitor();
        var activities = $"conversations/{visitor.ConversationId}/activities";

        var answer = await server.Post(activities, visitor.Token, $$"""{"type":"message","text":"this is me","from":{"id":"x"},"attachments":[{{attached}}]}""");
        var wordless = await server.Post(activities, visitor.Token, $$"""{"type":"message","from":{"id":"x"},"attachments":[{{attached}}]}""");

        Assert.Equal(200, answer.Status);
        wordless.IsRefused(400);
        var all = await visitor.ReadsAll();
        Assert.Contains(all, activity => activity["text"]?.GetValue<string>() == "this is me");
        Assert.Equal(2, all.Count(activity => activity["channelData"]?["contentId"]?.GetValue<string>() == "house/files-refused"));
        var wire = string.Concat(all.Select(activity => activity.ToJsonString()));
        Assert.DoesNotContain("iVBORw0KGgo", wire, StringComparison.Ordinal);
        Assert.DoesNotContain("me.jpg", wire, StringComparison.Ordinal);
    }

    private static MultipartFormDataContent WebChatUpload(string activity)
    {
        var words = new ByteArrayContent(Encoding.UTF8.GetBytes(activity));
        words.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        var file = new ByteArrayContent(new byte[50_000]);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return new MultipartFormDataContent { { words, "activity", "blob" }, { file, "file", "me.jpg" } };
    }
}
