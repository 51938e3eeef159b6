using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Sqlite;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Storage;

public class A_database_that_could_lose_messages
{
    [Theory]
    [InlineData("synchronous", "1")]
    [InlineData("journal_mode", "delete")]
    public void Is_refused(string pragma, string weaker)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        SqlitePragmas.Execute(connection, $"PRAGMA {pragma}={weaker};");
        var refusal = Assert.Throws<StartRefusedException>(() => SqlitePragmas.Require(connection, pragma, pragma == "synchronous" ? "2" : "wal"));
        Assert.Contains(pragma, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Practice_data_and_real_data_cannot_share_a_folder()
    {
        await using var store = await TestStore.Open();
        await store.Writer.Commit(
            s => s.Db.Installations.Where(i => i.Key == Installation.TheKey).ExecuteUpdate(i => i.SetProperty(x => x.Demo, true)), CancellationToken.None);
        await Assert.ThrowsAsync<StartRefusedException>(() => store.Get<StoreStart>().Check(CancellationToken.None));
    }

    [Fact]
    public async Task Rows_lost_behind_the_signed_head_refuse_the_start_until_the_restore_is_accepted()
    {
        var store = await TestStore.Open(keep: true);
        var folder = store.Folder;
        var conversation = await store.Begin();
        var signed = store.Get<SignedHead>();
        signed.Append(new AuditCheckpoint(1, 0, Convert.ToHexString(AuditChain.Genesis), LogHighWater: 2, Epoch: 1, AtMilliseconds: 0));
        await store.DisposeAsync();

        // Two rows were signed, one is there: as after a bit of the journal was lost.
        await Assert.ThrowsAsync<StartRefusedException>(() => TestStore.Open(folder, keep: true));

        await using var accepted = await TestStore.Open(folder, acceptRestored: true);
        Assert.Equal(2, accepted.Reader.Epoch);
        var head = await accepted.Reader.Find(conversation.Id, CancellationToken.None);
        await accepted.Say(head!, "still here");
        var last = (await accepted.Entries(head!))[^1];
        Assert.Equal(2, last.Epoch);
        Assert.Equal("still here", last.Body.Text);
    }

    [Fact]
    public async Task A_restore_is_accepted_once_even_if_the_power_goes_at_once()
    {
        var store = await TestStore.Open(keep: true);
        await store.Begin();
        store.Get<SignedHead>().Append(new AuditCheckpoint(1, 0, Convert.ToHexString(AuditChain.Genesis), LogHighWater: 2, Epoch: 1, AtMilliseconds: 0));
        await store.DisposeAsync();
        var accepted = await TestStore.Open(store.Folder, acceptRestored: true, keep: true);
        await accepted.DisposeAsync();

        await using var again = await TestStore.Open(store.Folder);

        Assert.Equal(2, again.Reader.Epoch);
        Assert.True(again.Get<AuditVerifier>().Verify().Holds);
    }

    [Fact]
    public async Task Without_its_signed_head_the_audit_does_not_hold()
    {
        await using var store = await TestStore.Open();
        await store.Writer.Commit(session => session.Audit(new AuditEntry(ActionContext.System("test"), AuditActions.RestoreAccepted, "Installation", "1")), CancellationToken.None);
        store.Get<AuditCheckpointer>().Sign();
        Assert.True(store.Get<AuditVerifier>().Verify().Holds);

        File.Delete(store.Get<DataFolder>().AuditHead);

        Assert.True(store.Get<AuditVerifier>().Verify() is { Holds: false, NoSignedHead: true, FirstBadSeq: null });
    }

    /// <summary>A file system of the kernel's own has no room at all.</summary>
    [Fact]
    public async Task A_full_disk_has_no_room()
    {
        await using var store = await TestStore.Open();

        Assert.True(store.Get<DataFolder>().HasRoom);
        Assert.False(DataFolder.HasRoomAt("/proc"));
    }

    [Fact]
    public async Task Keys_that_cannot_be_written_are_a_store_that_takes_nothing_now()
    {
        await using var store = await TestStore.Open();
        await using var other = new SqliteConnection($"Data Source={store.Get<DataFolder>().Keys};Pooling=False");
        await other.OpenAsync();
        await using var held = other.CreateCommand();
        held.CommandText = "BEGIN IMMEDIATE";
        await held.ExecuteNonQueryAsync();

        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Vault.NewKey(CancellationToken.None));

        Assert.Equal("The keys could not be read or written: another process holds it.", refused.Message);
        Assert.Equal("StoreUnavailableException (the database: another process holds it)", FailureKind.Of(refused));
    }

    [Fact]
    public async Task Half_a_line_that_a_crash_left_in_the_signed_head_is_passed_over()
    {
        await using var store = await TestStore.Open();
        var signed = store.Get<SignedHead>();
        var checkpoint = new AuditCheckpoint(1, 0, Convert.ToHexString(AuditChain.Genesis), 5, 1, 0);
        signed.Append(checkpoint);
        await File.AppendAllTextAsync(Path.Combine(store.Folder, "audit", "head.log"), "{\"ChainId\":1,\"Se");
        Assert.Equal(5, signed.Last()!.LogHighWater);
        signed.Append(checkpoint with { LogHighWater = 6 });
        Assert.Equal(6, signed.Last()!.LogHighWater);
    }

    [Fact]
    public void Two_processes_cannot_share_a_folder()
    {
        var folder = Directory.CreateTempSubdirectory("protect-lock-").FullName;
        using (DataFolderLock.Take(folder))
        {
            Assert.Throws<StartRefusedException>(() => DataFolderLock.Take(folder));
        }

        DataFolderLock.Take(folder).Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_forged_signed_head_refuses_the_start()
    {
        var store = await TestStore.Open(keep: true);
        store.Get<SignedHead>().Append(new AuditCheckpoint(1, 0, Convert.ToHexString(AuditChain.Genesis), 5, 1, 0));
        await store.DisposeAsync();
        var path = Path.Combine(store.Folder, "audit", "head.log");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"LogHighWater\":5", "\"LogHighWater\":0", StringComparison.Ordinal));
        await Assert.ThrowsAsync<StartRefusedException>(() => TestStore.Open(store.Folder, keep: true));
        Directory.Delete(store.Folder, recursive: true);
    }
}
