using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>One person who writes over Microsoft Teams, with both sides of the channel on this computer.</summary>
public abstract class OnTeams : IAsyncLifetime
{
    private const string Conversation = "a:1nine|conversation";
    private int _said;

    internal string Channel { get; set; } = MicrosoftSide.Channel;

    internal MicrosoftSide Theirs { get; private set; } = null!;

    internal ConnectorServer Server { get; private set; } = null!;

    private string Folder { get; } = Directory.CreateTempSubdirectory("connector-").FullName;

    public virtual async Task InitializeAsync()
    {
        Theirs = await MicrosoftSide.Run();
        Server = await ConnectorServer.Run(Theirs, Folder);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Theirs.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal async Task Restarts(params (string Key, string? Value)[] settings)
    {
        await Server.DisposeAsync();
        Server = await ConnectorServer.Run(Theirs, Folder, settings);
    }

    internal object Message(string text, string? id = null) => new
    {
        type = "message",
        id = id ?? $"m{++_said}",
        text,
        channelId = Channel,
        serviceUrl = Theirs.ServiceUrl,
        from = new { id = "29:somebody-with-a-very-long-id-as-teams-has-them-and-longer-than-sixty-four", name = "Somebody Real" },
        recipient = new { id = "28:bot", name = "Bot" },
        conversation = new { id = Conversation, conversationType = "personal", tenantId = "t" },
        locale = "en-GB",
        channelData = new { tenant = new { id = "t" } },
    };

    internal object Event(string type, string? name = null, object? value = null, object? membersAdded = null) => new
    {
        type,
        name,
        value,
        membersAdded,
        channelId = Channel,
        serviceUrl = Theirs.ServiceUrl,
        from = new { id = "29:somebody" },
        recipient = new { id = "28:bot" },
        conversation = new { id = Conversation },
    };

    internal async Task Says(string text) => Assert.Equal(200, await Server.Brings(Message(text)));

    internal async Task IsAdult()
    {
        await Says("hello");
        await Says("I am 18 or over");
        await Reads("A worker is here now");
    }

    /// <summary>The channel has got a message with these words.</summary>
    internal Task Reads(string words) => Wait.Until(() => Theirs.Texts.Any(text => text.Contains(words, StringComparison.Ordinal)), words);

    /// <summary>Everything in the log has gone where it must go.</summary>
    internal Task IsQuiet() => Wait.Until(
        () => Core.Channels.ChannelConversations.Due(Server.Services.GetService(typeof(Core.Storage.IDatabase)) as Core.Storage.IDatabase ?? throw new InvalidOperationException(), DateTimeOffset.MaxValue, 10).Count == 0,
        "everything is sent");
}
