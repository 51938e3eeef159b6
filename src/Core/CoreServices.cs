using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Signals.InProcess;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Sqlite;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Core;

public static class CoreServices
{
    /// <summary>What both sides share: the log, the writer, the vault, the audit chain and the wake-ups, over SQLite.</summary>
    public static IServiceCollection AddProtectCore(this IServiceCollection services) => services
        .AddSingleton(s => new DataFolder(s.GetRequiredService<IOptions<StorageOptions>>().Value.Folder))
        .AddSingleton<Installed>()
        .AddSingleton<IWakeUp, InProcessWakeUp>()
        .AddSingleton<IEphemeral, InProcessEphemeral>()
        .AddSingleton<IDatabase, SqliteDatabase>()
        .AddSingleton<Writer>()
        .AddSingleton<IWriter>(s => s.GetRequiredService<Writer>())
        .AddSingleton<IKeyStore, SqliteKeyStore>()
        .AddSingleton<IKeyVault>(s => new KeyVault(s.GetRequiredService<IKeyStore>(), s.GetRequiredService<DataFolder>().Secret("root.key", SecretKey.KeyBytes)))
        .AddSingleton(s => new WordsLock(s.GetRequiredService<DataFolder>().Secret("words.key", WordsLock.SecretBytes)))
        .AddSingleton<WaysBack.WaysBack>()
        .AddSingleton<OldWords>()
        .AddHostedService(s => s.GetRequiredService<OldWords>())
        .AddSingleton<QuestionReader>()
        .AddSingleton<SignedHead>()
        .AddSingleton<AuditVerifier>()
        .AddSingleton<StoreStart>()
        .AddSingleton<IConversationReader, ConversationReader>()
        .AddSingleton<ConversationGate>()
        .AddSingleton<ConversationLog>()
        .AddSingleton<ConversationTail>()
        .AddHostedService<Checkpointer>()
        .AddSingleton<AuditCheckpointer>()
        .AddHostedService(s => s.GetRequiredService<AuditCheckpointer>())
        .AddHostedService<ChangedConversations>();
}
