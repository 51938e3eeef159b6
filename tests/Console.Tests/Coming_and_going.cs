using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.SignalR.Client;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class Coming_and_going(DutySite site)
{
    [Fact]
    public async Task An_invitation_makes_one_account_with_the_role_and_name_it_was_made_for()
    {
        var name = site.NewName("Amina");
        var link = await site.Invitation(name, "Practitioner");
        using var amina = new ConsoleClient(site.Host.ConsoleUrl);
        var page = await amina.Submit(link, "/join", ("Email", DutySite.EmailOf(name)), ("Password", DutySite.Password));

        Assert.Contains(name, page.Document.QuerySelector(".me")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await amina.Get("/people")).Status);
        using var second = new ConsoleClient(site.Host.ConsoleUrl);
        Assert.Equal(HttpStatusCode.NotFound, (await second.Get(link)).Status);
    }

    [Fact]
    public async Task Who_fails_to_sign_in_is_told_the_same_whatever_the_reason()
    {
        var name = site.NewName("Joe");
        using var joe = await site.Colleague(name);
        using var somebody = new ConsoleClient(site.Host.ConsoleUrl);

        var wrong = await somebody.Submit("/sign-in", "/sign-in", ("email", DutySite.EmailOf(name)), ("password", "not the right words at all"));
        var unknown = await somebody.Submit("/sign-in", "/sign-in", ("email", "nobody@example.org"), ("password", "not the right words at all"));
        var right = await somebody.Submit("/sign-in", "/sign-in", ("email", DutySite.EmailOf(name)), ("password", DutySite.Password));

        Assert.NotNull(wrong.Refusal);
        Assert.Equal(wrong.Refusal, unknown.Refusal);
        Assert.Contains(name, right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_goes_off_duty_and_the_cookie_is_worth_nothing()
    {
        using var joe = await site.OnDuty(site.NewName("Joe"));
        var copied = joe.Cookies;
        await joe.Submit("/", "/sign-out");

        Assert.Equal("/sign-in?to=%2F", (await joe.Get("/")).Location);
        using var thief = new ConsoleClient(site.Host.ConsoleUrl);
        var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", copied } } };
        Assert.Equal("/sign-in?to=%2F", (await thief.Send(request)).Location);
    }

    [Fact]
    public async Task Who_is_suspended_is_out_everywhere_within_a_second()
    {
        var name = site.NewName("Joe");
        using var joe = await site.OnDuty(name);
        await using var hub = await joe.Hub();
        await hub.InvokeAsync<object>("WatchBoard");

        var people = await site.Grace.Get("/people");
        var id = people.Document.QuerySelectorAll("tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal))
            .QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var since = Stopwatch.StartNew();
        await site.Grace.Submit("/people", "/people?handler=Suspend", ("id", id));

        await Wait.Until(() => hub.State is HubConnectionState.Disconnected, "the socket is cut", TimeSpan.FromSeconds(1));
        Assert.Equal("/sign-in?to=%2F", (await joe.Get("/")).Location);
        Assert.True(since.Elapsed < TimeSpan.FromSeconds(2), $"It took {since.Elapsed}.");
        await Assert.ThrowsAnyAsync<Exception>(joe.Hub);
        Assert.NotNull((await joe.Submit("/sign-in", "/sign-in", ("email", DutySite.EmailOf(name)), ("password", DutySite.Password))).Refusal);
    }

    [Fact]
    public async Task A_form_from_another_site_or_without_its_token_changes_nothing()
    {
        using var joe = await site.Colleague(site.NewName("Joe"));
        var foreign = new HttpRequestMessage(HttpMethod.Post, "/?handler=OnDuty") { Content = new FormUrlEncodedContent([]), Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        Assert.Equal(HttpStatusCode.Forbidden, (await joe.Send(foreign)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await joe.Post("/?handler=OnDuty", [])).Status);
        Assert.Contains("Off duty", (await joe.Get("/")).Text, StringComparison.Ordinal);
    }
}
