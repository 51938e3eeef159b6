using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Storage;

/// <summary>What must hold before anything is served: the right folder, nothing lost since the signed head, no orphaned keys.</summary>
public sealed class StoreStart(
    IWriter writer, IDatabase database, IKeyStore keys, AuditVerifier audit, AuditCheckpointer checkpointer, Installed installed,
    IOptions<SiteOptions> site, IOptions<StorageOptions> storage)
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

        var restored = audit.IsBehindSignedHead();
        if (restored)
        {
            await AcceptRestored(ct).ConfigureAwait(false);
        }

        installed.Epoch = database.ReadEpoch();
        if (restored)
        {
            // At once: a crash in the next minute must not ask for the same decision again.
            checkpointer.Sign();
        }

        await keys.Sweep(TakenKeys(), ct).ConfigureAwait(false);
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

    private async Task AcceptRestored(CancellationToken ct)
    {
        if (!storage.Value.AcceptRestored)
        {
            throw new StartRefusedException(
                "The database is behind the signed head: messages that were once stored are missing, as after a restore from a backup or a damaged journal. "
                + "If you restored a backup on purpose, start once with --accept-restored; if not, keep the folder as it is and look for the newest copy.");
        }

        await writer.Commit(
            session =>
            {
                session.Db.Installations.Single().Epoch++;
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
