using Microsoft.Data.Sqlite;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Backups;
using ProtectRespect.Core.Storage.Sqlite;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Storage;

public sealed class A_backup_and_its_restore : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("protect-backup-").FullName;

    private string Data => At("data");

    private string New => At("new");

    private BackupOptions Places => new() { Records = At("records"), Keys = At("keys") };

    [Fact]
    public async Task Brings_back_what_was_said_and_raises_the_epoch()
    {
        var conversation = await Written("before the backup");
        await using (var store = await TestStore.Open(Data, keep: true))
        {
            // In use: what is not yet in the file itself is copied too.
            await store.Say(conversation, "a moment before");
            Backup.Make(Data, Places, Noon);
            await store.Say(conversation, "after the backup");
        }

        var made = Restore.Make(New, Places.Records, Places.Keys, head: null);

        Assert.True(made.KeysAreNewest);
        await using (var restored = await TestStore.Open(New, keep: true))
        {
            Assert.Equal(["before the backup", "a moment before"], await Texts(restored, conversation));
            Assert.Equal(2, restored.Reader.Epoch);
            Assert.True(restored.Get<AuditVerifier>().Verify().Holds);
        }

        await using var again = await TestStore.Open(New, keep: true);
        Assert.Equal(2, again.Reader.Epoch);
    }

    [Fact]
    public async Task Says_how_much_the_copy_lacks_and_goes_beyond_every_epoch_that_was_seen()
    {
        var conversation = await Written("kept");
        Backup.Make(Data, Places, Noon);
        await using (var store = await TestStore.Open(Data, keep: true))
        {
            await store.Say(conversation, "lost");
            store.Get<SignedHead>().Append(new AuditCheckpoint(1, 0, Convert.ToHexString(AuditChain.Genesis), LogHighWater: 2, Epoch: 5, AtMilliseconds: 0));
        }

        var made = Restore.Make(New, Places.Records, Places.Keys, head: Path.Combine(Data, "audit", "head.log"));

        Assert.Equal(1, made.Missing);
        await using var restored = await TestStore.Open(New, keep: true);
        Assert.Equal(6, restored.Reader.Epoch);
    }

    [Fact]
    public async Task Never_brings_back_what_was_erased()
    {
        var conversation = await Written("to be forgotten");
        Backup.Make(Data, Places, Noon);
        await using (var store = await TestStore.Open(Data, keep: true))
        {
            await store.Vault.Erase(conversation.KeyId, CancellationToken.None);
        }

        Backup.Make(Data, Places, Noon.AddDays(1));

        // Records of before the erasure, keys of after it.
        var old = new DatedCopies(Places.Records).All[^1].Path;
        var made = Restore.Make(New, old, Places.Keys, head: null);

        Assert.Equal(Noon, made.Records.At);
        await using var restored = await TestStore.Open(New, keep: true);
        await Assert.ThrowsAsync<KeyErasedException>(() => Texts(restored, conversation));
    }

    [Fact]
    public async Task With_older_keys_than_there_are_is_told_so()
    {
        await Written("words");
        Backup.Make(Data, Places, Noon);
        Backup.Make(Data, Places, Noon.AddDays(1));

        var made = Restore.Make(New, Places.Records, new DatedCopies(Places.Keys).All[^1].Path, head: null);

        Assert.False(made.KeysAreNewest);
    }

    [Fact]
    public async Task Without_keys_is_refused_and_says_that_nobody_could_read_it()
    {
        await Written("words");
        Backup.Make(Data, Places, Noon);
        Directory.Delete(Places.Keys, recursive: true);

        var refusal = Assert.Throws<StartRefusedException>(() => Restore.Make(New, Places.Records, Places.Keys, head: null));

        Assert.Contains("nobody can read the records", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(New));
    }

    [Theory]
    [InlineData("keys", "The keys that open 1 records are not here")]
    [InlineData("secrets", "does not open the keys")]
    public async Task A_start_without_part_of_it_is_refused_as_often_as_it_is_tried(string lost, string why)
    {
        await Written("words");
        Directory.Delete(Path.Combine(Data, lost), recursive: true);
        // Its signature would be refused first.
        Directory.Delete(Path.Combine(Data, "audit"), recursive: true);

        foreach (var _ in (int[])[1, 2])
        {
            var refusal = await Assert.ThrowsAsync<StartRefusedException>(() => TestStore.Open(Data, keep: true));
            Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Into_a_folder_that_holds_something_is_refused()
    {
        await Written("words");
        Backup.Make(Data, Places, Noon);

        var refusal = Assert.Throws<StartRefusedException>(() => Restore.Make(Data, Places.Records, Places.Keys, head: null));

        Assert.Contains("is not empty", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_and_records_never_lie_in_one_place()
    {
        await Written("the words in the coal mine");
        var made = Backup.Make(Data, Places, Noon);

        Assert.Equal(["db/data.db"], FilesBelow(made.Records.Path));
        Assert.DoesNotContain("db/data.db", FilesBelow(made.Keys.Path));
        Assert.Contains("secrets/root.key", FilesBelow(made.Keys.Path));
        Assert.Contains("keys/keys.db", FilesBelow(made.Keys.Path));
    }

    [Theory]
    [InlineData("", "keys", "Set Backup:Records")]
    [InlineData("records", "", "Set Backup:Records")]
    [InlineData("both", "both", "must be two places")]
    [InlineData("both/", "both/keys", "must be two places")]
    [InlineData("both/records", "both", "must be two places")]
    [InlineData("link", "linked/keys", "must be two places")]
    [InlineData("data/backup", "keys", "lost together with it")]
    public async Task Places_that_are_not_two_are_refused(string records, string keys, string why)
    {
        await Written("words");
        Directory.CreateDirectory(At("linked"));
        File.CreateSymbolicLink(At("link"), "linked");

        var refusal = Assert.Throws<StartRefusedException>(
            () => Backup.Make(Data, new BackupOptions { Records = AtOrEmpty(records), Keys = AtOrEmpty(keys) }, Noon));

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Places_whose_names_only_begin_alike_are_two() =>
        Assert.Null(BackupPlaces.Problem(Data, new BackupOptions { Records = At("backup"), Keys = At("backup-keys") }));

    [Fact]
    public async Task Old_copies_go_the_keys_within_days_and_the_newest_stays()
    {
        await Written("words");
        foreach (var day in (int[])[0, 20, 29])
        {
            Backup.Make(Data, Places, Noon.AddDays(day));
        }

        var made = Backup.Make(Data, Places, Noon.AddDays(31));

        Assert.Equal((1, 0), (made.OldRecords, made.OldKeys));
        Assert.Equal([31, 29, 20], Days(Places.Records));
        Assert.Equal([31, 29], Days(Places.Keys));

        Assert.Equal(0, new DatedCopies(Places.Keys).Prune(Noon.AddDays(32), days: 7));
        Assert.Equal(1, new DatedCopies(Places.Keys).Prune(Noon.AddDays(1000), days: 7));
        Assert.Equal([31], Days(Places.Keys));
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_does_not_count_and_is_cleared_away()
    {
        await Written("words");
        Directory.CreateDirectory(Path.Combine(Places.Records, ".unfinished-2026-11-27T110000Z"));
        Assert.Null(new DatedCopies(Places.Records).Newest);

        Backup.Make(Data, Places, Noon);

        Assert.Equal(["2026-11-27T120000Z"], Directory.EnumerateDirectories(Places.Records).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_damaged_database_makes_no_copy()
    {
        await Written("words");
        using (var journal = new SqliteConnection($"Data Source={Path.Combine(Data, "db", "data.db")};Pooling=False"))
        {
            // What still lies in the journal would heal the file.
            journal.Open();
            SqlitePragmas.Execute(journal, "PRAGMA wal_checkpoint(TRUNCATE);");
        }

        using (var file = File.OpenWrite(Path.Combine(Data, "db", "data.db")))
        {
            // Past the pages with the schema, so that the file still opens.
            file.Position = file.Length / 4;
            file.Write(Enumerable.Repeat((byte)0x5a, (int)(file.Length - file.Position)).ToArray());
        }

        var refusal = Assert.Throws<StartRefusedException>(() => Backup.Make(Data, Places, Noon));
        Assert.Contains("damaged", refusal.Message, StringComparison.Ordinal);
        Assert.Null(new DatedCopies(Places.Records).Newest);
        Assert.Null(new DatedCopies(Places.Keys).Newest);
    }

    [Fact]
    public async Task Only_the_owner_can_read_a_copy()
    {
        await Written("words");
        var made = Backup.Make(Data, Places, Noon);

        foreach (var copy in (string[])[made.Records.Path, made.Keys.Path])
        {
            Assert.All(
                Directory.EnumerateFiles(copy, "*", SearchOption.AllDirectories),
                file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
            Assert.All(
                Directory.EnumerateDirectories(copy, "*", SearchOption.AllDirectories).Append(copy).Append(Path.GetDirectoryName(copy)!),
                folder => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder)));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task<Conversation> Written(string words)
    {
        await using var store = await TestStore.Open(Data, keep: true);
        var conversation = await store.Begin(words);
        store.Get<AuditCheckpointer>().Sign();
        return conversation;
    }

    private static async Task<IEnumerable<string?>> Texts(TestStore store, Conversation conversation) =>
        (await store.Entries((await store.Reader.Find(conversation.Id, CancellationToken.None))!)).Select(e => e.Body.Text);

    private static IEnumerable<int> Days(string place) => new DatedCopies(place).All.Select(c => (int)(c.At - Noon).TotalDays);

    private static IEnumerable<string> FilesBelow(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal);

    private string At(string name) => Path.Combine(_root, name);

    private string AtOrEmpty(string name) => name.Length == 0 ? "" : At(name);
}
