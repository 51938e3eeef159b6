using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Bot.Connector;

namespace ProtectRespect.Bot.Tests.Connector;

public sealed class The_keys_of_the_issuer : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(DateTimeOffset.UtcNow);
    private readonly ConnectorHttp http = new();
    private MicrosoftSide theirs = null!;
    private ChannelKeys keys = null!;

    public async Task InitializeAsync()
    {
        theirs = await MicrosoftSide.Run();
        var options = new ConnectorOptions { AppId = "x", OpenIdMetadata = new Uri(theirs.Url, "/metadata").ToString() };
        keys = new ChannelKeys(http, Options.Create(options), clock, NullLogger<ChannelKeys>.Instance);
    }

    public async Task DisposeAsync()
    {
        keys.Dispose();
        http.Dispose();
        await theirs.DisposeAsync();
    }

    [Fact]
    public async Task Come_with_the_channels_that_each_may_speak_for()
    {
        var set = (await keys.Current(CancellationToken.None))!;
        Assert.Equal(theirs.Keys[0].Key.KeyId, Assert.Single(set.Keys).KeyId);
        Assert.Equal(["msteams", "webchat"], set.Endorsements[theirs.Keys[0].Key.KeyId]);
    }

    [Fact]
    public async Task Are_read_again_after_a_day()
    {
        await keys.Current(CancellationToken.None);
        clock.Advance(TimeSpan.FromHours(23));
        await keys.Current(CancellationToken.None);
        Assert.Equal(1, theirs.KeysRead);
        clock.Advance(TimeSpan.FromHours(1));
        await keys.Current(CancellationToken.None);
        Assert.Equal(2, theirs.KeysRead);
    }

    [Fact]
    public async Task Are_read_at_once_for_a_key_that_is_new_but_once_a_minute_at_the_most()
    {
        await keys.Current(CancellationToken.None);
        theirs.Keys.Insert(0, (MicrosoftSide.NewKey(), ["msteams"]));
        Assert.Single((await keys.AfterUnknownKey(CancellationToken.None))!.Keys);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await keys.AfterUnknownKey(CancellationToken.None))!.Keys.Count);
    }

    [Fact]
    public async Task Hold_for_five_days_while_they_cannot_be_read()
    {
        await keys.Current(CancellationToken.None);
        theirs.KeysCanBeRead = false;
        clock.Advance(TimeSpan.FromDays(4));
        Assert.NotNull(await keys.Current(CancellationToken.None));
        clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await keys.Current(CancellationToken.None));
        theirs.KeysCanBeRead = true;
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotNull(await keys.Current(CancellationToken.None));
    }

    [Fact]
    public async Task Are_none_when_they_could_never_be_read()
    {
        theirs.KeysCanBeRead = false;
        Assert.Null(await keys.Current(CancellationToken.None));
    }
}
