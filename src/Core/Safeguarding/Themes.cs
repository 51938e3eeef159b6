namespace ProtectRespect.Core.Safeguarding;

/// <summary>What a message may be about. The ids are stored with flags and shown on the console.</summary>
public static class Themes
{
    private static readonly Dictionary<string, string> InWords = new(StringComparer.Ordinal)
    {
        ["being_followed"] = "being followed",
        ["callback_request"] = "being called back",
        ["controlling_relationship"] = "a controlling relationship",
        ["drugs_alcohol"] = "drugs or alcohol",
        ["family_conflict"] = "trouble in the family",
        ["gang_county_lines"] = "gangs and county lines",
        ["gifts_money"] = "gifts, money and debts",
        ["grooming_online"] = "somebody met online",
        ["image_blackmail"] = "images and blackmail",
        ["missing"] = "going missing",
        ["older_partner"] = "an older partner",
        ["online_safety_general"] = "safety online",
        ["physical_danger"] = "danger and violence",
        ["self_harm_suicide"] = "self-harm and suicide",
        ["service_info"] = "the service",
        ["sexual_violence"] = "sexual violence",
        ["small_talk"] = "no clear subject",
        ["trafficking"] = "being moved, sold or made to work",
    };

    public static IReadOnlyCollection<string> All => InWords.Keys;

    /// <summary>The theme as a practitioner would say it; one that is no longer known keeps its id, since flags outlive the table.</summary>
    public static string Words(string theme) => InWords.GetValueOrDefault(theme) ?? theme.Replace('_', ' ');
}
