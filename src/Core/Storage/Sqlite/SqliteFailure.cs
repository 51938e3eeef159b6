using Microsoft.Data.Sqlite;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>What SQLite's failures mean to whoever looks after the server.</summary>
public static class SqliteFailure
{
    internal const int Busy = 5;
    internal const int ReadOnly = 8;
    internal const int IoError = 10;
    internal const int Corrupt = 11;
    internal const int Full = 13;
    internal const int CannotOpen = 14;
    internal const int NotADatabase = 26;

    /// <summary>SQLite's own number of what lies at the bottom of a failure; null when it was not SQLite.</summary>
    internal static int? Code(Exception? failure) => failure switch
    {
        null => null,
        SqliteException sqlite => sqlite.SqliteErrorCode,
        _ => Code(failure.InnerException),
    };

    /// <summary>The reason in a few words; null when it was not SQLite, or when no look at the machine would help.</summary>
    public static string? Words(Exception failure) => Code(failure) switch
    {
        Busy => "another process holds it",
        ReadOnly => "this user may not write to it",
        IoError => "the disk failed",
        Corrupt or NotADatabase => "it is damaged",
        Full => "the disk is full",
        CannotOpen => "this user may not open it",
        _ => null,
    };
}
