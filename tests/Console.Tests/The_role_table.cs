using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.Core.Access;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;

namespace ProtectRespect.Console.Tests;

[Collection(DutySiteCollection.Name)]
public sealed class The_role_table(DutySite site)
{
    [Fact]
    public void Names_every_method_of_the_hub()
    {
        var methods = typeof(DutyHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.GetBaseDefinition().DeclaringType == typeof(DutyHub))
            .Select(m => RoleTableFilter.NameOf(m.Name))
            .ToList();
        Assert.NotEmpty(methods);
        Assert.Equal(methods.Order(), RoleTable.Rows.Where(r => r.Name.StartsWith(nameof(DutyHub), StringComparison.Ordinal)).Select(r => r.Name).Order());
    }

    [Fact]
    public void Names_every_page()
    {
        var pages = typeof(RoleTable).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)
            .Select(PathOf)
            .ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.NotNull(RoleTable.Find(page)));
    }

    [Fact]
    public void Denies_what_it_does_not_name()
    {
        Assert.Null(RoleTable.Find("/Something/New"));
        Assert.Null(RoleTable.Find(null));
        Assert.All(RoleTable.Rows.Where(r => !r.ForAnyone), row => Assert.False(row.Allows(null)));
    }

    public static TheoryData<string, string> Pages()
    {
        var pages = new TheoryData<string, string>();
        foreach (var (name, path) in new (string, string)[]
        {
            ("/Index", "/"), ("/Callbacks/Index", "/callbacks"), ("/Enquiries/Index", "/enquiries"), ("/Referrals/Index", "/referrals"), ("/FollowUps/Index", "/follow-ups"), ("/Duty/Status", "/status"), ("/Duty/Leaving", "/leaving"), ("/Transfers/Index", "/transfers"), ("/Shift/Index", "/shift"), ("/SecondLooks/Index", "/second-looks"), ("/Referrals/New", "/referrals/new"), ("/Safeguarding/Review", "/flags/review"), ("/People/Index", "/people"), ("/Content/Index", "/content"),
            ("/Alarm/Index", "/alarm"), ("/Lead/Door", "/door"), ("/History/Index", "/history"), ("/Supervision/Index", "/supervision"),
            ("/Content/Dialog", "/content/dialogs/start"), ("/Content/Map", "/content/map"), ("/Content/Preview", "/content/preview"),
        })
        {
            pages.Add(name, path);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Is_what_every_role_meets(string name, string path)
    {
        foreach (var role in Enum.GetValues<PractitionerRole>())
        {
            using var somebody = await site.Colleague(site.NewName(role.ToString()), role.ToString());
            var expected = RoleTable.Find(name)!.Allows(role) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            Assert.Equal(expected, (await somebody.Get(path)).Status);
        }

        using var stranger = new ConsoleClient(site.Host.ConsoleUrl);
        Assert.StartsWith("/sign-in", (await stranger.Get(path)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_an_administrator_from_every_page_of_one_visitor()
    {
        using var admin = await site.Colleague(site.NewName("Sam"), nameof(PractitionerRole.Admin));
        using var joe = await site.OnDuty(site.NewName("Joe"));
        using var visitor = await Visitor.AsksForAPerson(site.Host.PublicUrl);
        var desk = $"/conversations/{visitor.ConversationId}";
        await joe.Force($"{desk}?handler=Claim");
        var referral = (await joe.Force($"/referrals/new?conversation={visitor.ConversationId}")).Location;

        foreach (var path in new[] { desk, $"/referrals/new?conversation={visitor.ConversationId}", referral!, "/callbacks" })
        {
            Assert.True((await joe.Get(path)).Status is HttpStatusCode.OK, $"{path} is not there for its practitioner.");
            Assert.True((await admin.Get(path)).Status is HttpStatusCode.NotFound, $"{path} is there for an administrator.");
        }
    }

    [Fact]
    public async Task Keeps_an_administrator_from_the_live_connection()
    {
        using var admin = await site.Colleague(site.NewName("Sam"), nameof(PractitionerRole.Admin));
        await Assert.ThrowsAnyAsync<Exception>(admin.Hub);
    }

    [Fact]
    public async Task Is_not_needed_on_the_public_port_where_the_console_is_not()
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site.Host.PublicUrl };
        foreach (var path in new[] { "/sign-in", "/setup", "/join", "/people", "/callbacks", "/referrals", "/flags/review", "/flags/seen", "/follow-ups", "/second-looks", "/write-ups/x", "/status", "/leaving", "/transfers", "/shift", "/content", "/content/preview", "/conversations/x", "/hub", "/hub/negotiate", "/sign-out" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = site.Host.ConsoleUrl.Authority;
            request.Headers.Add("X-Forwarded-Host", site.Host.ConsoleUrl.Authority);
            using var answer = await http.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound, $"{path} answered {answer.StatusCode} on the public port.");
        }
    }

    [Fact]
    public async Task Comes_with_the_same_headers_on_every_answer()
    {
        foreach (var path in new[] { "/sign-in", "/", "/nothing-here", "/people" })
        {
            var headers = (await site.Grace.Get(path)).Headers;
            Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("SAMEORIGIN", headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("no-store", headers.GetValues("Cache-Control").Single());
            Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        }
    }

    private static string PathOf(Type model) =>
        model.FullName![(typeof(RoleTable).Assembly.GetName().Name!.Length + ".Pages".Length)..].Replace('.', '/')[..^"Model".Length];
}
