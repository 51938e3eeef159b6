using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ProtectRespect.Bot.Connector;

/// <summary>The issuer's signing keys, and which channels each of them may speak for.</summary>
internal sealed record ChannelKeySet(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, IReadOnlyList<string>> Endorsements, DateTimeOffset ReadAt);

/// <summary>
/// Reads the keys that the OpenID metadata name, again every day, and at once when a token names a key that is not among them (so that a
/// change of keys is no outage), though never more than once a minute: garbage must not make us ask. While they cannot be read, those of
/// before hold for five days.
/// </summary>
internal sealed partial class ChannelKeys(ConnectorHttp http, IOptions<ConnectorOptions> options, TimeProvider time, ILogger<ChannelKeys> logger) : IDisposable
{
    private static readonly TimeSpan ReadEvery = TimeSpan.FromDays(1);
    private static readonly TimeSpan NotBefore = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan HoldFor = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim reading = new(1, 1);
    private ChannelKeySet? known;
    private DateTimeOffset triedAt;

    /// <summary>Null: there are none that may still be used.</summary>
    public Task<ChannelKeySet?> Current(CancellationToken ct) => YoungerThan(ReadEvery, ct);

    /// <summary>A token names a key that the current ones do not have.</summary>
    public Task<ChannelKeySet?> AfterUnknownKey(CancellationToken ct) => YoungerThan(NotBefore, ct);

    public void Dispose() => reading.Dispose();

    private async Task<ChannelKeySet?> YoungerThan(TimeSpan age, CancellationToken ct)
    {
        if (known is { } fresh && time.GetUtcNow() - fresh.ReadAt < age)
        {
            return fresh;
        }

        await reading.WaitAsync(ct);
        try
        {
            var now = time.GetUtcNow();
            if ((known is null || now - known.ReadAt >= age) && (triedAt == default || now - triedAt >= NotBefore))
            {
                triedAt = now;
                known = await Read(now, ct);
            }
        }
        catch (Exception failure) when (failure is IOException or HttpRequestException or JsonException or ArgumentException or InvalidOperationException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.NotRead(logger, failure.GetType().Name);
        }
        finally
        {
            reading.Release();
        }

        return known is { } held && time.GetUtcNow() - held.ReadAt < HoldFor ? held : null;
    }

    private async Task<ChannelKeySet> Read(DateTimeOffset now, CancellationToken ct)
    {
        var address = options.Value.OpenIdMetadata;
        var documents = new HttpDocumentRetriever(http.Client) { RequireHttps = !new Uri(address).IsLoopback };
        var metadata = OpenIdConnectConfiguration.Create(await documents.GetDocumentAsync(address, ct));
        var keys = await documents.GetDocumentAsync(metadata.JwksUri, ct);
        return new ChannelKeySet([.. new JsonWebKeySet(keys).GetSigningKeys()], EndorsementsOf(keys), now);
    }

    private static Dictionary<string, IReadOnlyList<string>> EndorsementsOf(string keys)
    {
        using var document = JsonDocument.Parse(keys);
        return document.RootElement.GetProperty("keys").EnumerateArray()
            .Where(key => key.TryGetProperty("kid", out _) && key.TryGetProperty("endorsements", out var list) && list.ValueKind is JsonValueKind.Array)
            .GroupBy(key => key.GetProperty("kid").GetString()!)
            .ToDictionary(
                key => key.Key,
                IReadOnlyList<string> (key) => [.. key.First().GetProperty("endorsements").EnumerateArray().Select(channel => channel.GetString() ?? "")],
                StringComparer.Ordinal);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The signing keys of the channels could not be read: {Failure}")]
        public static partial void NotRead(ILogger logger, string failure);
    }
}
