using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Practice;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.Scripted;

/// <summary>
/// Drills with made-up visitors. A run is nothing but its conversations: what became of it is read from them. Only who is still to come is
/// kept in memory, so after a restart of the practice system nobody comes late.
/// </summary>
internal sealed class Drills(
    ScenarioLibrary library, ScriptedVisitors visitors, ITurns turns, IDatabase database, IConversationReader reader, SharingDecisions sharing, WriteUpReader writeUps,
    Notes notes, TimeProvider clock) : IDrills, IDisposable
{
    private static readonly Refusal NotFound = new("not-found", "There is no such drill.");
    private static readonly Refusal OneAtATime = new("one-at-a-time", "A drill is running. End it first: its visitors are still on the board.");

    private readonly SemaphoreSlim _one = new(1);
    private Coming? _coming;

    public IReadOnlyList<Drill> All { get; } = [.. library.All.Select(s => s.Drill)];

    public async Task<Decision<DrillRun>> Start(string drillId, CancellationToken ct)
    {
        if (library.Find(drillId) is not { } scenario)
        {
            return NotFound;
        }

        // Two who press at once start one drill.
        await _one.WaitAsync(ct);
        try
        {
            if ((await Runs(ct)).Any(r => r.Running))
            {
                return OneAtATime;
            }

            var coming = _coming = new Coming(MadeUpId.NewRun(), new CancellationTokenSource());
            var order = scenario.Visitors.OrderBy(v => v.Arrives).ToList();
            await visitors.Enter(new MadeUpId(coming.Run, drillId, order[0].Name), ct);
            coming.Rest = ComeIn(coming, drillId, order);
            return (await Find(coming.Run, ct))!;
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task Stop(string runId, CancellationToken ct)
    {
        if (_coming is { } coming && coming.Run == runId)
        {
            await coming.Cancel.CancelAsync();
            await coming.Rest;
        }

        foreach (var conversation in await Conversations(runId, ct))
        {
            var log = await Read(conversation, ct);
            if (conversation.State is not ConversationState.Ended && !HasLeft(log))
            {
                await turns.Leave(conversation, ct);
            }
        }
    }

    public async Task<DrillRun?> Find(string runId, CancellationToken ct) =>
        await Conversations(runId, ct) is { Count: > 0 } conversations ? await Look(runId, conversations, ct) : null;

    public async Task<IReadOnlyList<DrillRun>> Runs(CancellationToken ct)
    {
        var runs = new List<DrillRun>();
        foreach (var run in (await Conversations(run: null, ct)).GroupBy(c => MadeUpId.Read(c.UserId)!.Run).OrderByDescending(g => g.Min(c => c.StartedAt)))
        {
            if (await Look(run.Key, [.. run], ct) is { } seen)
            {
                runs.Add(seen);
            }
        }

        return runs;
    }

    public void Dispose()
    {
        _coming?.Cancel.Dispose();
        _one.Dispose();
    }

    private async Task ComeIn(Coming coming, string drill, List<ScriptedVisitor> order)
    {
        try
        {
            for (var i = 1; i < order.Count; i++)
            {
                await Task.Delay(order[i].Arrives - order[i - 1].Arrives, clock, coming.Cancel.Token);
                await visitors.Enter(new MadeUpId(coming.Run, drill, order[i].Name), coming.Cancel.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The drill was ended before everybody had come.
        }
    }

    /// <summary>Null: the drill is not among the files any more.</summary>
    private async Task<DrillRun?> Look(string run, IReadOnlyList<Conversation> conversations, CancellationToken ct)
    {
        if (library.Find(MadeUpId.Read(conversations[0].UserId)!.Drill) is not { } scenario)
        {
            return null;
        }

        var written = new List<string>();
        var records = new HashSet<PracticeRecord>();
        var isThere = _coming is { IsOver: false } coming && coming.Run == run;
        foreach (var conversation in conversations)
        {
            var log = await Read(conversation, ct);
            written.AddRange(log.Where(e => e is { AuthorKind: AuthorKind.Practitioner, Kind: EntryKind.Message }).Select(e => e.Body.Text ?? ""));
            isThere |= conversation.State is not ConversationState.Ended && !HasLeft(log);
            await ReadRecords(conversation, records, ct);
        }

        var checks = scenario.LooksFor.Select(c => library.Checks[c]);
        return new DrillRun(
            run, scenario.Drill, conversations.Min(c => c.StartedAt), isThere, [.. conversations.Select(c => new DrillConversation(c.Id, c.State))],
            PracticeSeen.Of(checks, new PracticeFacts(written, records)));
    }

    private async Task ReadRecords(Conversation conversation, HashSet<PracticeRecord> records, CancellationToken ct)
    {
        if ((await sharing.Of(conversation, ct)).Count > 0)
        {
            records.Add(PracticeRecord.EmergencyCard);
        }

        if ((await writeUps.Of(conversation, ct)).Any(w => w.State is WriteUpState.Done))
        {
            records.Add(PracticeRecord.WriteUp);
        }

        if ((await notes.List(conversation, ct)).Count > 0)
        {
            records.Add(PracticeRecord.Note);
        }
    }

    private async Task<IReadOnlyList<Conversation>> Conversations(string? run, CancellationToken ct)
    {
        var prefix = MadeUpId.Prefix + (run is null ? "" : run + ".");
        using var db = database.ReadContext();
        return await db.Conversations.Where(c => c.UserId.StartsWith(prefix)).OrderBy(c => c.StartedAt).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<LogEntry>> Read(Conversation conversation, CancellationToken ct) => (await reader.Read(conversation, 0, int.MaxValue, ct)).Entries;

    private static bool HasLeft(IReadOnlyList<LogEntry> log) => log.Any(e => e.Body.Marker == TurnMarkers.VisitorLeft);

    /// <summary>Who is still to come.</summary>
    private sealed record Coming(string Run, CancellationTokenSource Cancel)
    {
        public Task Rest { get; set; } = Task.CompletedTask;

        public bool IsOver => Rest.IsCompleted;
    }
}
