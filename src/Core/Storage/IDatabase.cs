using System.Data.Common;

namespace ProtectRespect.Core.Storage;

/// <summary>What a database driver gives to the writer and the readers. Drivers live in their own folder.</summary>
public interface IDatabase
{
    /// <summary>Opens the only connection that may write, with its durability checked, and brings the schema up to date.</summary>
    DbConnection OpenForWriting();

    /// <summary>The prepared statements of the log for one connection.</summary>
    ILogStatements Prepare(DbConnection connection);

    /// <summary>A context on the writer's connection, inside its transaction.</summary>
    ProtectDb ContextOn(DbConnection connection);

    /// <summary>A context that can only read: writing through it fails.</summary>
    ProtectDb ReadContext();

    /// <summary>Borrows a read-only connection with prepared statements. Dispose gives it back.</summary>
    LogReadLease BorrowReader();

    /// <summary>Moves committed pages from the journal into the database file, on a connection of its own.</summary>
    void Checkpoint();

    /// <summary>Whether a failed commit means that the disk itself can no longer be trusted.</summary>
    bool IsDiskFailure(Exception exception);

    /// <summary>Whether the database could not store (full, busy or broken), as opposed to work that was wrong.</summary>
    bool IsStoreFailure(Exception exception);
}

/// <summary>A read-only set of statements, given back when disposed.</summary>
public sealed class LogReadLease(ILogStatements statements, Action<ILogStatements> giveBack) : IDisposable
{
    public ILogStatements Statements => statements;

    public void Dispose() => giveBack(statements);
}
