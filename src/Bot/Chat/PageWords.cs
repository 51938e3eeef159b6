using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Core.Storage;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ProtectRespect.Bot.Chat;

/// <summary>
/// The fixed words of the visitor's page by language: <c>dialogs/page/en.yaml</c>, and beside it <c>cy.yaml</c>. Which of them is shown stands
/// in the address (<c>?lang=cy</c>) and nowhere else. The chat and the guides stay English.
/// </summary>
public sealed class PageWords
{
    private const string English = "en";
    private const string Welsh = "cy";

    private readonly PageText _english;
    private readonly PageText _welsh;

    private PageWords(PageText english, PageText welsh) => (_english, _welsh) = (english, welsh);

    /// <summary>Refuses the start when a file is missing or the languages do not have the same keys.</summary>
    public static PageWords Load(string folder)
    {
        var (english, welsh) = (Read(folder, English), Read(folder, Welsh));
        var alone = english.Keys.Except(welsh.Keys).Concat(welsh.Keys.Except(english.Keys)).Order(StringComparer.Ordinal).ToList();
        return alone.Count == 0
            ? new PageWords(new PageText("en-GB", "", english), new PageText(Welsh, "?lang=cy", welsh))
            : throw new StartRefusedException($"{Path.Combine(folder, "page")}: these words are not there in both languages: {string.Join(", ", alone)}.");
    }

    public PageText For(HttpContext http) => http.Request.Query["lang"] == Welsh ? _welsh : _english;

    /// <summary>Keys that have no words in the files; a test asks for every one that the page uses.</summary>
    public IEnumerable<string> Keys => _english.Keys;

    private static Dictionary<string, string> Read(string folder, string lang)
    {
        var path = Path.Combine(folder, "page", lang + ".yaml");
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"{path} is missing: without it the visitor's page has no words.");
        }

        var text = File.ReadAllText(path);
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<PageFile>(text).Words;
        }
        catch (Exception fault) when (SlipOfTheFinger.Is(fault))
        {
            var (line, plain) = SlipOfTheFinger.Explain(text, fault);
            throw new StartRefusedException($"{path}:{line} cannot be read: {plain}");
        }
    }

    internal sealed class PageFile
    {
        public string Owner { get; set; } = "";
        public string ReviewBy { get; set; } = "";
        public Dictionary<string, string> Words { get; set; } = [];
    }
}

/// <summary>The fixed words of the page in one language.</summary>
/// <param name="Lang">As <c>lang</c> of the page.</param>
/// <param name="Query">What keeps the language in an address of the page.</param>
public sealed record PageText(string Lang, string Query, IReadOnlyDictionary<string, string> Words)
{
    public bool IsEnglish => Query.Length == 0;

    /// <summary>Marks English words on a page of another language; null where the page is English.</summary>
    public string? EnglishHere => IsEnglish ? null : "en-GB";

    internal IEnumerable<string> Keys => Words.Keys;

    public string this[string key] => Words[key];

    public string With(string key, string name, object value) =>
        Words[key].Replace("{" + name + "}", string.Create(CultureInfo.InvariantCulture, $"{value}"), StringComparison.Ordinal);

    /// <summary>The words with what stands between stars in bold.</summary>
    public MarkupString Bold(string key) => new(string.Concat(
        Words[key].Split('*').Select((part, i) => i % 2 == 0 ? WebUtility.HtmlEncode(part) : $"<strong>{WebUtility.HtmlEncode(part)}</strong>")));
}
