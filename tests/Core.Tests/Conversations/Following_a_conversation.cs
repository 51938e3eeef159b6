using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Signals;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Conversations;

public sealed class Following_a_conversation : IAsyncLifetime
{
    private TestStore store = null!;

    public async Task InitializeAsync() => store = await TestStore.Open();

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_listener_catches_up_page_by_page_and_then_hears_what_is_new()
    {
        var conversation = await store.Begin();
        for (var i = 0; i < 150; i++)
        {
            await store.Say(conversation, $"m{i}");
        }

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<long> heard = [];
        await foreach (var page in Tail().Follow(conversation, 1, limit.Token))
        {
            heard.AddRange(page.Entries.Select(entry => entry.Sequence));
            if (heard.Count == 150)
            {
                await store.Say(conversation, "live");
            }
            else if (heard.Count == 151)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(2, 151).Select(sequence => (long)sequence), heard);
    }

    [Fact]
    public async Task What_is_said_while_a_listener_is_busy_waits_for_it()
    {
        var conversation = await store.Begin();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        List<long> heard = [];
        await foreach (var page in Tail().Follow(conversation, 0, limit.Token))
        {
            heard.AddRange(page.Entries.Select(entry => entry.Sequence));
            if (heard.Count == 1)
            {
                for (var i = 0; i < 250; i++)
                {
                    await store.Say(conversation, $"m{i}");
                }
            }
            else if (heard.Count == 251)
            {
                break;
            }
        }

        Assert.Equal(Enumerable.Range(1, 251).Select(sequence => (long)sequence), heard);
    }

    [Fact]
    public async Task A_hint_about_something_else_gives_an_empty_page()
    {
        var conversation = await store.Begin();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var pages = Tail().Follow(conversation, 1, limit.Token).GetAsyncEnumerator(limit.Token);
        Assert.True(await pages.MoveNextAsync());
        Assert.Empty(pages.Current.Entries);

        var next = pages.MoveNextAsync();
        store.Get<IWakeUp>().Signal(conversation.Id);

        Assert.True(await next);
        Assert.Empty(pages.Current.Entries);
        Assert.Equal(1, pages.Current.ScannedThrough);
    }

    private ConversationTail Tail() => new(store.Reader, store.Get<IWakeUp>());
}
