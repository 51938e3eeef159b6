using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Storage;

/// <summary>Prints the link for the first account again; works while the server runs and while it does not.</summary>
internal static class SetUpLinkCommand
{
    public static string Run(CommandLine line)
    {
        var configuration = Settings.Read(line);
        var site = configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        var folder = new DataFolder(configuration["Storage:Folder"]!);
        return Words(site, new SetUpLink(folder, TimeProvider.System).Current());
    }

    public static string Words(SiteOptions site, string token) =>
        $"Make the first account (this link works once, for {SetUpLink.Lifetime.TotalMinutes:0} minutes): {site.ConsoleUrl.TrimEnd('/')}/setup?token={token}";
}
