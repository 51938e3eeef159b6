using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Loading;

/// <summary>languages.yaml: the small words by which other languages are noticed.</summary>
internal static class LanguagesFile
{
    public static OtherLanguages Read(YamlMap file)
    {
        file.Knows("owner", "reviewBy", "english", "languages");
        var languages = file.Map("languages");
        return new OtherLanguages(
            Words(file.Needed("english")),
            [.. (languages?.Names() ?? []).Select(name => (name, Words(languages!.Texts(name))))]);
    }

    private static IReadOnlyList<string> Words(IReadOnlyList<string> lines) => [.. lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
}
