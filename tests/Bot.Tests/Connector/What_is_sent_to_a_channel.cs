using ProtectRespect.Bot.Connector;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>The outbox: nothing is lost, nothing that was acknowledged goes twice, everything is in order.</summary>
public sealed class What_is_sent_to_a_channel : OnTeams
{
    [Fact]
    public async Task Comes_again_until_it_is_acknowledged_and_in_order()
    {
        Theirs.AnswersNext(503, 401);
        await Says("hello");
        await Reads("18 or over?");
        await IsQuiet();

        Assert.Equal(3, Theirs.Texts.Count());
        Assert.Contains("keeps its own copy", Theirs.Texts.First(), StringComparison.Ordinal);
        Assert.Single(Theirs.RequestIds.Take(3).Distinct());
    }

    [Fact]
    public async Task Survives_a_restart_and_what_was_acknowledged_does_not_go_twice()
    {
        await Says("hello");
        await IsQuiet();
        var before = Theirs.Texts.Count();
        Theirs.AnswersNext([.. Enumerable.Repeat(503, 3)]);
        await Server.PractitionerSays(Assert.Single(Server.Conversations), "said into an outage");

        await Restarts();

        await Reads("Robin: said into an outage");
        await IsQuiet();
        Assert.Equal(before + 1, Theirs.Texts.Count());
        await Restarts();
        await Says("and now");
        await IsQuiet();
        Assert.Single(Theirs.Texts, text => text.Contains("into an outage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task That_it_refuses_for_good_is_marked_for_the_practitioner_and_holds_nothing_up()
    {
        await Says("hello");
        await IsQuiet();
        Theirs.AnswersNext(400);
        var conversation = Assert.Single(Server.Conversations);
        await Server.PractitionerSays(conversation, "refused");
        await Server.PractitionerSays(conversation, "taken");

        await Reads("Robin: taken");
        await IsQuiet();
        Assert.DoesNotContain(Theirs.Texts, text => text.Contains("refused", StringComparison.Ordinal));
        Assert.Single(await Server.Log(), e => e.Body.Marker == "delivery.failed");
    }

    [Fact]
    public async Task Goes_nowhere_once_the_service_is_off_the_list()
    {
        await Says("hello");
        await IsQuiet();
        await Restarts(("Connector:Services:0", "https://smba.trafficmanager.net"));
        var before = Theirs.RequestIds.Count;
        await Server.PractitionerSays(Assert.Single(Server.Conversations), "not there any more");
        await Wait.Until(() => Core.Channels.ChannelConversations.Find((Core.Storage.IDatabase)Server.Services.GetService(typeof(Core.Storage.IDatabase))!, Server.Conversations[0].Key)!.Attempts > 0, "an attempt");
        Assert.Equal(before, Theirs.RequestIds.Count);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 8)]
    [InlineData(9, 512)]
    [InlineData(10, 900)]
    [InlineData(100_000, 900)]
    public void Waits_longer_each_time_up_to_a_quarter_of_an_hour(int attempts, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), ConnectorOutbox.Pause(attempts));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/uk/", true)]
    [InlineData("https://SMBA.trafficmanager.net", true)]
    [InlineData("http://smba.trafficmanager.net/uk/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://user:pass@smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/", false)]
    [InlineData("https://smba.trafficmanager.net/?to=http://169.254.169.254", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//smba.trafficmanager.net", false)]
    [InlineData(null, false)]
    public void Only_goes_to_a_service_of_the_list(string? serviceUrl, bool goes) =>
        Assert.Equal(goes, ServiceAddress.Allowed(serviceUrl, new ConnectorOptions { Services = ["https://smba.trafficmanager.net"] }) is not null);
}
