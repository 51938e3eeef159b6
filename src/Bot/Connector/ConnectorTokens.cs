using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace ProtectRespect.Bot.Connector;

/// <summary>Our own tokens for what we send (OAuth client credentials), each used until five minutes before its end.</summary>
internal sealed class ConnectorTokens(ConnectorHttp http, IOptions<ConnectorOptions> options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan BeforeItsEnd = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim asking = new(1, 1);
    private (string Text, DateTimeOffset Until)? held;

    /// <summary>Throws <see cref="HttpRequestException"/> when there is none to be had.</summary>
    public async Task<string> Get(CancellationToken ct)
    {
        await asking.WaitAsync(ct);
        try
        {
            if (held is not { } token || time.GetUtcNow() >= token.Until)
            {
                held = token = await Ask(ct);
            }

            return token.Text;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>A service has refused the one that we hold.</summary>
    public void Forget() => held = null;

    public void Dispose() => asking.Dispose();

    private async Task<(string Text, DateTimeOffset Until)> Ask(CancellationToken ct)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.Value.AppId,
            ["client_secret"] = options.Value.AppSecret,
            ["scope"] = options.Value.TokenScope,
        });
        using var answer = await http.Client.PostAsync(new Uri(options.Value.TokenEndpoint), form, ct);
        answer.EnsureSuccessStatusCode();
        var issued = await answer.Content.ReadFromJsonAsync(TokenJson.Default.IssuedByEndpoint, ct) ?? throw new HttpRequestException("The token endpoint answered nothing.");
        var lifetime = TimeSpan.FromSeconds(issued.ExpiresIn);
        return (issued.AccessToken, time.GetUtcNow() + (lifetime > 2 * BeforeItsEnd ? lifetime - BeforeItsEnd : lifetime / 2));
    }
}

/// <param name="ExpiresIn">Seconds.</param>
internal sealed record IssuedByEndpoint(
    [property: JsonPropertyName("access_token")] string AccessToken, [property: JsonPropertyName("expires_in")] int ExpiresIn);

[JsonSerializable(typeof(IssuedByEndpoint))]
internal sealed partial class TokenJson : JsonSerializerContext;
