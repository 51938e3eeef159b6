using System.Net;
using ProtectRespect.Console.Tests.Kit;

namespace ProtectRespect.Console.Tests;

/// <summary>Whoever forges a form, or sends an old one, gets an answer and never a fault.</summary>
[Collection(DutySiteCollection.Name)]
public sealed class Forms_that_no_page_has(DutySite site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/callbacks")]
    [InlineData("/follow-ups")]
    [InlineData("/shift")]
    [InlineData("/rota")]
    [InlineData("/people")]
    [InlineData("/alarm")]
    [InlineData("/supervision")]
    [InlineData("/status")]
    public async Task An_act_that_its_page_does_not_know_is_not_found(string page) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Grace.Force($"{page}?handler=NoSuchAct")).Status);

    [Theory]
    [InlineData("from", "0001-01-01")]
    [InlineData("until", "9999-12-31")]
    [InlineData("until", "2026-13-45")]
    [InlineData("olderAt", "999999999999999999")]
    [InlineData("level", "Nothing of the kind")]
    public async Task A_search_that_cannot_be_read_says_so_and_keeps_the_rest(string field, string value)
    {
        var answer = await site.Grace.Force("/history", (field, value), ("olderKey", "1"), ("text", "kept words"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Choose it again", answer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("kept words", answer.Document.QuerySelector("#text")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("2147483647")]
    [InlineData("-5")]
    public async Task A_door_does_not_open_by_itself_in_a_thousand_years(string hours)
    {
        await site.Grace.Force("/door", ("state", "Closed"), ("reason", "a test"), ("hours", hours));

        Assert.Contains("within the next 24 hours", (await site.Grace.Get("/door")).Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-2147483648")]
    [InlineData("2147483647")]
    [InlineData("11")]
    public async Task Nothing_is_parked_for_a_time_that_is_not_offered(string minutes)
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        await joe.Claims(visitor);

        await joe.Force($"{visitor.Desk}?handler=Park", ("reason", "Away"), ("minutes", minutes));

        Assert.Equal("Choose when you are reminded.", (await joe.Get(visitor.Desk)).Refusal);
    }

    [Fact]
    public async Task A_shift_in_a_year_that_calendars_do_not_know_is_refused()
    {
        var answer = await site.Grace.Press("/rota", "/rota?handler=Plan", ("day", "9999-12-31"), ("from", "20:00"), ("until", "02:00"), ("weeks", "4"));

        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{answer.Status}");
    }
}
