using System.Net;
using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

public sealed class Setting_up
{
    [Fact]
    public async Task Two_who_set_up_at_once_make_one_account_and_the_page_is_gone_for_ever()
    {
        await using var host = await RunningHost.Start();
        var link = await DutySite.SetUpLink(host);
        using var one = new ConsoleClient(host.ConsoleUrl);
        using var other = new ConsoleClient(host.ConsoleUrl);

        var answers = await Task.WhenAll(
            one.Press(link, "/setup", Form("One")),
            other.Press(link, "/setup", Form("Other")));

        Assert.Single(answers, a => a.Status is HttpStatusCode.Redirect);
        Assert.Single(answers, a => a.Status is HttpStatusCode.NotFound);
        using var late = new ConsoleClient(host.ConsoleUrl);
        Assert.Equal(HttpStatusCode.NotFound, (await late.Get(link)).Status);
        Assert.DoesNotContain("one@example.org", host.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_wrong_token_opens_nothing_and_a_short_password_makes_nothing()
    {
        await using var host = await RunningHost.Start();
        using var somebody = new ConsoleClient(host.ConsoleUrl);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Get("/setup?token=guessed")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await somebody.Get("/setup")).Status);

        var page = await somebody.Submit(await DutySite.SetUpLink(host), "/setup", ("WorkName", "One"), ("Email", "one@example.org"), ("Password", "too short"));

        Assert.Contains("15 characters or more", page.Refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("too short", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_restart_signs_nobody_out_and_takes_a_form_that_was_open()
    {
        await using var host = await RunningHost.Start();
        using var lead = new ConsoleClient(host.ConsoleUrl);
        await lead.Submit(await DutySite.SetUpLink(host), "/setup", Form("One"));
        var board = await lead.Get("/");
        var token = board.Document.QuerySelector("form[action='/?handler=OnDuty'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await host.Restart();

        var answer = await lead.Post("/?handler=OnDuty", [KeyValuePair.Create("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("You are on duty", (await lead.Get("/")).Text, StringComparison.Ordinal);
    }

    private static (string, string)[] Form(string name) => [("WorkName", name), ("Email", $"{name}@example.org"), ("Password", DutySite.Password)];
}
