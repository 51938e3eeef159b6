using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Core.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The data folder; everything that must be kept lies below it.</summary>
    [Required]
    public string Folder { get; init; } = "data/main";

    /// <summary>Accept that the log is behind the signed head (after a restore): raises the epoch instead of refusing to start.</summary>
    public bool AcceptRestored { get; init; }

    /// <summary>Pieces of work that may wait for the writer before new ones are refused with 503.</summary>
    [Range(64, 1_000_000)]
    public int QueueLimit { get; init; } = 20_000;

    /// <summary>Pieces of work in one durable transaction at the most.</summary>
    [Range(1, 10_000)]
    public int GroupLimit { get; init; } = 512;
}
