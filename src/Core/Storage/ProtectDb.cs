using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Storage;

/// <summary>
/// The one model. A provider's subclass carries its migrations. Contexts that the readers hand out are read-only; the only
/// context that can write is <see cref="WriteSession.Db"/>.
/// </summary>
public abstract class ProtectDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<LogRow> LogRows => Set<LogRow>();
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset: instants are integers in every database.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProtectDb).Assembly);
    }
}
