using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Tests.DirectLine;

public sealed class Reading_back : IAsyncLifetime
{
    private DirectLineServer server = null!;

    public async Task InitializeAsync() => server = await DirectLineServer.Run();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task DL_18_pages_lead_to_the_end_and_each_activity_comes_once()
    {
        var visitor = await server.Visitor();
        for (var i = 0; i < 250; i++)
        {
            await server.Says(visitor.ConversationId, new() { Text = $"m{i}" });
        }

        List<string> ids = [];
        string? watermark = null;
        while (true)
        {
            var answer = await visitor.Reads(watermark);
            var page = Visitor.Activities(answer);
            watermark = answer.String("watermark");
            if (page.Count == 0)
            {
                break;
            }

            ids.AddRange(page.Select(activity => activity["id"]!.GetValue<string>()));
        }

        Assert.Equal(visitor.Greeting + 250, ids.Count);
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.Equal($"1.{visitor.Greeting + 250}", watermark);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("garbage")]
    [InlineData("1.x")]
    [InlineData("-1")]
    [InlineData("9.1")]
    [InlineData("1.999999")]
    public async Task DL_18_a_watermark_that_was_never_ours_gives_everything(string watermark)
    {
        var visitor = await server.Visitor();
        await visitor.Says("hello");

        Assert.Equal((await visitor.ReadsAll()).Count, Visitor.Activities(await visitor.Reads(watermark)).Count);
    }

    [Fact]
    public async Task DL_18_the_watermark_at_the_end_gives_nothing_and_stays()
    {
        var visitor = await server.Visitor();
        var end = (await visitor.Reads()).String("watermark");
        var again = await visitor.Reads(end);

        Assert.Empty(Visitor.Activities(again));
        Assert.Equal(end, again.String("watermark"));
    }

    [Fact]
    public async Task DL_19_typing_events_and_conversation_updates_are_not_history()
    {
        var visitor = await server.Visitor();
        foreach (var type in (string[])["typing", "event", "conversationUpdate", "trace", "handoff", "messageReaction"])
        {
            Assert.Equal(200, (await visitor.Sends(new { type, name = "webchat/join", from = new { id = visitor.UserId } })).Status);
        }

        Assert.Empty(await visitor.ReadsNews());
    }

    [Fact]
    public async Task Who_holds_the_conversation_comes_as_an_event_in_its_place()
    {
        var visitor = await server.Visitor();
        await server.Says(visitor.ConversationId, new() { Marker = "handover.accepted", AuthorName = "Sam" }, EntryKind.Marker, AuthorKind.System);

        var marker = (await visitor.ReadsAll())[^2];
        Assert.Equal(("event", "handover.accepted"), (marker["type"]!.GetValue<string>(), marker["name"]!.GetValue<string>()));
        Assert.Null(marker["text"]);
    }

    [Theory]
    [InlineData("handover.requested", null, "handoff.initiate", null)]
    [InlineData("handover.accepted", "Sam", "handoff.status", """{"state":"accepted"}""")]
    [InlineData("handover.handed-back", "Sam", "handoff.status", """{"state":"completed"}""")]
    [InlineData("conversation.ended", "Sam", "handoff.status", """{"state":"completed"}""")]
    [InlineData("handover.place-ended", null, "handoff.status", """{"state":"failed","message":"The visitor was away, and the place in the queue has ended."}""")]
    [InlineData("handover.withdrawn", null, "handoff.status", """{"state":"failed","message":"The visitor left the queue."}""")]
    public async Task Microsofts_event_of_a_handover_stands_behind_the_marker_that_it_goes_with(string marker, string? workName, string name, string? value)
    {
        var visitor = await server.Visitor();
        await server.Says(visitor.ConversationId, new() { Marker = marker, AuthorName = workName }, EntryKind.Marker, AuthorKind.System);

        var news = await visitor.ReadsNews();
        Assert.Equal([marker, name], news.Select(activity => activity["name"]!.GetValue<string>()));
        var standard = news[1];
        Assert.Equal("event", standard["type"]!.GetValue<string>());
        Assert.Equal(visitor.ConversationId, standard["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal(value, standard["value"]?.ToJsonString());
        Assert.NotEqual(news[0]["id"]!.GetValue<string>(), standard["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("handover.lapsed")]
    [InlineData("conversation.ended")]
    [InlineData("page.hidden")]
    public async Task A_marker_that_Microsofts_events_do_not_know_stands_alone(string marker)
    {
        var visitor = await server.Visitor();
        await server.Says(visitor.ConversationId, new() { Marker = marker }, EntryKind.Marker, AuthorKind.System);

        Assert.Equal(marker, Assert.Single(await visitor.ReadsNews())["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task Unknown_paths_have_the_error_body_too()
    {
        (await server.Get("session/getsessionid", null)).IsRefused(404);
        (await server.Get("nothing/here", null)).IsRefused(404);
    }
}
