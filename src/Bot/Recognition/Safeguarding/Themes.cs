namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>What a message may be about. The ids are stored with flags and shown on the console.</summary>
public static class Themes
{
    public static readonly string[] All =
    [
        "being_followed", "callback_request", "controlling_relationship", "drugs_alcohol", "family_conflict", "gang_county_lines", "gifts_money",
        "grooming_online", "image_blackmail", "missing", "older_partner", "online_safety_general", "physical_danger", "self_harm_suicide",
        "service_info", "sexual_violence", "small_talk", "trafficking",
    ];
}
