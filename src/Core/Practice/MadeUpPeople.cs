using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Practice;

/// <summary>The made-up people of a practice system. They have no password: one click signs in, and that exists in a practice system only.</summary>
public sealed class MadeUpPeople(IWriter writer, IDatabase database, TimeProvider clock)
{
    public const string Amina = "Amina";
    public const string Joe = "Joe";
    public const string Grace = "Grace";

    private static readonly (string Name, PractitionerRole Role)[] People =
    [
        (Amina, PractitionerRole.Practitioner),
        (Joe, PractitionerRole.Practitioner),
        (Grace, PractitionerRole.DutyLead),
        ("Sam", PractitionerRole.Admin),
    ];

    /// <summary>True: they were made now, so this data folder is new.</summary>
    public async Task<bool> Seed(CancellationToken ct)
    {
        var made = false;
        var names = new UpperInvariantLookupNormalizer();
        await writer.Commit(
            session =>
            {
                if (session.Db.Users.Any())
                {
                    return;
                }

                foreach (var (name, role) in People)
                {
                    var email = $"{name}@example.org".ToLowerInvariant();
                    session.Db.Users.Add(new Practitioner
                    {
                        UserName = email,
                        NormalizedUserName = names.NormalizeName(email),
                        Email = email,
                        NormalizedEmail = names.NormalizeEmail(email),
                        SecurityStamp = RandomId.New(),
                        WorkName = name,
                        Role = role,
                        CreatedAt = clock.GetUtcNow(),
                    });
                }

                session.Db.SaveChanges();
                made = true;
            }, ct).ConfigureAwait(false);
        return made;
    }

    public async Task<string> IdOf(string workName, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Users.Where(p => p.WorkName == workName).Select(p => p.PublicId).SingleAsync(ct).ConfigureAwait(false);
    }
}
