using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.WaysBack;

public sealed class Five_words_in_the_store : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private TestStore _store = null!;
    private Conversation _chat = null!;

    private Core.WaysBack.WaysBack WaysBack => _store.Get<Core.WaysBack.WaysBack>();

    public async Task InitializeAsync()
    {
        _store = await TestStore.Open(clock: _clock);
        _chat = await _store.Begin();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Are_made_once_for_each_time_that_they_are_asked_for()
    {
        Assert.Null(await WaysBack.Fetch(_chat, Now));
        await Asks(Way.Words);

        var atOnce = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WaysBack.Fetch(_chat, Now)));

        var kept = Assert.Single(atOnce.OfType<KeptWay>());
        Assert.Equal(_chat.Id, await WaysBack.Find(kept.Words!, Now));
        Assert.Equal(_chat.Id, await WaysBack.Find($"  {kept.Words!.ToUpperInvariant().Replace(' ', '-')}!", Now));
        Assert.Null(await WaysBack.Find(FiveWords.Draw(), Now));
        Assert.Null(await WaysBack.Find("not five words", Now));
    }

    [Fact]
    public async Task Are_replaced_by_newer_ones()
    {
        var first = await Words();
        var second = await Words();
        Assert.Null(await WaysBack.Find(first, Now));
        Assert.Equal(_chat.Id, await WaysBack.Find(second, Now));
    }

    [Fact]
    public async Task Closed_words_open_nothing()
    {
        var words = await Words();
        await _store.Writer.Commit(session => WayBackRequests.Close(session, _chat), Now);
        Assert.Null(await WaysBack.Find(words, Now));
        Assert.False(await WaysBack.AreIn(words, Now));
    }

    [Fact]
    public async Task Are_found_in_a_message_and_stand_nowhere_on_the_disk()
    {
        var words = await Words();
        Assert.True(await WaysBack.AreIn($"ok so my words are {words.ToUpperInvariant()}, right?", Now));
        Assert.False(await WaysBack.AreIn(FiveWords.Draw(), Now));
        _store.Get<IDatabase>().Checkpoint();
        foreach (var file in Directory.EnumerateFiles(_store.Folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("lock", StringComparison.Ordinal)))
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await ReadShared(file));
            Assert.DoesNotContain(words, bytes, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(words.Split(' ')[0] + " " + words.Split(' ')[1], bytes, StringComparison.OrdinalIgnoreCase);
        }
    }

    private async Task<string> Words()
    {
        await Asks(Way.Words);
        return (await WaysBack.Fetch(_chat, Now))!.Words!;
    }

    [Fact]
    public async Task Stop_working_when_nobody_has_used_them_for_sixty_days()
    {
        var words = await Words();
        await Sweeps(afterDays: 59);
        Assert.Equal(_chat.Id, await WaysBack.Find(words, Now));

        await Sweeps(afterDays: 1);

        Assert.Null(await WaysBack.Find(words, Now));
        Assert.False(await WaysBack.AreIn(words, Now));
        Assert.NotEqual(words, await Words());
    }

    [Fact]
    public async Task Work_on_for_sixty_days_after_each_use()
    {
        var words = await Words();
        await Sweeps(afterDays: 50);
        await _store.Writer.Commit(session => WayBackRequests.Use(session, _chat, Way.Words), Now);
        await Sweeps(afterDays: 50);
        Assert.Equal(_chat.Id, await WaysBack.Find(words, Now));
        await Sweeps(afterDays: 11);
        Assert.Null(await WaysBack.Find(words, Now));
    }

    private async Task Sweeps(int afterDays)
    {
        _clock.Advance(TimeSpan.FromDays(afterDays));
        await _store.Get<OldWords>().Sweep(Now);
    }

    private Task Asks(Way way) => _store.Writer.Commit(session => WayBackRequests.Offer(session, _chat, way), Now);

    private static async Task<byte[]> ReadShared(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }
}
