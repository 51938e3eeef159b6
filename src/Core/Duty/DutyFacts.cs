using Microsoft.Extensions.Options;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Duty;

/// <summary>Who is there now, as a visitor may be told.</summary>
/// <param name="WorkerHere">Somebody is on duty, and their console has shown a sign of life lately.</param>
/// <param name="OpensAt">The next time at which a worker reads; null = not known.</param>
/// <param name="Waiting">How many wait in the queue.</param>
public sealed record DutyNow(bool WorkerHere, DateTimeOffset? OpensAt, int Waiting)
{
    /// <summary>For whom the door is open.</summary>
    public DoorState Door { get; init; } = DoorState.Open;

    /// <summary>How long those waited who were taken lately; null = too few to say.</summary>
    public WaitRange? Lately { get; init; }

    /// <summary>The conversations that wait, in the order in which they are taken.</summary>
    public IReadOnlyList<long> Queue { get; init; } = [];

    /// <summary>How many are before a conversation; null = it is not in the queue, as far as is known.</summary>
    public int? Before(long conversationKey) => Queue.TakeWhile(key => key != conversationKey).Count() is var before && before < Queue.Count ? before : null;
}

/// <summary>The truth about who is there, at most a second old.</summary>
public interface IDutyFacts
{
    DutyNow Now();
}

/// <summary>When the service is open; data that practitioners own.</summary>
public interface IOpeningTimes
{
    /// <summary>The next opening after <paramref name="now"/>; null = not known, as while it is open.</summary>
    DateTimeOffset? NextOpening(DateTimeOffset now);

    /// <summary>The stretches of [from, to) in which visitors are told that somebody works, the oldest first; none where the hours are not known.</summary>
    IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenWithin(DateTimeOffset from, DateTimeOffset to);
}

/// <summary>Reads who is there at most once a second, however many turns ask; while one asks, the others take what was known.</summary>
public sealed class DutyFacts(IDatabase database, IOptions<DutyOptions> duty, TimeProvider clock, IOpeningTimes? openingTimes = null) : IDutyFacts
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Lock _reading = new();
    private volatile Known? _known;

    public DutyNow Now()
    {
        var known = _known;
        if (known is not null && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Facts;
        }

        if (known is null)
        {
            lock (_reading)
            {
                return (_known ??= Read()).Facts;
            }
        }

        if (!_reading.TryEnter())
        {
            return known.Facts;
        }

        try
        {
            return (_known = Read()).Facts;
        }
        finally
        {
            _reading.Exit();
        }
    }

    private Known Read()
    {
        var at = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        using var db = database.ReadContext();
        var here = db.AnyoneHere(duty.Value.Here, now);
        var waiting = db.Handovers.Where(h => h.State == HandoverState.Requested).Select(h => new { h.ConversationKey, h.Level, h.RequestedAt }).ToList();
        var door = db.NewestDoor();
        var since = now - Waits.Lately;
        var taken = db.Handovers.Where(h => h.AcceptedAt > since)
            .OrderByDescending(h => h.AcceptedAt)
            .Take(Waits.Most)
            .Select(h => new { h.RequestedAt, h.AcceptedAt })
            .ToList();
        return new Known(
            new DutyNow(here, OpensAt(door, openingTimes?.NextOpening(now), now), waiting.Count)
            {
                Door = DoorDecisions.StandsAt(door, now),
                Lately = Waits.Range(taken.ConvertAll(h => h.AcceptedAt!.Value - h.RequestedAt)),
                Queue = [.. Urgency.InQueueOrder(waiting, h => h.Level, h => h.RequestedAt).Select(h => h.ConversationKey)],
            },
            at);
    }

    /// <summary>While a lead keeps the door closed, the hours promise nothing: it opens at the later of both, or nobody knows when.</summary>
    private static DateTimeOffset? OpensAt(DoorChange? door, DateTimeOffset? byHours, DateTimeOffset now) =>
        DoorDecisions.StandsAt(door, now) is not DoorState.Closed ? byHours
        : door!.Until is { } until ? (byHours > until ? byHours : until)
        : null;

    private sealed record Known(DutyNow Facts, long At);
}

internal static class DutyQueries
{
    /// <summary>Those who are here, as <see cref="DutyDecisions.IsHere"/> says it, and not on a break.</summary>
    public static IQueryable<DutyStatus> Here(this IQueryable<DutyStatus> statuses, TimeSpan here, DateTimeOffset now)
    {
        var since = now - here;
        return statuses.Where(d => d.OnDuty && d.LastHeartbeatAt > since && (d.BreakUntil == null || d.BreakUntil <= now));
    }

    public static bool AnyoneHere(this ProtectDb db, TimeSpan here, DateTimeOffset now) => db.DutyStatuses.Here(here, now).Any();
}
