using System.Security.Cryptography;
using System.Text;
using CsCheck;
using ProtectRespect.Core.Privacy;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Privacy;

public class Words_are_sealed
{
    private static readonly SecretKey Key = new("k", RandomNumberGenerator.GetBytes(SecretKey.KeyBytes));

    [Fact]
    public void What_was_sealed_opens_in_its_place_only() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Where((_, place, other) => place != other).Sample((text, place, other) =>
        {
            var bytes = Key.SealText(text, place);
            Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), Key.OpenText(bytes, place));
            Assert.ThrowsAny<CryptographicException>(() => Key.OpenText(bytes, other));
        });

    [Fact]
    public void One_flipped_bit_anywhere_is_noticed() =>
        Gen.Int[0, 200].Sample(bit =>
        {
            var bytes = Key.SealText("someone is outside", "here");
            bytes[bit / 8 % bytes.Length] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => Key.OpenText(bytes, "here"));
        });

    [Fact]
    public async Task No_file_of_the_data_folder_holds_them()
    {
        const string Canary = "canary-in-the-coal-mine";
        var store = await TestStore.Open(keep: true);
        var conversation = await store.Begin(Canary);
        await store.Say(conversation, Canary);
        await store.DisposeAsync();
        var needles = new[] { Encoding.UTF8.GetBytes(Canary), Encoding.Unicode.GetBytes(Canary) };
        foreach (var file in Directory.EnumerateFiles(store.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file);
            Assert.All(needles, needle => Assert.True(bytes.AsSpan().IndexOf(needle) < 0, $"{Path.GetFileName(file)} holds the words"));
        }

        Directory.Delete(store.Folder, recursive: true);
    }

    [Fact]
    public async Task An_erased_key_never_comes_back()
    {
        var store = await TestStore.Open(keep: true);
        var conversation = await store.Begin("to be forgotten");
        await store.Vault.Erase(conversation.KeyId, CancellationToken.None);
        await Assert.ThrowsAsync<KeyErasedException>(() => store.Entries(conversation));
        await store.DisposeAsync();
        await using var opened = await TestStore.Open(store.Folder);
        await Assert.ThrowsAsync<KeyErasedException>(() => opened.Entries(conversation));
        Assert.Equal(1, (await opened.Reader.Find(conversation.Id, CancellationToken.None))!.LastSequence);
    }

    [Fact]
    public async Task Keys_that_no_record_took_are_swept_and_the_others_stay()
    {
        var store = await TestStore.Open(keep: true);
        var conversation = await store.Begin("stays");
        var orphan = await store.Vault.NewKey(CancellationToken.None);
        await store.DisposeAsync();
        await using var opened = await TestStore.Open(store.Folder);
        Assert.Equal("stays", (await opened.Entries(conversation))[0].Body.Text);
        await Assert.ThrowsAsync<KeyErasedException>(async () => await opened.Vault.Open(orphan.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Only_the_owner_can_read_the_secrets()
    {
        await using var store = await TestStore.Open();
        await store.Begin();
        Assert.All(Directory.EnumerateFiles(Path.Combine(store.Folder, "secrets")), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
        Assert.All(Directory.EnumerateDirectories(store.Folder), folder =>
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(folder) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)));
    }
}
