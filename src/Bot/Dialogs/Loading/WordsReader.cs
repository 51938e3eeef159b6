using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads texts that are keyed by language; a list is a choice of wordings.</summary>
internal static class WordsReader
{
    public static readonly string[] Languages = ["en", "cy"];

    public static Words Read(YamlMap map, string contentId)
    {
        var texts = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var lang in Languages)
        {
            if (map.Texts(lang) is { Count: > 0 } wordings)
            {
                texts[lang] = wordings;
                if (wordings.Any(string.IsNullOrWhiteSpace))
                {
                    map.Fault($"A text of `{contentId}` is empty.");
                }
            }
        }

        if (!texts.ContainsKey("en"))
        {
            map.Fault($"The English text of `{contentId}` is missing (`en:`).");
            texts["en"] = [""];
        }

        return new Words(contentId, texts);
    }

    /// <summary>The words under <paramref name="name"/> with the quiet form and the help buttons beside it.</summary>
    public static StepWords? ReadFor(YamlMap step, string name, string contentId, bool withHelp = true)
    {
        if (step.Map(name)?.Knows(Languages) is not { } words)
        {
            return null;
        }

        var quiet = withHelp ? step.Map("quiet")?.Knows(Languages) : null;
        return new StepWords(
            Read(words, contentId), quiet is null ? null : Read(quiet, $"{contentId}.quiet"), withHelp ? step.Texts("help") : [])
        {
            Sheet = withHelp ? step.TextOrNull("sheet") : null,
        };
    }
}
