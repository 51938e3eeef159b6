using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Storage;

/// <summary>What must hold before anything is served: the right folder, nothing lost since the signed head, no orphaned keys.</summary>
public sealed class StoreStart(
    IWriter writer, IDatabase database, IKeyStore keys, IKeyVault vault, AuditVerifier audit, SignedHead signedHead, AuditCheckpointer checkpointer,
    DataFolder folder, Installed installed, IOptions<SiteOptions> site, IOptions<StorageOptions> storage)
{
    /// <summary>Throws <see cref="StartRefusedException"/> with what to do.</summary>
    public async Task Check(CancellationToken ct)
    {
        var installation = await writer.Commit(FindOrCreate, ct).ConfigureAwait(false);
        if (installation.Demo != site.Value.Demo)
        {
            throw new StartRefusedException(installation.Demo
                ? $"{storage.Value.Folder} holds practice data. Start with --demo or --practice, or name another folder with --data."
                : $"{storage.Value.Folder} holds real data. Made-up people need a folder of their own: name another one with --data.");
        }

        var taken = TakenKeys();
        await RequireKeys(taken, ct).ConfigureAwait(false);

        var marked = File.Exists(folder.RestoredMark);
        var restored = marked || audit.IsBehindSignedHead();
        if (restored)
        {
            await AcceptRestored(marked, ct).ConfigureAwait(false);
        }

        installed.Epoch = database.ReadEpoch();
        if (restored)
        {
            // At once: a crash in the next minute must not ask for the same decision again.
            checkpointer.Sign();
            File.Delete(folder.RestoredMark);
        }

        await keys.Sweep(taken, ct).ConfigureAwait(false);
    }

    private Installation FindOrCreate(WriteSession session)
    {
        var found = session.Db.Installations.SingleOrDefault();
        if (found is null)
        {
            found = new Installation { Demo = site.Value.Demo, CreatedAt = session.Now };
            session.Db.Add(found);
            session.Db.SaveChanges();
        }

        return found;
    }

    /// <summary>Records whose keys were left behind would be lost without a word: they would look as if all had been erased.</summary>
    private async Task RequireKeys(HashSet<string> taken, CancellationToken ct)
    {
        var found = await keys.Look(ct).ConfigureAwait(false);
        if (found.NeverUsed && taken.Count > 0)
        {
            throw new StartRefusedException(
                $"The keys that open {taken.Count} records are not here: nobody could read them. Put keys/ and secrets/ back from the same backup, or restore both (docs/operations.md).");
        }

        if (found.AnyKeyId is { } any)
        {
            try
            {
                await vault.Open(any, ct).ConfigureAwait(false);
            }
            catch (CryptographicException)
            {
                throw new StartRefusedException("The root key in secrets/ does not open the keys in keys/: nobody could read the records. Put both back from the same backup.");
            }
        }

        await keys.Use(ct).ConfigureAwait(false);
    }

    private async Task AcceptRestored(bool marked, CancellationToken ct)
    {
        if (!marked && !storage.Value.AcceptRestored)
        {
            throw new StartRefusedException(
                "The database is behind the signed head: messages that were once stored are missing, as after a restore from a backup or a damaged journal. "
                + "If you restored a backup on purpose, start once with --accept-restored; if not, keep the folder as it is and look for the newest copy.");
        }

        await writer.Commit(
            session =>
            {
                // Above every epoch that a client may have seen, also when the same copy is restored a second time.
                var installation = session.Db.Installations.Single();
                installation.Epoch = Math.Max(installation.Epoch, signedHead.Last()?.Epoch ?? 0) + 1;
                session.Db.SaveChanges();
                session.Audit(new AuditEntry(ActionContext.System("start"), AuditActions.RestoreAccepted, "Installation", "1"));
            }, ct).ConfigureAwait(false);
    }

    /// <summary>Every entity with a KeyId owns a key; what no row owns was left by a crash between the two files.</summary>
    private HashSet<string> TakenKeys()
    {
        using var db = database.ReadContext();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("KeyId") is not null))
        {
#pragma warning disable EF1002 // The table's name comes from the model, not from a person.
            taken.UnionWith(db.Database.SqlQueryRaw<string>($"SELECT \"KeyId\" AS \"Value\" FROM \"{type.GetTableName()}\" WHERE \"KeyId\" IS NOT NULL"));
#pragma warning restore EF1002
        }

        return taken;
    }
}

internal static class EpochReading
{
    public static int ReadEpoch(this IDatabase database)
    {
        using var db = database.ReadContext();
        return db.Installations.Select(i => i.Epoch).Single();
    }
}
