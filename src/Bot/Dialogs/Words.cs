using System.Security.Cryptography;
using System.Text;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>One piece of content in every language it has: wordings that mean the same, each split into bubbles at load.</summary>
public sealed class Words
{
    private readonly Dictionary<string, Wording[]> _byLang;

    internal Words(string contentId, IReadOnlyDictionary<string, IReadOnlyList<string>> texts)
    {
        ContentId = contentId;
        Version = Fingerprint.Of(texts.SelectMany(t => t.Value.Prepend(t.Key)));
        _byLang = texts.ToDictionary(
            t => t.Key, t => t.Value.Select(text => Wording.Of(contentId, text)).ToArray(), StringComparer.Ordinal);
    }

    public string ContentId { get; }
    public string Version { get; }

    /// <summary>Every bubble of every wording in a language, for the checks on content.</summary>
    public IEnumerable<IReadOnlyList<string>> Wordings(string lang) =>
        _byLang.TryGetValue(lang, out var wordings) ? wordings.Select(w => w.Bubbles) : [];

    public IEnumerable<string> Languages => _byLang.Keys;

    /// <summary>English where the language has no words yet; the second value is the language of what was found.</summary>
    internal (Wording Wording, string Lang) Choose(string lang, string conversationId, int attempt)
    {
        if (!_byLang.TryGetValue(lang, out var wordings))
        {
            (lang, wordings) = ("en", _byLang["en"]);
        }

        return (wordings.Length == 1 ? wordings[0] : wordings[Pick(conversationId, attempt, wordings.Length)], lang);
    }

    /// <summary>By hash, never by chance: an auditor can see again what a child was told and why.</summary>
    private int Pick(string conversationId, int attempt, int count)
    {
        var hash = 2166136261u;
        foreach (var c in conversationId)
        {
            hash = (hash ^ c) * 16777619;
        }

        foreach (var c in ContentId)
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)(((hash ^ (uint)attempt) * 16777619 >> 8) % (uint)count);
    }
}

/// <summary>One way to say it: bubbles, and their content ids.</summary>
internal sealed record Wording(string[] Bubbles, string[] Ids)
{
    public static Wording Of(string contentId, string text)
    {
        var bubbles = text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(bubble => bubble.ReplaceLineEndings(" "))
            .ToArray();
        return new Wording(bubbles, [.. bubbles.Select((_, i) => i == 0 ? contentId : $"{contentId}/{i + 1}")]);
    }
}

internal static class Fingerprint
{
    public static string Of(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0001', parts))).AsSpan(0, 4));
}
