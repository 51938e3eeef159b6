using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Scripted;

/// <summary>In the demo made-up visitors keep arriving: never more than a person can look at, and never two with the same story.</summary>
internal sealed class Arrivals(
    ScenarioLibrary library, ScriptedVisitors visitors, IDatabase database, Random random, TimeProvider clock, ILogger<Arrivals> logger)
    : PeriodicWorker(TimeSpan.FromSeconds(5), clock, logger)
{
    private const int MostWaiting = 3;
    public const int MostHere = 4;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(75);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(180);
    private readonly List<Scenario> _arriving = [.. library.All.Where(s => s.Arrives)];
    private DateTimeOffset? _next;

    /// <summary>Looks once. Returns whether somebody came in.</summary>
    public async Task<bool> Look(CancellationToken ct)
    {
        var now = Clock.GetUtcNow();
        _next ??= now + Pause();
        if (now < _next || _arriving.Count == 0)
        {
            return false;
        }

        _next = now + Pause();
        using var db = database.ReadContext();
        if (await db.Handovers.CountAsync(h => h.State == HandoverState.Requested, ct) >= MostWaiting)
        {
            return false;
        }

        var here = await db.Conversations.Where(c => c.UserId.StartsWith(MadeUpId.Prefix) && c.State != ConversationState.Ended).Select(c => c.UserId).ToListAsync(ct);
        var told = here.Select(id => MadeUpId.Read(id)?.Drill).ToHashSet(StringComparer.Ordinal);
        var untold = _arriving.Where(s => !told.Contains(s.Drill.Id)).ToList();
        if (here.Count >= MostHere || untold.Count == 0)
        {
            return false;
        }

        var scenario = untold[random.Next(untold.Count)];
        await visitors.Enter(new MadeUpId(MadeUpId.NewRun(), scenario.Drill.Id, scenario.Visitors[0].Name), ct);
        return true;
    }

    protected override Task Round(CancellationToken ct) => Look(ct);

    private TimeSpan Pause() => Least + ((Most - Least) * random.NextDouble());
}
