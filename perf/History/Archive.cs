using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Perf.History;

/// <summary>
/// Years of a duty room: ended conversations, every third one held by a practitioner, every tenth with a flag that is serious, some of which were
/// dropped and followed up.
/// </summary>
public sealed class Archive(TestStore store, Random random)
{
    private const int AtOnce = 200;
    private static readonly string[] Words =
        ["school", "phone", "night", "friend", "money", "lift", "house", "town", "message", "photo", "worried", "older", "bus", "home", "mum", "sister", "angry", "scared", "party", "train"];

    private List<long> _practitioners = [];

    public async Task Fill(int conversations, int messages, CancellationToken ct)
    {
        using (var db = store.Get<IDatabase>().ReadContext())
        {
            _practitioners = await db.Users.Select(u => u.Id).ToListAsync(ct);
        }

        var each = messages / conversations;
        for (var done = 0; done < conversations; done += AtOnce)
        {
            var from = done;
            await Task.WhenAll(Enumerable.Range(from, Math.Min(AtOnce, conversations - from)).Select(number => One(number, each, ct)));
        }
    }

    /// <summary>One conversation of very many messages; returns its id.</summary>
    public Task<string> Long(int messages, CancellationToken ct) => One(0, messages, ct);

    private async Task<string> One(int number, int messages, CancellationToken ct)
    {
        var key = await store.Vault.NewKey(ct);
        var now = DateTimeOffset.UtcNow;
        var head = new Conversation { Id = RandomId.New(), UserId = "dl_" + RandomId.New(), KeyId = key.Id, StartedAt = now, LastEntryAt = now, ChangedAt = now };
        NewEntry[] said = [.. Enumerable.Range(0, messages).Select(i => i % 2 == 0 ? TestStore.Said(AuthorKind.Bot, "bot", Sentence()) : TestStore.Said(AuthorKind.Visitor, head.UserId, Sentence()))];
        var begun = await store.Writer.Commit(store.Log.Prepare(head, key, said).TryWriteNew, ct) ?? throw new InvalidOperationException("The id was taken.");
        var who = _practitioners[number % _practitioners.Count];
        await store.Writer.Commit(
            session =>
            {
                var held = number % 3 == 0;
                var serious = number % 10 == 0;
                if (serious)
                {
                    FlagRequests.Raise(session, begun, key, 2, new Assessment(SafeguardingLevel.High, ["missing"], []));
                    session.Db.Flags.Where(f => f.ConversationKey == begun.Key)
                        .ExecuteUpdate(set => set.SetProperty(f => f.State, FlagState.Confirmed).SetProperty(f => f.SeenAt, session.Now).SetProperty(f => f.DecidedAt, session.Now).SetProperty(f => f.DecidedByKey, who));
                }

                if (held)
                {
                    HandoverRequests.Request(session, begun, key, new HandoverCard { Reason = "asked", Danger = DangerAnswer.No, Audience = Audience.YoungPerson }, SafeguardingLevel.Concern);
                    session.Db.Handovers.Where(h => h.ConversationKey == begun.Key).ExecuteUpdate(set => set
                        .SetProperty(h => h.State, HandoverState.Ended).SetProperty(h => h.AcceptedByKey, who).SetProperty(h => h.AcceptedAt, session.Now)
                        .SetProperty(h => h.ClosedAt, session.Now).SetProperty(h => h.Outcome, (HandoverOutcome)(1 + (number % 6))));
                }
                else if (serious)
                {
                    session.Db.FollowUps.Add(new FollowUp
                    {
                        Id = RandomId.New(),
                        ConversationKey = begun.Key,
                        Episode = begun.Episode,
                        Kind = FollowUpKind.Serious,
                        Level = SafeguardingLevel.High,
                        CreatedAt = session.Now,
                        DueAt = session.Now,
                        OwnerKey = who,
                        State = FollowUpState.Closed,
                        Outcome = FollowUpOutcome.NothingToDo,
                        ClosedByKey = who,
                        ClosedAt = session.Now.AddSeconds(1),
                    });
                    session.Db.SaveChanges();
                }

                store.Log.AppendIn(session, begun.Key, key, h => h with { State = ConversationState.Ended, AnsweredThrough = h.LastVisitorSequence }, TestStore.Said(AuthorKind.Bot, "bot", "Goodbye."));
            }, ct);
        return begun.Id;
    }

    private string Sentence() => string.Join(' ', Enumerable.Range(0, 12).Select(_ => Words[random.Next(Words.Length)])) + (random.Next(2000) == 0 ? " marlowe" : "")
        + random.Next(100).ToString(CultureInfo.InvariantCulture);
}
