using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>Signing in and out.</summary>
internal sealed class Door(
    UserManager<Practitioner> users,
    IPasswordHasher<Practitioner> hasher,
    SignInThrottle throttle,
    SessionActivity activity,
    LiveConnections connections,
    IWriter writer,
    TimeProvider clock)
{
    /// <summary>What everybody is told whose sign-in fails, whatever the reason.</summary>
    public const string Refused = "That e-mail address and password do not go together. Check both and try again.";

    private static readonly Practitioner Nobody = new() { WorkName = "", Role = PractitionerRole.Practitioner, CreatedAt = default };
    private static readonly Lazy<string> SomeHash = new(() => new PasswordHasher<Practitioner>().HashPassword(Nobody, RandomId.New()));

    public async Task<bool> SignIn(HttpContext http, string email, string password, CancellationToken ct)
    {
        var account = await users.FindByNameAsync(email);
        if (!await throttle.Try(users.NormalizeName(email), () => IsRight(account, password), ct) || account is null)
        {
            return false;
        }

        await Enter(http, account, ct);
        return true;
    }

    public async Task Enter(HttpContext http, Practitioner account, CancellationToken ct)
    {
        var user = SignedIn.Principal(account, RandomId.New(), clock.GetUtcNow());
        await writer.Commit(session => session.Audit(new AuditEntry(user.Acting(), ConsoleActs.SignedIn, nameof(Practitioner), account.PublicId)), ct);
        activity.Touch(user.Session());
        await http.SignInAsync(ConsoleCookies.Scheme, user);
    }

    /// <summary>Ends every session of this person: a cookie that was copied is worth nothing after it.</summary>
    public async Task Leave(HttpContext http, CancellationToken ct)
    {
        var user = http.User;
        var key = user.Key();
        var account = await users.Users.SingleAsync(p => p.Id == key, ct);
        await users.UpdateSecurityStampAsync(account);
        await writer.Commit(session => session.Audit(new AuditEntry(user.Acting(), ConsoleActs.SignedOut, nameof(Practitioner), user.PublicId())), ct);
        await http.SignOutAsync(ConsoleCookies.Scheme);
        activity.Forget(user.Session());
        connections.CutPerson(user.PublicId());
    }

    /// <summary>Takes as long for an account that does not exist as for one that does.</summary>
    private async Task<bool> IsRight(Practitioner? account, string password)
    {
        if (account?.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, SomeHash.Value, password);
            return false;
        }

        return await users.CheckPasswordAsync(account, password) && !account.Suspended;
    }
}
