using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>Identity's store over the one database: it reads as everybody reads, and saves through the writer as everybody does.</summary>
public static class PractitionerStore
{
    /// <summary>For the console's services; needs <see cref="IDatabase"/> and <see cref="IWriter"/>.</summary>
    public static IServiceCollection AddPractitionerStore(this IServiceCollection services) => services
        .AddScoped(s => Open(s.GetRequiredService<IDatabase>(), s.GetRequiredService<IWriter>()))
        .AddScoped<IUserStore<Practitioner>>(s => new UserOnlyStore<Practitioner, ProtectDb, long>(s.GetRequiredService<ProtectDb>(), s.GetService<IdentityErrorDescriber>()));

    internal static ProtectDb Open(IDatabase database, IWriter writer)
    {
        var db = database.ReadContext();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        db.SaveThrough = (save, ct) => writer.Commit(
            session =>
            {
                var own = db.Database.GetDbConnection();
                db.Database.SetDbConnection(session.Connection);
                try
                {
                    return save();
                }
                finally
                {
                    db.Database.SetDbConnection(own);
                }
            }, ct);
        return db;
    }
}
