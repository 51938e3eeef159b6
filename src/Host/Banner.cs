using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;

/// <summary>What the terminal says when everything is up.</summary>
internal static class Banner
{
    public static string Of(SiteOptions site, string publicAddress, string consoleAddress, IServiceProvider core)
    {
        var lines = new List<string>
        {
            "Protect and Respect chat. Independent software, not an NSPCC service. In danger call 999.",
            $"Visitors:  {publicAddress}",
            $"Console:   {consoleAddress}",
        };
        if (site.Demo)
        {
            lines.Add(site.Practice
                ? "Practice. Every visitor is made up, and nothing of it reaches the real console. Sign in, and open Practice."
                : "Practice system. Nobody is here. Everybody in it is made up.");
        }
        else
        {
            using var db = core.GetRequiredService<IDatabase>().ReadContext();
            if (!db.Users.Any())
            {
                lines.Add(SetUpLinkCommand.Words(site, core.GetRequiredService<SetUpLink>().Current()));
            }

            if (TypedAs.Command == TypedAs.InACheckout)
            {
                lines.Add("To see it alive with made-up people first: ./run --demo");
            }
        }

        return string.Join(Environment.NewLine, lines);
    }
}
