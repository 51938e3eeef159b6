using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Demo;

/// <summary>
/// The made-up people of a practice system. They have no password: one click signs in, and that exists in a practice system only. One
/// of them is on duty from the start, so that a visitor meets a staffed duty room.
/// </summary>
internal sealed class DemoPeople(IServiceScopeFactory scopes, IWriter writer, DutyRoom duty, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(20);
    private static readonly (string Name, PractitionerRole Role)[] People =
    [
        ("Amina", PractitionerRole.Practitioner),
        ("Joe", PractitionerRole.Practitioner),
        ("Grace", PractitionerRole.DutyLead),
        ("Sam", PractitionerRole.Admin),
    ];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Seed(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Joe's console, as it were. Whoever sends Joe off duty by hand finds him off duty until the next start.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var joe = await Joe(stoppingToken);
        await duty.GoOn(joe, stoppingToken);
        // Nobody sits at Joe's console: a visitor is not asked whether they are ready for him.
        await duty.SetBusy(joe, busy: true, stoppingToken);
        using var timer = new PeriodicTimer(SignOfLife);
        do
        {
            await duty.Heartbeat(joe, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Seed(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var names = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>();
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
            }, ct);
    }

    private async Task<string> Joe(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ProtectDb>().Users.Where(p => p.WorkName == "Joe").Select(p => p.PublicId).SingleAsync(ct);
    }
}
