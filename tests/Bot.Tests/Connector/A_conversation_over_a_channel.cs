using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Connector;

public sealed class A_conversation_over_a_channel : OnTeams
{
    [Fact]
    public async Task Begins_with_the_truth_about_the_channel_and_the_question_for_adults()
    {
        Assert.Equal(200, await Server.Brings(Event("conversationUpdate", membersAdded: new[] { new { id = "29:somebody" } })));

        await Reads("18 or over?");
        Assert.Contains("Microsoft Teams. It keeps its own copy", Theirs.Texts.First(), StringComparison.Ordinal);
        var question = Theirs.Received[1];
        Assert.Equal(["I am 18 or over", "I am under 18"], question["suggestedActions"]!["actions"]!.AsArray().Select(a => a!["value"]!.GetValue<string>()));
        Assert.Equal(("28:bot", "29:somebody"), (question["from"]!["id"]!.GetValue<string>(), question["recipient"]!["id"]!.GetValue<string>()));
        Assert.Null(question["id"]);
        Assert.Equal("plain", question["textFormat"]!.GetValue<string>());
    }

    [Fact]
    public async Task Does_not_begin_because_the_bot_itself_was_added()
    {
        Assert.Equal(200, await Server.Brings(Event("conversationUpdate", membersAdded: new[] { new { id = "28:bot" } })));
        Assert.Empty(Server.Conversations);
    }

    [Fact]
    public async Task Goes_on_as_our_own_once_the_visitor_is_an_adult()
    {
        await IsAdult();
        await Says("No");
        await Says("No");
        await Says("A parent or carer");
        await IsQuiet();

        Assert.Contains(await Server.Log(), e => e is { AuthorKind: AuthorKind.Visitor, Body.Text: "A parent or carer" });
        Assert.Contains(Theirs.Texts, text => text.Contains("Who are you?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_ours_by_a_hash_and_the_channels_names_lie_nowhere_in_the_open()
    {
        await IsAdult();
        var conversation = Assert.Single(Server.Conversations);
        Assert.DoesNotContain("somebody", conversation.Id + conversation.UserId, StringComparison.OrdinalIgnoreCase);
        await Says("again");
        Assert.Single(Server.Conversations);
    }

    [Fact]
    public async Task Stores_a_message_once_however_often_it_is_brought()
    {
        var message = Message("the same words", id: "m-same");
        Assert.Equal(200, await Server.Brings(message));
        Assert.Equal(200, await Server.Brings(message));
        Assert.Equal(200, await Server.Brings(Message("an edit of them", id: "m-same")));

        Assert.Equal(["the same words"], (await Server.Log()).Where(e => e.AuthorKind is AuthorKind.Visitor).Select(e => e.Body.Text));
    }

    [Fact]
    public async Task Keeps_a_long_message_whole()
    {
        var words = string.Join(' ', Enumerable.Range(0, 1500).Select(i => $"w{i}"));
        await Says(words);

        Assert.Equal(words, string.Concat((await Server.Log()).Where(e => e.AuthorKind is AuthorKind.Visitor).Select(e => e.Body.Text)));
    }

    [Fact]
    public async Task Takes_no_pictures_and_says_so()
    {
        await Says("hello");
        Assert.Equal(200, await Server.Brings(new
        {
            type = "message",
            id = "p1",
            channelId = MicrosoftSide.Channel,
            serviceUrl = Theirs.ServiceUrl,
            from = new { id = "29:somebody" },
            recipient = new { id = "28:bot" },
            conversation = new { id = "a:1nine|conversation" },
            attachments = new[] { new { contentType = "image/png", contentUrl = "https://example.org/me.png" } },
        }));
        await Reads("Pictures and files cannot be sent here");
    }

    [Fact]
    public async Task Is_never_held_where_several_people_read()
    {
        Assert.Equal(200, await Server.Brings(new
        {
            type = "message",
            id = "g1",
            text = "hello all",
            channelId = MicrosoftSide.Channel,
            serviceUrl = Theirs.ServiceUrl,
            from = new { id = "29:somebody" },
            recipient = new { id = "28:bot" },
            conversation = new { id = "group", isGroup = true },
        }));
        Assert.Empty(Server.Conversations);
    }

    [Fact]
    public async Task Reaches_a_practitioner_and_Microsofts_events_tell_the_channel()
    {
        await IsAdult();
        await Says("I want to talk to a person");
        await Wait.Until(() => Server.Handovers.Count == 1, "the handover");
        await Wait.Until(() => Theirs.Received.Any(a => a["name"]?.GetValue<string>() == "handoff.initiate"), "handoff.initiate");
        var initiate = Theirs.Received.Single(a => a["name"]?.GetValue<string>() == "handoff.initiate");
        Assert.Equal("event", initiate["type"]!.GetValue<string>());
        Assert.Equal("a:1nine|conversation", initiate["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal("a:1nine|conversation", initiate["relatesTo"]!["conversation"]!["id"]!.GetValue<string>());

        var conversation = Assert.Single(Server.Conversations);
        await Server.Marks(conversation, HandoverMarkers.Accepted, "Robin");
        await Server.PractitionerSays(conversation, "Hello, how can I help?");
        await Server.Marks(conversation, HandoverMarkers.HandedBack, "Robin");

        await Reads("Robin: Hello, how can I help?");
        await IsQuiet();
        Assert.Equal(["""{"state":"accepted"}""", """{"state":"completed"}"""], Theirs.Received.Where(a => a["name"]?.GetValue<string>() == "handoff.status").Select(a => a["value"]!.ToJsonString()));
    }

    [Fact]
    public async Task Another_bots_handoff_initiate_asks_for_a_person()
    {
        await IsAdult();
        Assert.Equal(200, await Server.Brings(Event("event", "handoff.initiate", value: new { reason = "asked" })));

        await Wait.Until(() => Server.Handovers.Count == 1, "the handover");
        Assert.Equal(200, await Server.Brings(Event("event", "handoff.initiate")));
        Assert.Single(Server.Handovers);
    }

    [Fact]
    public async Task A_handoff_status_and_whatever_else_a_channel_sends_is_not_refused()
    {
        await IsAdult();
        foreach (var (type, name) in new[] { ("event", "handoff.status"), ("event", "something"), ("installationUpdate", null), ("messageReaction", null), ("typing", null), ("trace", null) })
        {
            Assert.Equal(200, await Server.Brings(Event(type, name, value: new { state = "completed" })));
        }
    }
}
