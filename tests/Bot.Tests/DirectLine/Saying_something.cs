using System.Text.Json.Nodes;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Saying_something : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_13_the_author_is_the_user_of_the_token_whatever_the_activity_claims()
    {
        var visitor = await server.Visitor("dl_child");
        await visitor.Sends(new { type = "message", text = "hello", from = new { id = "practitioner", name = "Sam", role = "bot" } });

        var said = Assert.Single(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "hello");
        Assert.Equal("dl_child", said["from"]!["id"]!.GetValue<string>());
        Assert.Equal("user", said["from"]!["role"]!.GetValue<string>());
        Assert.Null(said["from"]!["name"]);
    }

    [Fact]
    public async Task DL_14_the_answer_is_the_id_that_history_and_stream_show()
    {
        var visitor = await server.Visitor();
        await using var stream = await visitor.Listens();
        var sent = await visitor.Says("hello");
        await stream.UntilSays("hello");

        Assert.Equal(200, sent.Status);
        Assert.Matches($@"^{visitor.ConversationId}\|\d{{7}}$", sent.String("id"));
        Assert.Contains(await visitor.ReadsAll(), activity => activity["id"]!.GetValue<string>() == sent.String("id"));
        Assert.Contains(stream.Activities, activity => activity["id"]!.GetValue<string>() == sent.String("id"));
    }

    [Fact]
    public async Task DL_16_a_store_that_fails_is_503_with_a_time_to_try_again_and_nothing_else_is()
    {
        var visitor = await server.Visitor();
        server.StoreFails = true;
        var refused = await visitor.Says("keep this", "c1");
        server.StoreFails = false;

        refused.IsRefused(503);
        Assert.Equal("2", refused.Header("Retry-After"));
        Assert.Equal(200, (await visitor.Says("keep this", "c1")).Status);
    }

    [Fact]
    public async Task DL_16_a_bot_that_fails_costs_its_answer_and_never_the_message()
    {
        var visitor = await server.Visitor();
        var sent = await visitor.Says(DirectLineServer.BreaksTheBot);

        Assert.Equal(200, sent.Status);
        var news = await visitor.ReadsNews();
        Assert.Equal(sent.String("id"), news[0]["id"]!.GetValue<string>());
        Assert.Equal("house/bot-failed", news[1]["channelData"]!["contentId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"type":"message","text":"x"}""")]
    [InlineData("""{"type":"message","text":"x","from":{}}""")]
    [InlineData("""{"type":"message","text":"x","from":{"id":""}}""")]
    [InlineData("""{"text":"x","from":{"id":"dl_visitor"}}""")]
    [InlineData("""{"type":"message","from":{"id":"dl_visitor"}}""")]
    [InlineData("""{"type":"message","text":"   ","from":{"id":"dl_visitor"}}""")]
    [InlineData("""{"type":"message","text":"x","text":"y","from":{"id":"dl_visitor"}}""")]
    [InlineData("""{"type":"message","text":5,"from":{"id":"dl_visitor"}}""")]
    [InlineData("""{"type":"message","text":"x","from":{"id":"dl_visitor"}} {}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("hello")]
    [InlineData("")]
    public async Task DL_17_a_body_that_is_no_activity_is_400(string body)
    {
        var visitor = await server.Visitor();

        (await server.Post($"conversations/{visitor.ConversationId}/activities", visitor.Token, body)).IsRefused(400, "BadArgument");
        Assert.Empty(await visitor.ReadsNews());
    }

    [Fact]
    public async Task DL_17_deep_nesting_is_400()
    {
        var visitor = await server.Visitor();
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));

        (await server.Post($"conversations/{visitor.ConversationId}/activities", visitor.Token, $$"""{"type":"message","text":"x","from":{"id":"a"},"channelData":{{deep}}}""")).IsRefused(400);
    }

    [Fact]
    public async Task DL_17_an_unknown_conversation_is_404_under_the_secret()
    {
        var message = new { type = "message", text = "x", from = new { id = "u" } };

        (await server.Post("conversations/AAAAAAAAAAAAAAAAAAAAAA/activities", DirectLineServer.Secret, message)).IsRefused(404, "ConversationNotFound");
        (await server.Get("conversations/AAAAAAAAAAAAAAAAAAAAAA/activities", DirectLineServer.Secret)).IsRefused(404, "ConversationNotFound");
        (await server.Get("conversations/AAAAAAAAAAAAAAAAAAAAAA", DirectLineServer.Secret)).IsRefused(404, "ConversationNotFound");
    }

    [Fact]
    public async Task A_message_sent_before_the_start_starts_the_conversation()
    {
        var generated = await server.Post("tokens/generate", DirectLineServer.Secret, new { user = new { id = "dl_hasty" } });
        var sent = await server.Post($"conversations/{generated.String("conversationId")}/activities", generated.String("token"), new { type = "message", text = "help", from = new { id = "dl_hasty" } });

        Assert.Equal(200, sent.Status);
        Assert.Equal(200, (await server.Post("conversations", generated.String("token"))).Status);
    }

    [Fact]
    public async Task A_message_that_is_too_long_is_413_and_never_403()
    {
        var visitor = await server.Visitor();

        Assert.Equal(200, (await visitor.Says(new string('a', 4_000))).Status);
        (await visitor.Says(new string('a', 4_001))).IsRefused(413);
        (await visitor.Says(new string('a', 20_000))).IsRefused(413);
        (await server.Post($"conversations/{visitor.ConversationId}/activities", visitor.Token, new StreamContent(new MemoryStream(new byte[40_000])))).IsRefused(413);
        Assert.Equal(200, (await visitor.Says("still here")).Status);
    }

    [Fact]
    public async Task DL_25_channelData_comes_back_as_it_was_sent()
    {
        var visitor = await server.Visitor();
        const string Data = """{"attachmentSizes":[],"clientActivityID":"fo7jmurwknm","n":1.50,"s":"ünï <b>'","deep":{"a":[null,true]}}""";
        await server.Post($"conversations/{visitor.ConversationId}/activities", visitor.Token, $$$"""{"type":"message","text":"x","from":{"id":"a"},"channelData":{{{Data}}}}""");

        var echo = Assert.Single(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "x");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Data), echo["channelData"]));
        Assert.Contains("1.50", echo["channelData"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DL_25_channelData_from_the_house_comes_in_full_and_large_visitor_data_keeps_the_client_id()
    {
        var visitor = await server.Visitor();
        var full = JsonNode.Parse($$"""{"webchat:sequence-id":7,"note":"{{new string('n', 5_000)}}"}""")!;
        await server.Says(visitor.ConversationId, new() { Text = "from the house", ChannelData = System.Text.Json.JsonSerializer.SerializeToElement(full) });
        await visitor.Sends(new { type = "message", text = "large", from = new { id = "a" }, channelData = new { clientActivityID = "c7", filler = new string('x', 3_000) } });

        var all = await visitor.ReadsAll();
        Assert.True(JsonNode.DeepEquals(full, all.Single(activity => activity["text"]?.GetValue<string>() == "from the house")["channelData"]));
        Assert.Equal("""{"clientActivityID":"c7"}""", all.Single(activity => activity["text"]?.GetValue<string>() == "large")["channelData"]!.ToJsonString());
    }

    [Fact]
    public async Task DL_29_the_same_message_sent_again_is_stored_once_and_has_the_first_id()
    {
        var visitor = await server.Visitor();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.Says("once", "c1")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers.Select(answer => answer.String("id")).Distinct());
        Assert.Single(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "once");
    }

    [Fact]
    public async Task DL_29_the_same_client_id_with_another_text_is_409()
    {
        var visitor = await server.Visitor();
        await visitor.Says("one", "c1");

        (await visitor.Says("two", "c1")).IsRefused(409);
    }

    [Fact]
    public async Task DL_30_ids_are_random_and_one_visitor_cannot_read_another()
    {
        var one = await server.Visitor("dl_one");
        var other = await server.Visitor("dl_other");

        Assert.Matches("^[A-Za-z0-9_-]{22}$", one.ConversationId);
        Assert.NotEqual(one.ConversationId, other.ConversationId);
        Assert.All(await one.ReadsAll(), activity => Assert.StartsWith(one.ConversationId + "|", activity["id"]!.GetValue<string>(), StringComparison.Ordinal));
        one = new Visitor(server, "dl_one", await server.Post("conversations", one.Token)) { Token = other.Token };
        (await one.Reads()).IsRefused(403);
    }

    [Fact]
    public async Task Half_an_emoji_does_not_cost_the_message()
    {
        var visitor = await server.Visitor();
        var sent = await server.Post($"conversations/{visitor.ConversationId}/activities", visitor.Token, """{"type":"message","text":"sad \"x\"\n\ud83d\ude22 \ud83d","from":{"id":"a"}}""");

        Assert.Equal(200, sent.Status);
        Assert.Contains(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "sad \"x\"\n\ud83d\ude22 \uFFFD");
    }

    [Fact]
    public async Task Characters_that_disguise_a_text_become_visible()
    {
        var visitor = await server.Visitor();
        await visitor.Says("a\u0000b\u202Ec\r\nd\te");

        Assert.Contains(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "a\uFFFDb\uFFFDc\nd\te");
    }

    [Fact]
    public async Task A_button_that_carries_a_value_is_a_message()
    {
        var visitor = await server.Visitor();
        await visitor.Sends(new { type = "message", value = new { choice = 2 }, channelData = new { postBack = true }, from = new { id = "a" } });

        var said = Assert.Single(await visitor.ReadsAll(), activity => activity["value"] is not null);
        Assert.Equal(2, said["value"]!["choice"]!.GetValue<int>());
    }

    [Fact]
    public async Task Attachments_entities_and_suggested_actions_of_a_visitor_are_dropped()
    {
        var visitor = await server.Visitor();
        await visitor.Sends(new
        {
            type = "message",
            text = "look",
            from = new { id = "a" },
            attachments = new[] { new { contentType = "image/png", contentUrl = "https://evil.example/x.png" } },
            entities = new[] { new { type = "ClientCapabilities" } },
            suggestedActions = new { actions = new[] { new { type = "imBack", title = "t", value = "v" } } },
        });

        var said = Assert.Single(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "look");
        Assert.Null(said["attachments"]);
        Assert.Null(said["entities"]);
        Assert.Null(said["suggestedActions"]);
    }

    [Fact]
    public async Task What_the_house_says_is_plain_text_with_choices_for_this_visitor_and_no_internal_id()
    {
        var visitor = await server.Visitor("dl_child");
        await server.Says(visitor.ConversationId, new() { Text = "I am Sam.", AuthorName = "Sam" });

        var all = await visitor.ReadsAll();
        var greeting = all[0];
        Assert.Equal("plain", greeting["textFormat"]!.GetValue<string>());
        Assert.Equal("bot", greeting["from"]!["role"]!.GetValue<string>());
        Assert.Equal("directline", greeting["channelId"]!.GetValue<string>());
        Assert.Equal(visitor.ConversationId, greeting["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal("dl_child", greeting["suggestedActions"]!["to"]![0]!.GetValue<string>());
        Assert.EndsWith("Z", greeting["timestamp"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.All(all, activity => Assert.Null(activity["replyToId"]));
        var sam = all[^1];
        Assert.Equal(("practitioner", "Sam"), (sam["from"]!["id"]!.GetValue<string>(), sam["from"]!["name"]!.GetValue<string>()));
        Assert.Equal("practitioner", sam["channelData"]!["author"]!.GetValue<string>());
        Assert.DoesNotContain("internal-7", string.Concat(all.Select(activity => activity.ToJsonString())), StringComparison.Ordinal);
    }
}
