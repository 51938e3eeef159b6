namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Starting_a_conversation : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_09_the_first_start_is_201_and_the_next_200_with_the_same_id()
    {
        var token = (await server.Post("tokens/generate", DirectLineServer.Secret)).String("token");
        var first = await server.Post("conversations", token);
        var second = await server.Post("conversations", token);

        Assert.Equal((201, 200), (first.Status, second.Status));
        Assert.Equal(first.String("conversationId"), second.String("conversationId"));
        Assert.StartsWith($"ws://{server.Url.Authority}/v3/directline/conversations/", second.String("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DL_10_the_visitor_is_greeted_once_with_and_without_a_user_in_the_token()
    {
        foreach (var userId in (string?[])["dl_known", null])
        {
            var visitor = await server.Visitor(userId);
            await server.Post("conversations", visitor.Token);
            var greeting = await visitor.ReadsAll();
            Assert.NotEmpty(greeting);
            Assert.All(greeting, activity => Assert.Equal(("message", "bot"), (activity["type"]!.GetValue<string>(), activity["from"]!["id"]!.GetValue<string>())));
            var content = greeting.Select(activity => activity["channelData"]!["contentId"]!.GetValue<string>()).ToList();
            Assert.Equal(content.Distinct(), content);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":{"id":"somebody-else"},"locale":"en-GB","unknown":[1,2]}""")]
    public async Task DL_11_every_kind_of_body_is_accepted(string? body)
    {
        var token = (await server.Post("tokens/generate", DirectLineServer.Secret)).String("token");

        Assert.Equal(201, (await server.Post("conversations", token, body)).Status);
    }

    [Fact]
    public async Task DL_11_a_body_that_is_no_JSON_is_400()
    {
        var token = (await server.Post("tokens/generate", DirectLineServer.Secret)).String("token");

        (await server.Post("conversations", token, "{")).IsRefused(400, "BadArgument");
        (await server.Post("conversations", token, """{"locale":"en","locale":"cy"}""")).IsRefused(400, "BadArgument");
    }

    [Fact]
    public async Task DL_12_the_locale_of_a_message_is_kept()
    {
        var visitor = await server.Visitor();
        await visitor.Sends(new { type = "message", text = "shwmae", locale = "cy-GB", from = new { id = visitor.UserId } });

        Assert.Contains(await visitor.ReadsAll(), activity => activity["text"]?.GetValue<string>() == "shwmae" && activity["locale"]!.GetValue<string>() == "cy-GB");
    }

    [Fact]
    public async Task Thirty_starts_in_a_minute_from_one_address_are_all_served()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            var token = (await server.Post("tokens/generate", DirectLineServer.Secret)).String("token");
            var asked = System.Diagnostics.Stopwatch.StartNew();
            var started = await server.Post("conversations", token);
            return (started.Status, asked.Elapsed);
        }));

        Assert.All(starts, start => Assert.Equal(201, start.Status));
        Assert.Contains(starts, start => start.Elapsed > TimeSpan.FromSeconds(1.5));
        Assert.All(starts, start => Assert.True(start.Elapsed < TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task A_server_may_start_a_conversation_under_the_secret_and_the_first_sender_becomes_its_visitor()
    {
        var started = await server.Post("conversations", DirectLineServer.Secret, new { user = new { } });
        Assert.Equal(201, started.Status);
        var path = $"conversations/{started.String("conversationId")}/activities";

        await server.Post(path, DirectLineServer.Secret, new { type = "message", text = "one", from = new { id = "first" } });
        await server.Post(path, DirectLineServer.Secret, new { type = "message", text = "two", from = new { id = "second" } });

        var said = Visitor.Activities(await server.Get(path, DirectLineServer.Secret)).Where(activity => activity["from"]!["role"]!.GetValue<string>() == "user");
        Assert.Equal(["first", "first"], said.Select(activity => activity["from"]!["id"]!.GetValue<string>()));
    }
}
