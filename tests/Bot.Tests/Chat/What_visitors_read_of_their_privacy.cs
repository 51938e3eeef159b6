using ProtectRespect.Core;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Chat;

public sealed class What_visitors_read_of_their_privacy
{
    /// <summary>What every layer says, in the settings' own words. The lawful basis stands in the full notice only.</summary>
    private static readonly string[] Always =
        ["Site__Operator", "Site__OperatorCheck", "Site__PrivacyContact", "Site__KeptChats", "Site__KeptConcerns", "Site__Tracing", "Site__Complaints"];

    [Fact]
    public async Task Is_what_the_settings_say_in_every_layer()
    {
        await using var host = await RunningHost.Start();
        using var http = new HttpClient { BaseAddress = host.PublicUrl };

        foreach (var path in (string[])["/privacy", "/sheets/privacy", "/sheets/privacy-parents", "/sheets/privacy-full"])
        {
            var page = await http.GetStringAsync(new Uri(path, UriKind.Relative));
            Assert.All(Always, setting => Assert.Contains(RunningHostOptions.Organisation[setting], page, StringComparison.Ordinal));
            Assert.Contains("https://ico.org.uk/make-a-complaint", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("{", page[page.IndexOf("<main>", StringComparison.Ordinal)..], StringComparison.Ordinal);
        }

        Assert.Contains(RunningHostOptions.Organisation["Site__LawfulBasis"], await http.GetStringAsync(new Uri("/sheets/privacy-full", UriKind.Relative)), StringComparison.Ordinal);
        Assert.DoesNotContain("/sheets/privacy\"", await http.GetStringAsync(new Uri("/sheets/privacy-parents", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_made_up_in_a_practice_system_and_says_so()
    {
        await using var practice = await RunningHost.Start(new RunningHostOptions { Words = ["--demo"] });
        using var http = new HttpClient { BaseAddress = practice.PublicUrl };

        var page = await http.GetStringAsync(new Uri("/sheets/privacy-full", UriKind.Relative));

        Assert.Equal(8, page.Split("made up, for practice only").Length - 1 - Repeats(page));
    }

    [Fact]
    public void Names_nothing_that_the_settings_do_not_have()
    {
        Assert.True(SiteFacts.Knows("site.operator"));
        Assert.False(SiteFacts.Knows("site.owner"));
        Assert.False(SiteFacts.Knows("operator"));
        Assert.Equal("x", SiteFacts.Of(new SiteOptions { Tracing = "x" }, "site.tracing"));
    }

    /// <summary>The footer names the operator again.</summary>
    private static int Repeats(string page) => page[page.IndexOf("<footer>", StringComparison.Ordinal)..].Split("made up, for practice only").Length - 1;
}
