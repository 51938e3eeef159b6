using ProtectRespect.Core.Storage.Sqlite;

namespace ProtectRespect.Core.Storage;

/// <summary>A failure as a log may name it: its kind, and what the database says of itself. Never its message, which may hold what somebody wrote.</summary>
public static class FailureKind
{
    public static string Of(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return SqliteFailure.Words(failure) is { } why ? $"{failure.GetType().Name} (the database: {why})" : failure.GetType().Name;
    }
}
