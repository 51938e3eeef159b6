using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class A_search_by_days(DutySite site)
{
    [Fact]
    public async Task Finds_what_was_said_on_them_and_nothing_else()
    {
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime);

        async Task<bool> Finds(DateOnly from, DateOnly until) =>
            (await site.Grace.Force("/history", ("reference", visitor.ConversationId), ("from", $"{from:yyyy-MM-dd}"), ("until", $"{until:yyyy-MM-dd}"))).Text
                .Contains("Found (1)", StringComparison.Ordinal);

        Assert.True(await Finds(today.AddDays(-1), today.AddDays(1)));
        Assert.False(await Finds(today.AddDays(-9), today.AddDays(-2)));
        Assert.False(await Finds(today.AddDays(2), today.AddDays(9)));
    }
}
