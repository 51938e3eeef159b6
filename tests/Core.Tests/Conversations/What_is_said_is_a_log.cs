using ProtectRespect.Core.Conversations;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Conversations;

public class What_is_said_is_a_log
{
    [Fact]
    public async Task Fifty_people_at_once_get_fifty_places_without_a_gap()
    {
        await using var store = await TestStore.Open();
        var conversation = await store.Begin();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => store.Say(conversation, $"message {i}"))));

        var entries = await store.Entries(conversation);
        Assert.Equal(Enumerable.Range(1, 51).Select(i => (long)i), entries.Select(e => e.Sequence));
        Assert.Equal(50, entries.Skip(1).Select(e => e.Body.Text).Distinct().Count());
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First.At < pair.Second.At));
    }

    [Fact]
    public async Task The_same_client_id_and_text_is_stored_once()
    {
        await using var store = await TestStore.Open();
        var conversation = await store.Begin();
        var first = Assert.IsType<Appended.Stored>(await store.Say(conversation, "hello", "c1"));
        var again = Assert.IsType<Appended.Stored>(await store.Say(conversation, "hello", "c1"));
        Assert.Equal(first.Sequence, again.Sequence);
        Assert.True(again.Repeated);
        Assert.Equal(2, (await store.Entries(conversation)).Count);
    }

    [Fact]
    public async Task The_same_client_id_with_another_text_is_refused_and_nothing_changes()
    {
        await using var store = await TestStore.Open();
        var conversation = await store.Begin();
        await store.Say(conversation, "hello", "c1");
        Assert.IsType<Appended.TextDiffers>(await store.Say(conversation, "goodbye", "c1"));
        Assert.Equal(2, (await store.Entries(conversation)).Count);
    }

    [Fact]
    public async Task A_client_id_belongs_to_its_own_conversation()
    {
        await using var store = await TestStore.Open();
        var (one, other) = (await store.Begin(), await store.Begin());
        await store.Say(one, "mine", "c1");
        Assert.False(Assert.IsType<Appended.Stored>(await store.Say(other, "yours", "c1")).Repeated);
    }

    [Fact]
    public async Task A_turn_planned_on_an_old_head_writes_nothing()
    {
        await using var store = await TestStore.Open();
        var old = await store.Begin();
        var key = await store.Vault.Open(old.KeyId, CancellationToken.None);
        var planned = store.Log.Prepare(old, key, TestStore.Said(AuthorKind.Bot, "bot", "an answer to nobody"));
        await store.Say(old, "faster");
        Assert.False(await store.Writer.Commit(planned.TryWrite, CancellationToken.None));
        Assert.DoesNotContain(await store.Entries(old), e => e.Body.Text == "an answer to nobody");
    }

    [Fact]
    public async Task Time_in_a_conversation_never_goes_back_when_the_clock_does()
    {
        var clock = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000)) { AutoAdvanceAmount = TimeSpan.Zero };
        await using var store = await TestStore.Open(clock: clock);
        var conversation = await store.Begin();
        for (var i = 0; i < 5; i++)
        {
            await store.Say(conversation, $"message {i}");
        }

        var entries = await store.Entries(conversation);
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(TimeSpan.FromMilliseconds(1), pair.Second.At - pair.First.At));
    }

    [Fact]
    public async Task It_is_all_there_after_the_house_was_closed_and_opened()
    {
        var store = await TestStore.Open(keep: true);
        var conversation = await store.Begin();
        await store.Say(conversation, "kept");
        await store.DisposeAsync();
        await using var opened = await TestStore.Open(store.Folder);
        Assert.Equal("kept", (await opened.Entries(conversation))[^1].Body.Text);
    }
}
