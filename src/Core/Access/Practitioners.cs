using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>A fresh invitation. <see cref="Token"/> goes into the link and is kept nowhere.</summary>
public sealed record InvitationLink(string Token, DateTimeOffset ExpiresAt);

/// <summary>How accounts come and go: the set-up link, invitations, suspension. Signing in is Identity's.</summary>
public sealed class Practitioners(IWriter writer, IDatabase database, SetUpLink setUp, IOptions<DutyOptions> duty)
{
    public static Refusal UserNameTaken { get; } = new("user-name-taken", "Someone already signs in with this name. Choose another.");
    public static Refusal NeedsWorkName { get; } = new("needs-work-name", "Enter the name that visitors will see.");

    /// <summary>The first account, by the set-up link. The link is closed after it.</summary>
    /// <param name="account">Made by Identity: sign-in name, hashes and stamps are set.</param>
    public async Task<Decision<Practitioner>> SetUp(string? token, Practitioner account, CancellationToken ct)
    {
        if (!setUp.Accepts(token))
        {
            return InvitationDecisions.NotUsable;
        }

        var decision = await writer.Commit(
            session => InvitationDecisions.SetUp(session.Db.Users.Count()) is { } refusal
                ? refusal
                : Enter(session, account, AuditActions.PractitionerSetUp, new ActionContext(ActorKind.SetUp, account.PublicId)), ct).ConfigureAwait(false);
        if (decision.Made)
        {
            setUp.Close();
        }

        return decision;
    }

    public async Task<Decision<InvitationLink>> Invite(string byPractitionerId, string workName, PractitionerRole role, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(workName))
        {
            return NeedsWorkName;
        }

        var token = RandomId.New();
        return await writer.Commit<Decision<InvitationLink>>(
            session =>
            {
                if (session.Db.Acting(byPractitionerId) is not { } by || !PractitionerDecisions.MayManage(by.Role))
                {
                    return PractitionerDecisions.NotALead;
                }

                var invitation = session.Add(new Invitation
                {
                    Id = RandomId.New(),
                    TokenHash = HashOf(token),
                    Role = role,
                    WorkName = workName.Trim(),
                    CreatedAt = session.Now,
                    ExpiresAt = session.Now + duty.Value.Invitation,
                });
                session.Audit(new AuditEntry(ActionContext.Practitioner(byPractitionerId), AuditActions.PractitionerInvited, nameof(Invitation), invitation.Id));
                return new InvitationLink(token, invitation.ExpiresAt);
            }, ct).ConfigureAwait(false);
    }

    /// <summary>What a link is for, or null when it can no longer be used.</summary>
    public async Task<Invitation?> Find(string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = HashOf(token);
        using var db = database.ReadContext();
        return InvitationDecisions.Use(await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, ct).ConfigureAwait(false), now).Value;
    }

    /// <summary>A colleague's account. The link's use and the account are one transaction: a link makes one account.</summary>
    /// <param name="token">From the link.</param>
    /// <param name="account">Made by Identity; role and work name are taken from the invitation.</param>
    public Task<Decision<Practitioner>> Join(string token, Practitioner account, CancellationToken ct)
    {
        var hash = HashOf(token);
        return writer.Commit(
            session =>
            {
                var before = session.Db.Invitations.AsNoTracking().SingleOrDefault(i => i.TokenHash == hash);
                var used = InvitationDecisions.Use(before, session.Now);
                if (!used.Made)
                {
                    return used.Refusal;
                }

                account.Role = used.Value.Role;
                account.WorkName = used.Value.WorkName;
                return Enter(session, account, AuditActions.PractitionerJoined, ActionContext.Practitioner(account.PublicId)).Then(entered =>
                {
                    session.Replace(before!, used.Value);
                    return entered;
                });
            }, ct);
    }

    /// <summary>No act of theirs is taken any more; what they hold is free for others.</summary>
    public Task<Decision<Practitioner>> Suspend(string practitionerId, string byPractitionerId, CancellationToken ct) => Manage(
        practitionerId, byPractitionerId, AuditActions.PractitionerSuspended,
        (session, p, by) => PractitionerDecisions.Suspend(p.Role, by.Role, OtherLeads(session, p)),
        (session, p) =>
        {
            p.Suspended = true;
            Suspension.PutBackAll(session, p, LeadFor(session, p, byPractitionerId), ActionContext.Practitioner(byPractitionerId));
        }, ct);

    public Task<Decision<Practitioner>> Reinstate(string practitionerId, string byPractitionerId, CancellationToken ct) => Manage(
        practitionerId, byPractitionerId, AuditActions.PractitionerReinstated,
        (_, _, by) => PractitionerDecisions.MayManage(by.Role) ? null : PractitionerDecisions.NotALead,
        (_, p) => p.Suspended = false, ct);

    /// <summary>Everybody with an account, by work name.</summary>
    public async Task<IReadOnlyList<Practitioner>> List(CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Users.OrderBy(p => p.WorkName).ToListAsync(ct).ConfigureAwait(false);
    }

    private Task<Decision<Practitioner>> Manage(
        string practitionerId, string byPractitionerId, string act,
        Func<WriteSession, Practitioner, Practitioner, Refusal?> refuse, Action<WriteSession, Practitioner> change, CancellationToken ct) => writer.Commit<Decision<Practitioner>>(
        session =>
        {
            if (session.Db.Acting(byPractitionerId) is not { } by || session.Db.Users.SingleOrDefault(p => p.PublicId == practitionerId) is not { } practitioner)
            {
                return PractitionerDecisions.NotFound;
            }

            if (refuse(session, practitioner, by) is { } refusal)
            {
                return refusal;
            }

            change(session, practitioner);
            // Every session that is open was made under the old stamp.
            practitioner.SecurityStamp = RandomId.New();
            practitioner.ConcurrencyStamp = RandomId.New();
            session.Db.SaveChanges();
            session.Audit(new AuditEntry(ActionContext.Practitioner(byPractitionerId), act, nameof(Practitioner), practitionerId));
            session.SignalAfterCommit(WakeTopics.DutyBoard);
            return practitioner;
        }, ct);

    private static Decision<Practitioner> Enter(WriteSession session, Practitioner account, string act, ActionContext by)
    {
        if (session.Db.Users.Any(p => p.NormalizedUserName == account.NormalizedUserName))
        {
            return UserNameTaken;
        }

        session.Audit(new AuditEntry(by, act, nameof(Practitioner), account.PublicId));
        return session.Add(account);
    }

    /// <summary>Whoever suspends, if they lead; else a lead who works.</summary>
    private static Practitioner LeadFor(WriteSession session, Practitioner leaver, string byPractitionerId) => session.Db.Users.AsNoTracking()
        .Where(p => p.Id != leaver.Id && p.Role == PractitionerRole.DutyLead && !p.Suspended)
        .OrderBy(p => p.PublicId == byPractitionerId ? 0 : 1).ThenBy(p => p.Id)
        .FirstOrDefault() ?? session.Db.Acting(byPractitionerId)!;

    private static int OtherLeads(WriteSession session, Practitioner practitioner) =>
        session.Db.Users.Count(p => p.Id != practitioner.Id && p.Role == PractitionerRole.DutyLead && !p.Suspended);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
