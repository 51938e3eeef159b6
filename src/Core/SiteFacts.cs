using System.Globalization;

namespace ProtectRespect.Core;

/// <summary>
/// What visitors must be told of whoever runs this deployment: by the name under which the pages of <c>dialogs/sheets</c> use it. Only the
/// operator can say it, so a start for real people refuses while any of it is empty.
/// </summary>
public static class SiteFacts
{
    private const string Prefix = "site.";

    private static readonly (string Fact, string Setting, Func<SiteOptions, string> Of)[] All =
    [
        ("operator", nameof(SiteOptions.Operator), s => s.Operator),
        ("operator-check", nameof(SiteOptions.OperatorCheck), s => s.OperatorCheck),
        ("privacy-contact", nameof(SiteOptions.PrivacyContact), s => s.PrivacyContact),
        ("lawful-basis", nameof(SiteOptions.LawfulBasis), s => s.LawfulBasis),
        ("kept-chats", nameof(SiteOptions.KeptChats), s => s.KeptChats),
        ("kept-concerns", nameof(SiteOptions.KeptConcerns), s => s.KeptConcerns),
        ("tracing", nameof(SiteOptions.Tracing), s => s.Tracing),
        ("five-words-days", nameof(SiteOptions.FiveWordsDays), s => s.FiveWordsDays.ToString(CultureInfo.InvariantCulture)),
        ("complaints", nameof(SiteOptions.Complaints), s => s.Complaints),
    ];

    /// <param name="name">As a text names it in braces, for example <c>site.operator</c>.</param>
    public static bool Knows(string name) => Find(name).Of is not null;

    public static string? Of(SiteOptions site, string name) => Find(name).Of?.Invoke(site);

    /// <summary>The settings that are still empty, as they stand in docs/configuration.md.</summary>
    public static IReadOnlyList<string> Missing(SiteOptions site) =>
        [.. All.Where(f => string.IsNullOrWhiteSpace(f.Of(site))).Select(f => $"{SiteOptions.Section}:{f.Setting}")];

    private static (string Fact, string Setting, Func<SiteOptions, string> Of) Find(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) ? All.FirstOrDefault(f => name.AsSpan(Prefix.Length).SequenceEqual(f.Fact)) : default;
}
