using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Handovers;

/// <summary>
/// What practitioners do with a handover. Each act is one transaction: the row, what the visitor reads of it in the log, and one
/// audit row. Two who press at once are put in order by the writer; the second decides on what the first has left.
/// </summary>
public sealed class Handovers(IWriter writer, IDatabase database, IKeyVault vault, ConversationLog log, IHouseWords words, IOptions<DutyOptions> duty)
{
    public Task<Decision<Handover>> Claim(string handoverId, string practitionerId, CancellationToken ct) =>
        ByPractitioner(handoverId, practitionerId, (session, h, who) =>
            HandoverDecisions.Accept(h, ClaimOf(session, who), session.Db.WorkNameOf(h.AcceptedByKey), session.Now), Accepted, ct);

    /// <summary>The bot speaks next. With high risk only after a second look: a child is not left with a computer.</summary>
    public Task<Decision<Handover>> HandBack(string handoverId, string practitionerId, CancellationToken ct) =>
        ByPractitioner(
            handoverId, practitionerId,
            (session, h, who) => HandoverDecisions.HandBack(h, who.Id, session.Now).Then(back => SecondLookRequests.RefuseHandBack(session, h) is { } refusal ? refusal : back),
            HandedBack, ct);

    /// <summary>
    /// Ends the conversation; what is written about it is owed from now on (<see cref="WriteUp"/>). With high risk only after a second look, or
    /// alone with a reason (<see cref="SecondLookDecisions"/>).
    /// </summary>
    public Task<Decision<Handover>> End(string handoverId, string practitionerId, Ending ending, CancellationToken ct)
    {
        var alone = false;
        return ByPractitioner(
            handoverId, practitionerId,
            (session, h, who) => HandoverDecisions.End(h, who.Id, session.Now).Then(ended =>
            {
                if (!SecondLookRequests.IsHighRisk(session, h, ending.Risk))
                {
                    return ended;
                }

                var facts = SecondLookRequests.FactsOf(session, h, ending.Reason, duty.Value);
                alone = SecondLookDecisions.GoesAhead(facts);
                return SecondLookDecisions.Refuse(facts) is { } refusal ? refusal : ended;
            }),
            who => Ended(who, ending, alone),
            ct);
    }

    /// <summary>Set aside: it stays theirs and leaves their capacity, and they are reminded. To the visitor nothing is said by a machine.</summary>
    public Task<Decision<Handover>> Park(string handoverId, string practitionerId, ParkReason reason, TimeSpan remindIn, CancellationToken ct) => ByPractitioner(
        handoverId, practitionerId,
        (session, h, who) => HandoverDecisions.Park(h, who.Id, reason, session.Now + remindIn, session.Now),
        _ => new Step(null, AuditActions.HandoverParked, []), ct);

    public Task<Decision<Handover>> TakeUp(string handoverId, string practitionerId, CancellationToken ct) => ByPractitioner(
        handoverId, practitionerId, (_, h, who) => HandoverDecisions.TakeUp(h, who.Id), _ => new Step(null, AuditActions.HandoverTakenUp, []), ct);

    /// <summary>The lease has run out: back into the queue, and the visitor is told. A refusal when it was renewed meanwhile.</summary>
    public Task<Decision<Handover>> Lapse(string handoverId, CancellationToken ct)
    {
        var somebodyHere = true;
        return Change(
            handoverId,
            ActionContext.System(LeaseSweeper.Job),
            (session, h) =>
            {
                somebodyHere = session.Db.AnyoneHere(duty.Value.Here, session.Now);
                return HandoverDecisions.Lapse(h, session.Now);
            },
            _ => Lapsed(somebodyHere),
            ct);
    }

    internal Task<Decision<Handover>> ByPractitioner(
        string handoverId, string practitionerId, Func<WriteSession, Handover, Practitioner, Decision<Handover>> decide, Func<Practitioner, Step> then, CancellationToken ct)
    {
        Practitioner? who = null;
        return Change(
            handoverId,
            ActionContext.Practitioner(practitionerId),
            (session, h) => (who = session.Db.Acting(practitionerId)) is null ? PractitionerDecisions.NotFound : decide(session, h, who),
            _ => then(who!),
            ct);
    }

