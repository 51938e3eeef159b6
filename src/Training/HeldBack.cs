using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;

namespace ProtectRespect.Training;

/// <summary>
/// Sentences of an author who wrote nothing else, kept to measure with: <c>safeguarding/held-back.tsv</c>, a line each with level, who writes,
/// themes and text; <c>none!</c> is none that sounds like danger. Nothing is trained on them and no rule is written after them.
/// </summary>
internal static class HeldBack
{
    private const string File = "held-back.tsv";
    private const string Friend = "friend";

    public static IReadOnlyList<(SafeguardingExample Example, bool SoundsLikeDanger)> Read(string folder)
    {
        var path = Path.Combine(folder, SafeguardingLoader.Folder, File);
        return System.IO.File.Exists(path) ? [.. System.IO.File.ReadLines(path).Select(line => Of(line.Split('\t')))] : [];
    }

    private static (SafeguardingExample Example, bool SoundsLikeDanger) Of(string[] fields) => (
        new SafeguardingExample(
            fields[3], LevelNames.Read(fields[0].TrimEnd('!'))!.Value, fields[2].Split(','), fields[1] is Friend ? "young-person" : fields[1]),
        fields[0].EndsWith('!'));
}
