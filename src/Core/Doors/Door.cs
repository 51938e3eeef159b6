using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Doors;

/// <summary>A duty lead opens, limits or closes the door. Those who wait are told by the <see cref="DoorTeller"/>.</summary>
public sealed class Door(IWriter writer, IKeyVault vault)
{
    /// <param name="until">When it opens again by itself; null = when a lead opens it.</param>
    public async Task<Decision<DoorChange>> Set(string practitionerId, DoorState wanted, string reason, DateTimeOffset? until, CancellationToken ct)
    {
        var key = await vault.NewKey(ct).ConfigureAwait(false);
        var id = RandomId.New();
        var sealedReason = SealedDoorReason.Seal(key, id, reason);
        return await writer.Commit<Decision<DoorChange>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                if (DoorDecisions.Refuse(session.Db.NewestDoor(), who.Role is PractitionerRole.DutyLead, wanted, reason, until, session.Now) is { } refusal)
                {
                    return refusal;
                }

                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), ActOf(wanted), nameof(DoorChange), id, sealedReason));
                session.SignalAfterCommit(WakeTopics.Door);
                session.SignalAfterCommit(WakeTopics.DutyBoard);
                return session.Add(new DoorChange { Id = id, KeyId = key.Id, State = wanted, ByKey = who.Id, At = session.Now, Until = until, SealedReason = sealedReason });
            }, ct).ConfigureAwait(false);
    }

    private static string ActOf(DoorState wanted) => wanted switch
    {
        DoorState.Open => AuditActions.DoorOpened,
        DoorState.Closed => AuditActions.DoorClosed,
        _ => AuditActions.DoorLimited,
    };
}
