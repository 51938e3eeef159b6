using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Core.Storage.Backups;

/// <summary>Section <c>Backup</c>: where <c>./run backup</c> copies to, and how long a copy stays.</summary>
public sealed record BackupOptions
{
    public const string Section = "Backup";

    /// <summary>The folder for copies of the records; empty = no backup is set up.</summary>
    public string Records { get; init; } = "";

    /// <summary>The folder for copies of keys, secrets and signed head: another place than <see cref="Records"/>.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Days that a copy of the records stays.</summary>
    [Range(1, 3650)]
    public int RecordsDays { get; init; } = 30;

    /// <summary>Days that a copy of the keys stays. What was erased can be brought back from it until then.</summary>
    [Range(1, 31)]
    public int KeysDays { get; init; } = 7;
}
