using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Recognition.Safeguarding;

/// <summary>The levels as files and the command line write them.</summary>
internal static class LevelNames
{
    public static readonly string[] All = ["none", "concern", "high", "immediate"];

    public static string Of(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.None => "none",
        SafeguardingLevel.Concern => "concern",
        SafeguardingLevel.High => "high",
        SafeguardingLevel.Immediate => "immediate",
        _ => "not-assessed",
    };

    public static SafeguardingLevel? Read(string name) => Array.IndexOf(All, name) is >= 0 and var place ? SafeguardingLevel.None + place : null;
}
