using ProtectRespect.Console.Tests.Kit;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

/// <summary>The live connection is down, or there is no script: whoever goes on working is here, and keeps what they hold.</summary>
public sealed class A_page_without_the_hub
{
    [Fact]
    public async Task Every_page_that_is_opened_is_a_sign_of_life()
    {
        await using var host = await RunningHost.Start(new RunningHostOptions
        {
            Environment = new Dictionary<string, string> { ["Duty__LeaseSeconds"] = "20", ["Duty__HereSeconds"] = "20", ["Duty__OfferSeconds"] = "0" },
        });
        using var sam = new ConsoleClient(host.ConsoleUrl);
        await sam.Submit(await DutySite.SetUpLink(host), "/setup", ("WorkName", "Sam"), ("Email", "sam@example.org"), ("Password", DutySite.Password));
        await sam.Submit("/", "/?handler=OnDuty");
        using var visitor = await Visitor.AsksForAPerson(host.PublicUrl);
        await sam.Claims(visitor);

        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(11));
            await sam.Get("/callbacks");
        }

        Assert.NotNull((await sam.Get(visitor.Desk)).Document.QuerySelector("form.reply"));
        await visitor.Hears("Sam");
        Assert.DoesNotContain("handover.lapsed", await visitor.Wire(), StringComparison.Ordinal);
        await Wait.Until(async () => (await visitor.Wire()).Contains("handover.lapsed", StringComparison.Ordinal), "whoever works no longer loses it", TimeSpan.FromSeconds(40));
    }
}
