using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Safeguarding;

/// <summary>What practitioners do with flags: each act is one transaction with one audit row.</summary>
public sealed class Flags(IWriter writer, IDatabase database, IKeyVault vault)
{
    /// <summary>
    /// "I have seen it" for the alarms of a conversation, as far as they were on the screen: what came after <paramref name="through"/> goes
    /// on alarming. Refused when somebody else was first.
    /// </summary>
    public Task<Decision<Conversation>> SeeAlarms(Conversation conversation, long through, string practitionerId, CancellationToken ct) =>
        writer.Commit<Decision<Conversation>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var alarms = session.Db.Flags.AsNoTracking().Alarming().Where(f => f.ConversationKey == conversation.Key && f.Sequence <= through).ToList();
                foreach (var flag in alarms)
                {
                    session.Replace(flag, FlagDecisions.See(flag, who.Id, session.Now).Value!);
                    Record(session, practitionerId, AuditActions.FlagSeen, flag);
                }

                return alarms.Count == 0 ? FlagDecisions.SeenBefore : conversation;
            }, ct);

    public Task<Decision<SafeguardingFlag>> Confirm(string flagId, string practitionerId, CancellationToken ct) => Change(
        flagId, practitionerId, AuditActions.FlagConfirmed, (session, flag, who) => FlagDecisions.Confirm(flag, who.Id, session.Now), ct);

    /// <param name="reason">Why it is not what it seemed; kept sealed with the flag.</param>
    public async Task<Decision<SafeguardingFlag>> Dismiss(string flagId, string practitionerId, string reason, CancellationToken ct)
    {
        if (await KeyOf(flagId, ct).ConfigureAwait(false) is not { } key)
        {
            return FlagDecisions.NotFound;
        }

        var sealedReason = SealedFlag.SealReason(key, flagId, reason);
        return await Change(
            flagId, practitionerId, AuditActions.FlagDismissed,
            (session, flag, who) => FlagDecisions.Dismiss(flag, who.Id, reason, sealedReason, session.Now), ct).ConfigureAwait(false);
    }

    /// <summary>A practitioner flags what the recogniser missed. It counts like one of the recogniser's: an open handover is raised.</summary>
    /// <param name="quote">What the message says.</param>
    /// <param name="says">What it is about, in the practitioner's words; may be empty.</param>
    public async Task<Decision<SafeguardingFlag>> Add(
        Conversation conversation, long sequence, string practitionerId, SafeguardingLevel level, string theme, string quote, string says, CancellationToken ct)
    {
        if (level is not (SafeguardingLevel.Immediate or SafeguardingLevel.High or SafeguardingLevel.Concern))
        {
            return FlagDecisions.LevelNeeded;
        }

        if (!Themes.All.Contains(theme))
        {
            return FlagDecisions.ThemeNeeded;
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        var finding = new FlagFinding([theme], [new Reason(Reason.Practitioner, theme, level, quote, says)]);
        return await writer.Commit<Decision<SafeguardingFlag>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var added = FlagRequests.Of(conversation, key, sequence, level, finding, session.Now, who.Id) with { SeenByKey = who.Id, SeenAt = session.Now };
                HandoverRequests.Raise(session, conversation, level);
                Record(session, practitionerId, AuditActions.FlagAdded, added);
                return session.Add(added);
            }, ct).ConfigureAwait(false);
    }

    private Task<Decision<SafeguardingFlag>> Change(
        string flagId, string practitionerId, string act, Func<WriteSession, SafeguardingFlag, Practitioner, Decision<SafeguardingFlag>> decide, CancellationToken ct) =>
        writer.Commit(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                if (session.Db.Flags.AsNoTracking().SingleOrDefault(f => f.Id == flagId) is not { } before)
                {
                    return FlagDecisions.NotFound;
                }

                return decide(session, before, who).Then(after =>
                {
                    Record(session, practitionerId, act, after);
                    return session.Replace(before, after);
                });
            }, ct);

    /// <summary>Boards show it, and so do open pages of its conversation.</summary>
    private static void Record(WriteSession session, string practitionerId, string act, SafeguardingFlag flag)
    {
        session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), act, nameof(SafeguardingFlag), flag.Id));
        session.SignalAfterCommit(WakeTopics.DutyBoard);
        session.SignalAfterCommit(session.Db.Conversations.Where(c => c.Key == flag.ConversationKey).Select(c => c.Id).Single());
    }

    private async Task<SecretKey?> KeyOf(string flagId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var keyId = await db.Flags.Where(f => f.Id == flagId)
            .Join(db.Conversations, f => f.ConversationKey, c => c.Key, (_, c) => c.KeyId)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
        return keyId is null ? null : await vault.Open(keyId, ct).ConfigureAwait(false);
    }
}
