using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>Microsoft's Emulator, which has no tokens: on a developer's computer only.</summary>
public sealed class The_emulator : OnTeams
{
    private static readonly (string Key, string? Value)[] Developing =
    [
        ("Connector:AppId", null), ("Connector:AppSecret", null), ("Connector:Channels:msteams", null), ("Connector:Services:0", null),
        ("Connector:Emulator", "true"), ("DOTNET_ENVIRONMENT", "Development"), ("Site:PublicUrl", "http://127.0.0.1:5080"),
    ];

    [Fact]
    public async Task Talks_without_a_token_and_is_asked_like_every_channel()
    {
        await Starts();
        await Says("hello");
        await Reads("18 or over?");
        Assert.Equal(0, Theirs.TokensIssued);
    }

    [Fact]
    public async Task A_page_in_the_developers_browser_is_not_the_emulator()
    {
        await Starts();
        using var fromAPage = JsonContent.Create(Message("hello"));
        Assert.Equal(401, await Server.Posts(fromAPage, authorization: null, origin: "https://evil.example"));
    }

    [Fact]
    public async Task Only_services_of_this_computer_are_answered()
    {
        await Starts();
        Assert.Equal(403, await Server.Brings(new
        {
            type = "message",
            text = "hello",
            channelId = "emulator",
            serviceUrl = "https://elsewhere.example/",
            from = new { id = "u" },
            recipient = new { id = "b" },
            conversation = new { id = "c" },
        }));
    }

    [Theory]
    [InlineData("DOTNET_ENVIRONMENT", "Production")]
    [InlineData("Site:PublicListen", "http://0.0.0.0:5080")]
    [InlineData("Connector:AppId", "a-real-bot")]
    public async Task Is_refused_at_the_start_anywhere_else(string key, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => Restarts([.. Developing, (key, value)]));

    [Fact]
    public async Task No_channel_goes_with_a_practice_system() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => Restarts(("Site:Demo", "true")));

    private async Task Starts()
    {
        Theirs.WantsTokens = false;
        Channel = "emulator";
        await Restarts(Developing);
    }
}
