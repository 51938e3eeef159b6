using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>
/// What Microsoft runs, on this computer: the issuer with its metadata and endorsed keys, the token endpoint, and a channel's service that
/// takes what a bot sends.
/// </summary>
internal sealed class MicrosoftSide : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string AppSecret = "the-secret-of-the-bot";
    public const string Channel = "msteams";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonNode> _received = new();
    private readonly ConcurrentQueue<int> _answers = new();
    private int _tokens;

    private MicrosoftSide(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = null!;

    /// <summary>The keys that the issuer publishes now, with the channels that each may speak for.</summary>
    public List<(RsaSecurityKey Key, string[] Endorsements)> Keys { get; } = [(NewKey(), [Channel, "webchat"])];

    /// <summary>What a channel's service has acknowledged, oldest first.</summary>
    public IReadOnlyList<JsonNode> Received => [.. _received];

    public IEnumerable<string> Texts => Received.Where(a => a["type"]!.GetValue<string>() == "message").Select(a => a["text"]!.GetValue<string>());

    public int TokensIssued => _tokens;

    public int KeysRead { get; private set; }

    public ConcurrentQueue<string> RequestIds { get; } = new();

    public bool KeysCanBeRead { get; set; } = true;

    /// <summary>False: as the Emulator, whose callers have none.</summary>
    public bool WantsTokens { get; set; } = true;

    public static async Task<MicrosoftSide> Run()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var microsoft = new MicrosoftSide(app);
        app.MapGet("/metadata", microsoft.Metadata);
        app.MapGet("/keys", microsoft.KeySet);
        app.MapPost("/token", microsoft.Token);
        app.MapPost("/service/v3/conversations/{id}/activities", microsoft.Take);
        await app.StartAsync();
        microsoft.Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return microsoft;
    }

    public string ServiceUrl => new Uri(Url, "/service/").ToString();

    /// <summary>The service answers so, once each, before it goes back to taking everything.</summary>
    public void AnswersNext(params int[] statuses) => Array.ForEach(statuses, _answers.Enqueue);

    /// <summary>A token as the Connector makes them.</summary>
    public string Sign(
        string issuer = Issuer, string audience = AppId, string? serviceUrl = null, DateTime? from = null, DateTime? to = null, SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256)
    {
        var now = DateTime.UtcNow;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = from ?? now.AddMinutes(-1),
            IssuedAt = from ?? now.AddMinutes(-1),
            Expires = to ?? now.AddHours(1),
            Claims = new Dictionary<string, object> { ["serviceurl"] = serviceUrl ?? ServiceUrl },
            SigningCredentials = new SigningCredentials(key ?? Keys[0].Key, algorithm),
        });
    }

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata() => KeysCanBeRead
        ? Results.Json(new { issuer = Issuer, jwks_uri = new Uri(Url, "/keys"), id_token_signing_alg_values_supported = new[] { "RS256" } })
        : Results.StatusCode(503);

    private IResult KeySet()
    {
        KeysRead++;
        return Results.Json(new
        {
            keys = Keys.Select(k =>
            {
                var rsa = k.Key.Rsa.ExportParameters(false);
                return new { kty = "RSA", use = "sig", kid = k.Key.KeyId, n = Base64UrlEncoder.Encode(rsa.Modulus), e = Base64UrlEncoder.Encode(rsa.Exponent), endorsements = k.Endorsements };
            }),
        });
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials" || form["client_id"] != AppId || form["client_secret"] != AppSecret || form["scope"] != $"{Issuer}/.default")
        {
            return Results.StatusCode(400);
        }

        return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{Interlocked.Increment(ref _tokens)}" });
    }

    private async Task<IResult> Take(HttpRequest request, string id)
    {
        if (request.Headers.Authorization.ToString() != (WantsTokens ? $"Bearer token-{_tokens}" : ""))
        {
            return Results.StatusCode(401);
        }

        var activity = (await JsonNode.ParseAsync(request.Body))!;
        RequestIds.Enqueue(request.Headers["x-ms-client-request-id"].ToString());
        if (_answers.TryDequeue(out var status))
        {
            if (status == 401)
            {
                Interlocked.Increment(ref _tokens);
            }

            return Results.StatusCode(status);
        }

        Assert.Equal(id, activity["conversation"]!["id"]!.GetValue<string>());
        _received.Enqueue(activity);
        return Results.Json(new { id = $"theirs-{_received.Count}" }, statusCode: 201);
    }
}
