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

    /// <summary>Everything that the page says by a key: a page must not fail because a line of a file was deleted.</summary>
    public static readonly IReadOnlyList<string> Needed =
    [
        "other-language", "in-english", "skip", "danger", "call", "exit", "heading", "messages", "choices", "newer", "your-message", "send", "pause",
        "check", "about", "about-leave", "about-shift", "about-close", "about-check", "run-by", "safer", "easy", "privacy", "go-on", "helped",
        "helped-yes", "helped-a-bit", "helped-no", "helped-thanks", "back-words", "back-phone", "back-alone", "back-yes", "back-no", "back-kept",
        "back-open", "five-words", "five-words-keep",
    ];

    private readonly PageText _english;
    private readonly PageText _welsh;

    private PageWords(PageText english, PageText welsh) => (_english, _welsh) = (english, welsh);

    /// <summary>Refuses the start when a file or a word is missing, or the languages do not have the same keys.</summary>
    public static PageWords Load(string folder)
    {
        var (english, welsh) = (Read(folder, English), Read(folder, Welsh));
        var page = Path.Combine(folder, "page");
        var missing = Needed.Where(key => !english.ContainsKey(key) && !welsh.ContainsKey(key)).ToList();
        if (missing.Count > 0)
        {
            throw new StartRefusedException($"{page}: the page needs these words, and no file has them: {string.Join(", ", missing)}.");
        }

        var alone = english.Keys.Except(welsh.Keys).Concat(welsh.Keys.Except(english.Keys)).Order(StringComparer.Ordinal).ToList();
        return alone.Count == 0
            ? new PageWords(new PageText("en-GB", "", english), new PageText(Welsh, "?lang=cy", welsh))
            : throw new StartRefusedException($"{page}: these words are not there in both languages: {string.Join(", ", alone)}.");
    }

    public PageText For(HttpContext http) => http.Request.Query["lang"] == Welsh ? _welsh : _english;

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

    public string this[string key] => Words[key];

    public string With(string key, string name, object value) =>
        Words[key].Replace("{" + name + "}", string.Create(CultureInfo.InvariantCulture, $"{value}"), StringComparison.Ordinal);

    /// <summary>The words with what stands between stars in bold.</summary>
    public MarkupString Bold(string key) => new(string.Concat(
        Words[key].Split('*').Select((part, i) => i % 2 == 0 ? WebUtility.HtmlEncode(part) : $"<strong>{WebUtility.HtmlEncode(part)}</strong>")));
}
