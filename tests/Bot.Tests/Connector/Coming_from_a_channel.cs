using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>Microsoft's rules for who may bring a message: each broken once.</summary>
public sealed class Coming_from_a_channel : OnTeams
{
    [Fact]
    public async Task A_token_that_keeps_every_rule_is_let_in() => Assert.Equal(200, await Server.Brings(Message("hello")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public async Task Without_a_token_that_can_be_read_nobody_is(string? authorization) =>
        Assert.Equal(401, await Server.Posts(new StringContent("""{"type":"message"}""", Encoding.UTF8, "application/json"), authorization));

    [Fact]
    public async Task Nor_with_another_issuer() => await IsNotLetIn(Theirs.Sign(issuer: "https://sts.example.org"));

    [Fact]
    public async Task Nor_for_another_bot() => await IsNotLetIn(Theirs.Sign(audience: "another-bot"));

    [Fact]
    public async Task Nor_with_a_key_that_the_issuer_does_not_publish() => await IsNotLetIn(Theirs.Sign(key: MicrosoftSide.NewKey()));

    [Fact]
    public async Task Nor_with_the_issuers_key_id_on_another_key() =>
        await IsNotLetIn(Theirs.Sign(key: new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = Theirs.Keys[0].Key.KeyId }));

    [Fact]
    public async Task Nor_with_a_shared_secret_in_place_of_a_key() =>
        await IsNotLetIn(Theirs.Sign(key: new SymmetricSecurityKey(new byte[32]) { KeyId = Theirs.Keys[0].Key.KeyId }, algorithm: SecurityAlgorithms.HmacSha256));

    [Fact]
    public async Task Nor_without_a_signature()
    {
        var parts = Theirs.Sign().Split('.');
        var unsigned = Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""");
        await IsNotLetIn($"{unsigned}.{parts[1]}.");
    }

    [Theory]
    [InlineData(-4, 200)]
    [InlineData(-6, 401)]
    public async Task An_end_may_be_five_minutes_past(int minutes, int status) =>
        Assert.Equal(status, await Server.Brings(Message("hello"), Theirs.Sign(from: DateTime.UtcNow.AddHours(-1), to: DateTime.UtcNow.AddMinutes(minutes))));

    [Theory]
    [InlineData(4, 200)]
    [InlineData(6, 401)]
    public async Task A_beginning_may_be_five_minutes_ahead(int minutes, int status) =>
        Assert.Equal(status, await Server.Brings(Message("hello"), Theirs.Sign(from: DateTime.UtcNow.AddMinutes(minutes))));

    [Fact]
    public async Task Another_service_than_the_one_in_the_token_is_refused() =>
        Assert.Equal(403, await Server.Brings(Message("hello"), Theirs.Sign(serviceUrl: "https://smba.trafficmanager.net/uk/")));

    [Fact]
    public async Task The_services_letters_may_be_large_or_small() =>
        Assert.Equal(200, await Server.Brings(Message("hello"), Theirs.Sign(serviceUrl: Theirs.ServiceUrl.ToUpperInvariant())));

    [Fact]
    public async Task A_key_that_may_not_speak_for_the_channel_is_refused()
    {
        Theirs.Keys[0] = (Theirs.Keys[0].Key, ["webchat"]);
        Assert.Equal(403, await Server.Brings(Message("hello")));
    }

    [Fact]
    public async Task A_channel_that_is_not_taken_here_is_refused_whatever_its_token()
    {
        await Restarts(("Connector:Channels:msteams", null), ("Connector:Channels:webchat", "Web Chat"));
        Assert.Equal(403, await Server.Brings(Message("hello")));
    }

    [Fact]
    public async Task A_service_that_is_not_on_the_list_is_refused_and_nothing_is_sent_there()
    {
        await Restarts(("Connector:Services:0", "https://smba.trafficmanager.net"));
        Assert.Equal(403, await Server.Brings(Message("hello")));
        Assert.Empty(Server.Conversations);
    }

    [Fact]
    public async Task New_keys_are_read_as_soon_as_a_token_needs_them_and_garbage_does_not_make_us_ask_again_and_again()
    {
        Assert.Equal(200, await Server.Brings(Message("hello")));
        Assert.Equal(1, Theirs.KeysRead);
        for (var i = 0; i < 5; i++)
        {
            await IsNotLetIn(Theirs.Sign(key: MicrosoftSide.NewKey()));
        }

        Assert.Equal(1, Theirs.KeysRead);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("{", 400)]
    [InlineData("{}", 400)]
    [InlineData("""{"type":"message"}""", 403)]
    public async Task A_body_that_is_no_activity_is_refused(string body, int status) =>
        Assert.Equal(status, await Server.Posts(new StringContent(body, Encoding.UTF8, "application/json"), $"Bearer {Theirs.Sign()}"));

    [Fact]
    public async Task What_is_too_large_is_refused() =>
        Assert.Equal(413, await Server.Brings(Message(new string('x', 70_000))));

    [Fact]
    public async Task Nothing_is_there_while_it_is_off()
    {
        await Restarts(("Connector:AppId", ""));
        Assert.Equal(404, await Server.Brings(Message("hello")));
    }

    private async Task IsNotLetIn(string token)
    {
        Assert.Equal(401, await Server.Brings(Message("hello"), token));
        Assert.DoesNotContain(Theirs.Texts, text => text.Contains("hello", StringComparison.Ordinal));
    }
}
