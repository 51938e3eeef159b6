namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Flooding
{
    [Fact]
    public async Task DL_28_a_flood_in_one_conversation_is_429_with_a_time_to_try_again_and_touches_nobody_else()
    {
        await using var server = await DirectLineServer.Run(("Limits:MessagesPerMinute", "1"));
        var flooding = await server.Visitor("dl_flooding");
        var quiet = await server.Visitor("dl_quiet");
        List<Answer> answers = [];
        for (var i = 0; i < 40; i++)
        {
            answers.Add(await flooding.Says($"m{i}"));
        }

        Assert.Equal(20, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Skip(20), answer => answer.IsRefused(429));
        Assert.All(answers.Skip(20), answer => Assert.InRange(int.Parse(answer.Header("Retry-After")!), 1, 60));
        Assert.Equal(200, (await quiet.Says("hello")).Status);
        Assert.Equal(200, (await flooding.Reads()).Status);
        Assert.Equal(200, (await flooding.ComesBack("")).Status);
    }

    [Fact]
    public async Task DL_28_typing_never_uses_up_what_a_visitor_may_say()
    {
        await using var server = await DirectLineServer.Run();
        var visitor = await server.Visitor();
        for (var i = 0; i < 60; i++)
        {
            Assert.Equal(200, (await visitor.Sends(new { type = "typing", from = new { id = visitor.UserId } })).Status);
        }

        Assert.Equal(200, (await visitor.Says("hello")).Status);
    }

    [Fact]
    public async Task DL_28_calls_under_the_secret_are_not_limited()
    {
        await using var server = await DirectLineServer.Run(("Limits:MessageBurst", "2"), ("Limits:MessagesPerMinute", "1"));
        var visitor = await server.Visitor();
        visitor.Token = DirectLineServer.Secret;
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(200, (await visitor.Says($"m{i}")).Status);
        }
    }

    [Fact]
    public async Task DL_28_only_all_starts_together_can_hold_a_start_back()
    {
        await using var server = await DirectLineServer.Run(("Limits:StartBurst", "2"), ("Limits:StartsPerMinute", "1"));
        List<Answer> starts = [];
        for (var i = 0; i < 3; i++)
        {
            var token = (await server.Post("tokens/generate", DirectLineServer.Secret)).String("token");
            starts.Add(await server.Post("conversations", token));
        }

        Assert.Equal([201, 201, 429], starts.Select(start => start.Status));
        Assert.InRange(int.Parse(starts[2].Header("Retry-After")!), 1, 60);
    }
}
