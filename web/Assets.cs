using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ProtectRespect.Web;

/// <summary>
/// The bundled files of one site, held in memory and served from <c>/a/{hash}</c>: an address says nothing about what the
/// page is, and a changed file has a new address. Compiled into each of the two web applications; neither can serve the other's.
/// </summary>
internal sealed class Assets
{
    private readonly FrozenDictionary<string, Asset> byName;
    private readonly FrozenDictionary<string, Asset> byHash;

    private Assets(IEnumerable<Asset> assets)
    {
        byName = assets.ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        byHash = byName.Values.DistinctBy(a => a.Hash).ToFrozenDictionary(a => a.Hash, StringComparer.Ordinal);
    }

    /// <summary>Reads <c>web/{site}</c> beside the binary. A missing folder is a broken installation.</summary>
    public static Assets Of(string site)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "web", site);
        return new(Directory.EnumerateFiles(folder).Select(Asset.Read));
    }

    public string Url(string name) => byName[name].Url;

    public string Text(string name) => Encoding.UTF8.GetString(byName[name].Bytes);

    public void Map(IEndpointRouteBuilder routes) => routes
        .MapMethods("/a/{hash}", [HttpMethods.Get, HttpMethods.Head], (string hash, HttpContext http) =>
            byHash.TryGetValue(hash, out var asset) ? asset.Send(http) : Results.NotFound().ExecuteAsync(http))
        .AllowAnonymous();

    private sealed class Asset(string name, byte[] bytes)
    {
        private readonly Lazy<byte[]> brotli = new(() => Compress(bytes, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
        private readonly Lazy<byte[]> gzip = new(() => Compress(bytes, to => new GZipStream(to, CompressionLevel.SmallestSize)));

        public string Name => name;
        public byte[] Bytes => bytes;
        public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(bytes))[..20];
        public string Url => "/a/" + Hash;

        public static Asset Read(string path) => new(Path.GetFileName(path), File.ReadAllBytes(path));

        public Task Send(HttpContext http)
        {
            var (encoding, body) = Best(http.Request.Headers.AcceptEncoding.ToString());
            var headers = http.Response.Headers;
            headers.CacheControl = "public, max-age=31536000, immutable";
            headers.Vary = "Accept-Encoding";
            headers.ContentType = ContentType;
            headers.ContentLength = body.Length;
            if (encoding is not null)
            {
                headers.ContentEncoding = encoding;
            }

            return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.Body.WriteAsync(body, http.RequestAborted).AsTask();
        }

        private string ContentType => Path.GetExtension(name).ToLower(CultureInfo.InvariantCulture) switch
        {
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            _ => "application/octet-stream",
        };

        private (string? Encoding, byte[] Body) Best(string accepted) =>
            accepted.Contains("br", StringComparison.Ordinal) ? ("br", brotli.Value)
            : accepted.Contains("gzip", StringComparison.Ordinal) ? ("gzip", gzip.Value)
            : (null, bytes);

        private static byte[] Compress(byte[] bytes, Func<Stream, Stream> wrap)
        {
            var target = new MemoryStream();
            using (var stream = wrap(target))
            {
                stream.Write(bytes);
            }

            return target.ToArray();
        }
    }
}
