using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ProtectRespect.Perf;

/// <summary>What the server answered. The body is valid until the next request on the same connection.</summary>
public readonly record struct HttpAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public bool IsOk => Status is >= 200 and < 300;
}

/// <summary>
/// One keep-alive connection, one request at a time, hardly an allocation: the driver shares its cores with the server that it
/// measures. Any fault closes it and shows as <see cref="IOException"/>; the next request connects again.
/// </summary>
public sealed class HttpConnection(IPEndPoint server) : IDisposable
{
    private readonly byte[] _out = new byte[32 * 1024];
    private byte[] _in = new byte[64 * 1024];
    private Socket? _socket;

    public async ValueTask<HttpAnswer> Send(string method, string path, string? bearer, ReadOnlyMemory<byte> body, CancellationToken ct = default)
    {
        try
        {
            _socket ??= await Connect(ct).ConfigureAwait(false);
            var length = Compose(method, path, bearer, body.Span);
            for (var sent = 0; sent < length;)
            {
                sent += await _socket.SendAsync(_out.AsMemory(sent, length - sent), ct).ConfigureAwait(false);
            }

            return await Receive(_socket, ct).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            Dispose();
            throw fault as IOException ?? new IOException("The request did not get an answer.", fault);
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _socket = null;
    }

    private async ValueTask<Socket> Connect(CancellationToken ct)
    {
        var socket = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(server, ct).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private int Compose(string method, string path, string? bearer, ReadOnlySpan<byte> body)
    {
        var at = 0;
        Add(method);
        Add(" ");
        Add(path);
        Add(" HTTP/1.1\r\nHost: ");
        Add(server.ToString());
        if (bearer is not null)
        {
            Add("\r\nAuthorization: Bearer ");
            Add(bearer);
        }

        if (method == "POST")
        {
            Add("\r\nContent-Type: application/json\r\nContent-Length: ");
            body.Length.TryFormat(_out.AsSpan(at), out var digits);
            at += digits;
        }

        Add("\r\n\r\n");
        body.CopyTo(_out.AsSpan(at));
        return at + body.Length;

        void Add(string text) => at += Encoding.ASCII.GetBytes(text, _out.AsSpan(at));
    }

    private async ValueTask<HttpAnswer> Receive(Socket socket, CancellationToken ct)
    {
        var have = 0;
        while (true)
        {
            have += await ReadMore(socket, have, ct).ConfigureAwait(false);
            if (HttpParsing.TryParse(_in.AsMemory(0, have)) is { } answer)
            {
                return answer;
            }
        }
    }

    private async ValueTask<int> ReadMore(Socket socket, int have, CancellationToken ct)
    {
        if (have == _in.Length)
        {
            Array.Resize(ref _in, _in.Length * 2);
        }

        var read = await socket.ReceiveAsync(_in.AsMemory(have), ct).ConfigureAwait(false);
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }
}
