using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Storage.Sqlite;

/// <summary>keys.db: one table. Its backups are kept for days, not weeks, so that erased keys are soon gone everywhere.</summary>
public sealed class SqliteKeyStore : IKeyStore, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _one = new(1, 1);

    public SqliteKeyStore(DataFolder folder)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = folder.Keys, Pooling = false }.ToString());
        _connection.Open();
        SqlitePragmas.ApplyTo(_connection);
        SqlitePragmas.Execute(_connection, "PRAGMA wal_autocheckpoint=1000; CREATE TABLE IF NOT EXISTS Key (Id TEXT PRIMARY KEY, Wrapped BLOB NOT NULL) WITHOUT ROWID;");
    }

    public Task<KeysFound> Look(CancellationToken ct) => Alone(() =>
    {
        var any = SqlitePragmas.Scalar(_connection, "SELECT Id FROM Key LIMIT 1");
        return new KeysFound(any is null && SqlitePragmas.Scalar(_connection, "PRAGMA user_version;") == "0", any);
    }, ct);

    public Task Use(CancellationToken ct) => Alone(() =>
    {
        SqlitePragmas.Execute(_connection, "PRAGMA user_version=1;");
        return 1;
    }, ct);

    public Task Add(IReadOnlyList<WrappedKey> keys, CancellationToken ct) => Alone(() =>
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO Key (Id, Wrapped) VALUES ($id, $wrapped)";
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        var wrapped = insert.Parameters.Add("$wrapped", SqliteType.Blob);
        foreach (var key in keys)
        {
            id.Value = key.Id;
            wrapped.Value = key.Wrapped;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return keys.Count;
    }, ct);

    public Task<byte[]?> Find(string keyId, CancellationToken ct) => Alone(() =>
    {
        using var find = _connection.CreateCommand();
        find.CommandText = "SELECT Wrapped FROM Key WHERE Id = $id";
        find.Parameters.AddWithValue("$id", keyId);
        return find.ExecuteScalar() as byte[];
    }, ct);

    public Task Erase(string keyId, CancellationToken ct) => Alone(() =>
    {
        Delete(keyId);
        // secure_delete zeroes the page; the truncated journal forgets the old one.
        SqlitePragmas.Execute(_connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        return 1;
    }, ct);

    public Task<int> Sweep(IReadOnlySet<string> taken, CancellationToken ct) => Alone(() =>
    {
        var orphans = new List<string>();
        using (var all = _connection.CreateCommand())
        {
            all.CommandText = "SELECT Id FROM Key";
            using var reader = all.ExecuteReader();
            while (reader.Read())
            {
                if (!taken.Contains(reader.GetString(0)))
                {
                    orphans.Add(reader.GetString(0));
                }
            }
        }

        using var transaction = _connection.BeginTransaction();
        orphans.ForEach(Delete);
        transaction.Commit();
        return orphans.Count;
    }, ct);

    public void Dispose()
    {
        _connection.Dispose();
        _one.Dispose();
    }

    private void Delete(string keyId)
    {
        using var delete = _connection.CreateCommand();
        delete.CommandText = "DELETE FROM Key WHERE Id = $id";
        delete.Parameters.AddWithValue("$id", keyId);
        delete.ExecuteNonQuery();
    }

    private async Task<T> Alone<T>(Func<T> work, CancellationToken ct)
    {
        await _one.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return work();
        }
        catch (SqliteException failure) when (SqliteFailure.Words(failure) is { } why)
        {
            throw new StoreUnavailableException($"The keys could not be read or written: {why}.", failure);
        }
        finally
        {
            _one.Release();
        }
    }
}
