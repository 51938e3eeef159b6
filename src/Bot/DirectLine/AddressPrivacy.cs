using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>
/// All that is left of a visitor's address: 16 bits of a keyed hash of its neighbourhood, so that thousands share each value. The
/// key lives in memory only.
/// </summary>
public readonly record struct AddressBucket(ushort Value);

/// <summary>Forgets the address of every request. Must be the first middleware of the public site.</summary>
public static class AddressPrivacy
{
    public static IApplicationBuilder UseAddressPrivacy(this IApplicationBuilder app)
    {
        var key = RandomNumberGenerator.GetBytes(32);
        return app.Use((context, next) =>
        {
#pragma warning disable RS0030 // the one place that reads the address, in order to drop it
            context.Items[typeof(AddressBucket)] = Of(context.Connection.RemoteIpAddress, key);
            context.Connection.RemoteIpAddress = null;
#pragma warning restore RS0030
            return next(context);
        });
    }

    public static AddressBucket AddressBucket(this HttpContext context) =>
        context.Items[typeof(AddressBucket)] is AddressBucket bucket ? bucket : default;

    private static AddressBucket Of(IPAddress? address, byte[] key)
    {
        if (address is null)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[16];
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        plain.TryWriteBytes(bytes, out _);
        var neighbourhood = plain.AddressFamily is AddressFamily.InterNetwork ? bytes[..3] : bytes[..7];
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, neighbourhood, hash);
        return new AddressBucket(BinaryPrimitives.ReadUInt16LittleEndian(hash));
    }
}
