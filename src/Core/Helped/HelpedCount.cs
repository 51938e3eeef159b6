using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Helped;

public enum HelpedAnswer
{
    Yes = 1,
    ABit = 2,
    No = 3,
}

/// <summary>
/// How often "Did this help?" was answered so in a week by a kind of visitor. A count and nothing else: no conversation, no time of day, no
/// order leads from it to anybody.
/// </summary>
public sealed record HelpedCount
{
    /// <summary>The Monday on which the week begins, at midnight UTC.</summary>
    public required DateTimeOffset Week { get; init; }
    public required Audience Audience { get; init; }
    public required HelpedAnswer Answer { get; init; }
    public int Count { get; init; }
}

internal sealed class HelpedCountMapping : IEntityTypeConfiguration<HelpedCount>
{
    public void Configure(EntityTypeBuilder<HelpedCount> builder)
    {
        builder.ToTable("HelpedCount");
        builder.HasKey(h => new { h.Week, h.Audience, h.Answer });
    }
}

/// <summary>Counts answers.</summary>
public static class HelpedCounts
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The Monday of the week, as people in England live it.</summary>
    public static DateTimeOffset WeekOf(DateTimeOffset now)
    {
        var day = Instant.FromDateTimeOffset(now).InZone(London).Date;
        return day.PlusDays(1 - (int)day.DayOfWeek).AtMidnight().InUtc().ToDateTimeOffset();
    }

    public static void Add(WriteSession session, Audience audience, HelpedAnswer answer)
    {
        var week = WeekOf(session.Now);
        var counted = session.Db.HelpedCounts
            .Where(h => h.Week == week && h.Audience == audience && h.Answer == answer)
            .ExecuteUpdate(set => set.SetProperty(h => h.Count, h => h.Count + 1));
        if (counted == 0)
        {
            session.Add(new HelpedCount { Week = week, Audience = audience, Answer = answer, Count = 1 });
        }
    }
}

/// <summary>The counts as a duty lead reads them.</summary>
public sealed class HelpedReader(IDatabase database)
{
    /// <summary>The newest week first.</summary>
    public async Task<IReadOnlyList<HelpedCount>> Lately(int weeks, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var newest = await db.HelpedCounts.Select(h => h.Week).Distinct().OrderByDescending(w => w).Take(weeks).ToListAsync(ct).ConfigureAwait(false);
        return await db.HelpedCounts.Where(h => newest.Contains(h.Week)).OrderByDescending(h => h.Week).ThenBy(h => h.Audience).ToListAsync(ct).ConfigureAwait(false);
    }
}