    internal async Task<Decision<Handover>> Change(
        string handoverId, ActionContext by, Func<WriteSession, Handover, Decision<Handover>> decide, Func<Handover, Step> then, CancellationToken ct)
    {
        if (await KeyIdOf(handoverId, ct).ConfigureAwait(false) is not { } keyId)
        {
            return HandoverRefusals.NotFound;
        }

        var key = await vault.Open(keyId, ct).ConfigureAwait(false);
        return await writer.Commit(
            session =>
            {
                var before = session.Db.Handovers.AsNoTracking().Single(h => h.Id == handoverId);
                var decision = decide(session, before);
                return decision.Then(after =>
                {
                    var step = then(after);
                    Tell(session, before.ConversationKey, key, step);
                    step.Also?.Invoke(session, before, key);
                    if (after.AcceptedByKey != before.AcceptedByKey || !after.IsOpen)
                    {
                        TransferRequests.Forget(session, before.Key);
                    }

                    session.Audit(new AuditEntry(by, step.Act, nameof(Handover), handoverId));
                    session.SignalAfterCommit(WakeTopics.DutyBoard);
                    return session.Replace(before, after);
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>What the visitor reads of it. Where who speaks changes, the bot owes nothing any more.</summary>
    private void Tell(WriteSession session, long conversationKey, SecretKey key, Step step)
    {
        if (step.State is null && step.Entries.Count == 0)
        {
            session.SignalAfterCommit(session.Log.FindByKey(conversationKey)!.Id);
            return;
        }

        log.AppendIn(
            session, conversationKey, key,
            head => step.State is { } state ? head with { State = state, AnsweredThrough = head.LastVisitorSequence, FailedTurns = 0 } : head,
            step.Entries);
    }

    private async Task<string?> KeyIdOf(string handoverId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Handovers.Where(h => h.Id == handoverId)
            .Join(db.Conversations, h => h.ConversationKey, c => c.Key, (_, c) => c.KeyId)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }

    internal Claim ClaimOf(WriteSession session, Practitioner who) => session.Db.ClaimOf(who.Id, duty.Value);

    private Step Accepted(Practitioner who) => new(
        ConversationState.WithPractitioner,
        AuditActions.HandoverAccepted,
        [words.Say(HouseWordIds.PractitionerHere, who.WorkName), HandoverMarkers.Of(HandoverMarkers.Accepted, who.WorkName)],
        (session, h, _) => FlagRequests.SeeAll(session, h.ConversationKey, who.Id));

    /// <summary>The bot speaks next: its turn is run by the timer.</summary>
    private Step HandedBack(Practitioner who) => new(
        ConversationState.WithBot,
        AuditActions.HandoverHandedBack,
        [HandoverMarkers.Of(HandoverMarkers.HandedBack, who.WorkName)],
        (session, h, key) =>
        {
            ConversationTimers.Set(session, h.ConversationKey, ConversationTimers.HandedBack, session.Now);
            WriteUpRequests.Owe(session, h, key, who.Id, h.Level);
        });

    private Step Ended(Practitioner who, Ending ending, bool alone) => new(
        ConversationState.Ended,
        AuditActions.HandoverEnded,
        [words.Say(HouseWordIds.PractitionerEnded, who.WorkName), HandoverMarkers.Of(HandoverMarkers.Ended, who.WorkName)],
        (session, h, key) =>
        {
            WriteUpRequests.Owe(session, h, key, who.Id, ending.Risk);
            if (alone)
            {
                SecondLookRequests.GoAhead(session, h, key, who, ending.Reason, session.Now + duty.Value.Review);
            }
        });

    /// <summary>The link was lost; and where nobody else is here, that truth at once.</summary>
    private Step Lapsed(bool somebodyHere)
    {
        List<NewEntry> entries = [HandoverMarkers.Of(HandoverMarkers.Lapsed, null), words.Say(HouseWordIds.PractitionerLost)];
        if (!somebodyHere)
        {
            entries.Add(words.Say(HouseWordIds.NobodyHere));
        }

        return new Step(ConversationState.Waiting, AuditActions.HandoverLapsed, entries);
    }

    /// <summary>What follows a decision: who speaks now (null = who did before), what is audited, what the visitor reads.</summary>
    internal sealed record Step(ConversationState? State, string Act, IReadOnlyList<NewEntry> Entries, Action<WriteSession, Handover, SecretKey>? Also = null);
}

/// <summary>What a practitioner says as they end a conversation.</summary>
/// <param name="Risk">How worried they are now.</param>
/// <param name="Reason">With high risk and nobody else on duty: why it ends now.</param>
public sealed record Ending(SafeguardingLevel Risk, string Reason = "");
