using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using ProtectRespect.Core.Storage;

/// <summary>Binds one application to its address.</summary>
internal static class Listener
{
    public static void Bind(KestrelServerOptions kestrel, string listen, string url, int maxBodyBytes, bool loopbackOnly)
    {
        var address = Read(listen.Length > 0 ? listen : url);
        if (loopbackOnly && !address.IsLoopback)
        {
            throw new StartRefusedException("A practice system listens on this computer only. Leave the addresses as they are, or use 127.0.0.1.");
        }

        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = maxBodyBytes;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        if (address.Host == "localhost" && address.Port != 0)
        {
            kestrel.ListenLocalhost(address.Port);
        }
        else
        {
            kestrel.Listen(address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(address.Host.Trim('[', ']')), address.Port);
        }
    }

    private static Uri Read(string url)
    {
        // Uri reads port 0 as it is, but a missing port as 80: both are what the person wrote.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || (uri.HostNameType == UriHostNameType.Dns && uri.Host != "localhost"))
        {
            throw new StartRefusedException(
                $"{url} cannot be listened on. Give an address like http://127.0.0.1:5080; behind a reverse proxy set Site:PublicListen and Site:ConsoleListen to such addresses as well.");
        }

        return uri;
    }
}
