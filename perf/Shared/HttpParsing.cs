using System.Buffers.Text;
using System.Text;

namespace ProtectRespect.Perf;

/// <summary>Reads one HTTP/1.1 answer out of the bytes received so far.</summary>
internal static class HttpParsing
{
    /// <summary>Null while the answer is not complete. A chunked body is moved together in place once it is whole.</summary>
    public static HttpAnswer? TryParse(Memory<byte> received)
    {
        var bytes = received.Span;
        var headEnd = bytes.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return null;
        }

        var head = bytes[..(headEnd + 2)];
        var status = Number(head[9..]);
        var bodyStart = headEnd + 4;
        if (Find(head, "Transfer-Encoding: chunked"u8) >= 0)
        {
            var chunks = received[bodyStart..];
            return Walk(chunks.Span, copy: false) is not null
                ? new HttpAnswer(status, chunks[..Walk(chunks.Span, copy: true)!.Value])
                : null;
        }

        var at = Find(head, ContentLength);
        var length = at < 0 ? 0 : Number(head[(at + ContentLength.Length)..]);
        return bytes.Length >= bodyStart + length ? new HttpAnswer(status, received.Slice(bodyStart, length)) : null;
    }

    /// <summary>The length of the body in its chunks, or null while it is not complete.</summary>
    private static int? Walk(Span<byte> bytes, bool copy)
    {
        var (at, length) = (0, 0);
        while (true)
        {
            var lineEnd = bytes[at..].IndexOf("\r\n"u8);
            if (lineEnd < 0 || !Utf8Parser.TryParse(bytes.Slice(at, lineEnd), out int size, out _, 'x') || at + lineEnd + 2 + size + 2 > bytes.Length)
            {
                return null;
            }

            var data = at + lineEnd + 2;
            if (size == 0)
            {
                return length;
            }

            if (copy)
            {
                bytes.Slice(data, size).CopyTo(bytes[length..]);
            }

            length += size;
            at = data + size + 2;
        }
    }

    private static ReadOnlySpan<byte> ContentLength => "Content-Length: "u8;

    private static int Number(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int number, out _) ? number : throw new IOException("The answer is not HTTP.");

    private static int Find(ReadOnlySpan<byte> head, ReadOnlySpan<byte> header)
    {
        for (var line = head.IndexOf("\r\n"u8) + 2; line < head.Length;)
        {
            if (line + header.Length <= head.Length && Ascii.EqualsIgnoreCase(head.Slice(line, header.Length), header))
            {
                return line;
            }

            line += head[line..].IndexOf("\r\n"u8) + 2;
        }

        return -1;
    }
}
