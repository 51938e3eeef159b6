using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ProtectRespect.Core.Storage;

/// <summary>Stores an instant as Unix milliseconds.</summary>
public sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
