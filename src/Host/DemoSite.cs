using System.Globalization;
using ProtectRespect.Core;
using ProtectRespect.Core.Time;

/// <summary>What a practice system says of whoever runs it: nobody does, and each line says so.</summary>
internal static class DemoSite
{
    private const string Made = "made up, for practice only";

    public static IEnumerable<KeyValuePair<string, string?>> Settings { get; } =
    [
        Of(nameof(SiteOptions.Operator), "the Practice Trust (" + Made + ")"),
        Of(nameof(SiteOptions.OperatorCheck), "look it up and you will not find it: it is " + Made + "."),
        Of(nameof(SiteOptions.PrivacyContact), "nobody, because this is " + Made + "."),
        Of(nameof(SiteOptions.LawfulBasis), "None is needed: everybody in this system is " + Made + "."),
        Of(nameof(SiteOptions.KeptChats), "until somebody deletes the practice folder. This is " + Made + "."),
        Of(nameof(SiteOptions.KeptConcerns), "until somebody deletes the practice folder. This is " + Made + "."),
        Of(nameof(SiteOptions.Tracing), "Nobody can be found through it. This is " + Made + "."),
        Of(nameof(SiteOptions.Complaints), "to whoever showed you this. It is " + Made + "."),
    ];

    /// <summary>Addresses of its own: drills run beside the real console of the same computer.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> OfPractice { get; } =
    [
        Of(nameof(SiteOptions.PublicUrl), "http://127.0.0.1:5082"),
        Of(nameof(SiteOptions.ConsoleUrl), "http://localhost:5083"),
    ];

    /// <summary>Each day has a story of its own, and so has each hour that is asked for: old ones stay beside it until the folder is deleted.</summary>
    public static string Folder(string? at, TimeProvider clock) =>
        $"data/demo/{(at is { Length: > 0 } ? at.Replace(':', '-') : London.At(clock.GetUtcNow()).Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture))}";

    private static KeyValuePair<string, string?> Of(string setting, string words) => new($"{SiteOptions.Section}:{setting}", words);
}
