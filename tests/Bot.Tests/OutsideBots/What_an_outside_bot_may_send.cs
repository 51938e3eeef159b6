using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Core;

namespace ProtectRespect.Bot.Tests.OutsideBots;

public sealed class What_an_outside_bot_may_send(OutsideHouse house) : IClassFixture<OutsideHouse>
{
    private static readonly object Activity = new { type = "message", text = "out of turn" };

    [Fact]
    public async Task Is_refused_without_a_token_of_ours()
    {
        Assert.Equal(401, await Posts("any", null));
        Assert.Equal(401, await Posts("any", "not-a-token"));
        Assert.Null(await Token(OutsideHouse.AppId, "another secret that is long enough to be one"));
        Assert.Null(await Token("another-bot", OutsideHouse.Secret));
    }

    [Fact]
    public async Task Is_refused_where_it_was_not_asked()
    {
        var mother = await house.Visitor("A parent or carer");
        await mother.Says(OutsideHouse.Use);
        var token = await Token(OutsideHouse.AppId, OutsideHouse.Secret);

        Assert.Equal(404, await Posts(mother.Chat.Id, token));
        Assert.Equal(404, await Posts("no-such-conversation", token));
        Assert.DoesNotContain(await mother.Log(), e => e.Body.Text == "out of turn");
    }

    [Fact]
    public async Task Is_refused_with_the_token_that_we_send_to_the_bot()
    {
        using var scope = new HttpClient { BaseAddress = house.Url };
        var tokens = (OutsideBotTokens)house.Services.GetService(typeof(OutsideBotTokens))!;
        Assert.Equal(401, await Posts("any", tokens.ForBot()));
        var keys = JsonNode.Parse(await scope.GetStringAsync(new Uri("/api/outside-bot/keys", UriKind.Relative)))!["keys"]!.AsArray();
        Assert.Null(Assert.Single(keys)!["d"]);
    }

    [Theory]
    [InlineData("http://other.example/api", "x", "id", "", "https address")]
    [InlineData("https://other.example/api", "", "id", "", "OutsideBot:Name")]
    [InlineData("https://other.example/api", "x", "", "", "OutsideBot:AppId")]
    [InlineData("https://other.example/api", "x", "id", "short", "OutsideBot:Secret")]
    public void Is_nothing_where_the_settings_are_wrong(string endpoint, string name, string appId, string secret, string fault)
    {
        var result = new OutsideBotOptionsValidation(Microsoft.Extensions.Options.Options.Create(new SiteOptions()))
            .Validate(null, new OutsideBotOptions { Endpoint = endpoint, Name = name, AppId = appId, Secret = secret.Length > 0 ? secret : OutsideHouse.Secret });
        Assert.Contains(fault, result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_nothing_in_a_practice_system_and_off_as_delivered()
    {
        var demo = new OutsideBotOptionsValidation(Microsoft.Extensions.Options.Options.Create(new SiteOptions { Demo = true }));
        Assert.True(demo.Validate(null, new OutsideBotOptions()).Succeeded);
        Assert.Contains("practice system", demo.Validate(null, new OutsideBotOptions { Endpoint = "https://other.example", Name = "x", AppId = "x", Secret = OutsideHouse.Secret }).FailureMessage, StringComparison.Ordinal);
    }

    private async Task<int> Posts(string conversation, string? token)
    {
        using var http = new HttpClient { BaseAddress = house.Url };
        http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.PostAsJsonAsync(new Uri($"/api/outside-bot/v3/conversations/{conversation}/activities", UriKind.Relative), Activity);
        return (int)answer.StatusCode;
    }

    private async Task<string?> Token(string appId, string secret)
    {
        using var http = new HttpClient { BaseAddress = house.Url };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = appId, ["client_secret"] = secret });
        using var answer = await http.PostAsync(new Uri("/api/outside-bot/token", UriKind.Relative), form);
        return answer.IsSuccessStatusCode ? JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!.GetValue<string>() : null;
    }
}
