namespace ProtectRespect.Bot.Connector;

/// <summary>The one client for what leaves this house. It follows no redirect: an allowed host must not send us on to another.</summary>
internal sealed class ConnectorHttp : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private const int LargestAnswer = 1024 * 1024;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    public void Dispose() => Client.Dispose();
}
