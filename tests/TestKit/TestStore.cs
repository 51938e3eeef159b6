using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.TestKit;

/// <summary>The real store on a real disk: SQLite, writer, vault and audit chain, in a folder of its own.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly bool _keep;

    private TestStore(string folder, TimeProvider clock, bool acceptRestored, bool keep, Action<IServiceCollection>? add)
    {
        _keep = keep;
        Folder = folder;
        var services = new ServiceCollection();
        services
            .AddSingleton(clock)
            .AddSingleton(Options.Create(new StorageOptions { Folder = folder, AcceptRestored = acceptRestored }))
            .AddSingleton(Options.Create(new SiteOptions()))
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddProtectCore();
        add?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public string Folder { get; }
    public IServiceProvider Services => _services;
    public IWriter Writer => Get<IWriter>();
    public ConversationLog Log => Get<ConversationLog>();
    public IConversationReader Reader => Get<IConversationReader>();
    public IKeyVault Vault => Get<IKeyVault>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="folder">A folder of an earlier store to open again; null = a new one.</param>
    /// <param name="add">Further services, for tests of what stands on the store.</param>
    public static async Task<TestStore> Open(string? folder = null, TimeProvider? clock = null, bool acceptRestored = false, bool keep = false, Action<IServiceCollection>? add = null)
    {
        var store = new TestStore(folder ?? Directory.CreateTempSubdirectory("protect-store-").FullName, clock ?? TimeProvider.System, acceptRestored, keep, add);
        try
        {
            await store.Get<StoreStart>().Check(CancellationToken.None);
            return store;
        }
        catch
        {
            await store._services.DisposeAsync();
            throw;
        }
    }

    /// <summary>A conversation with the bot's first words in it.</summary>
    public async Task<Conversation> Begin(string firstWords = "Hello. I am a computer helper.")
    {
        var key = await Vault.NewKey(CancellationToken.None);
        var now = Get<TimeProvider>().GetUtcNow();
        var head = new Conversation { Id = RandomId.New(), UserId = "dl_" + RandomId.New(), KeyId = key.Id, StartedAt = now, LastEntryAt = now, ChangedAt = now };
        var append = Log.Prepare(head, key, Said(AuthorKind.Bot, "bot", firstWords));
        return (await Writer.Commit(append.TryWriteNew, CancellationToken.None))!;
    }

    public static NewEntry Said(AuthorKind by, string authorId, string text, string? clientId = null) => new()
    {
        Kind = EntryKind.Message,
        AuthorKind = by,
        AuthorId = authorId,
        ClientId = clientId,
        Body = new EntryBody { Text = text },
    };

    public Task<Appended> Say(Conversation conversation, string text, string? clientId = null) =>
        Log.Append(conversation.Id, Said(AuthorKind.Visitor, conversation.UserId, text, clientId), refuse: null, also: null, CancellationToken.None);

    public async Task<IReadOnlyList<LogEntry>> Entries(Conversation conversation) =>
        (await Reader.Read(conversation, 0, int.MaxValue, CancellationToken.None)).Entries;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_keep)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
