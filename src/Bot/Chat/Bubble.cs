using System.Security.Cryptography;
using System.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Chat;

/// <summary>One message as the page shows it. <see cref="Kind"/> is the style and says who speaks.</summary>
public sealed record Bubble(string Kind, string Name, IReadOnlyList<string> Paragraphs, IReadOnlyList<CardAction> Links)
{
    public const string You = "you";
    public const string Bot = "bot";
    /// <summary>A bot of somebody else's: its name stands above everything it says.</summary>
    public const string OtherBot = "bot other";
    public const string Worker = "worker";
    public const string Notice = "notice";

    /// <summary>The language of the words; null = English, as the list is.</summary>
    public string? Lang { get; init; }

    /// <summary>Names a greeting that is on the page before there is a conversation; see <see cref="KeyOf"/>.</summary>
    public string? Key { get; init; }

    public static Bubble Of(LogEntry entry)
    {
        var (kind, name) = entry.AuthorKind switch
        {
            AuthorKind.Visitor => (You, "You"),
            AuthorKind.Practitioner => (Worker, entry.Body.AuthorName ?? ""),
            AuthorKind.Bot => (entry.ContentId?.StartsWith(OutsideBot.ContentPrefix, StringComparison.Ordinal) is true ? OtherBot : Bot, entry.Body.AuthorName ?? ""),
            _ => (Notice, ""),
        };
        return Of(kind, name, entry.Body.Text ?? "", entry.Body.Actions ?? []) with { Lang = IsEnglish(entry.Lang) ? null : entry.Lang };
    }

    public static Bubble Of(string kind, string name, string text, IEnumerable<CardAction> actions) =>
        new(kind, name, ParagraphsOf(text), [.. actions.Where(IsLink)]);

    /// <summary>
    /// The same content with the same words has the same key, so that a greeting shown before the start is adopted when its log
    /// entry arrives; changed words are a new message.
    /// </summary>
    public static string KeyOf(string? contentId, string? text) =>
        contentId + "." + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? "")))[..12];

    public static bool IsChoice(CardAction action) => action.Type is "imBack";

    private static bool IsEnglish(string lang) => lang is "en" || lang.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    private static bool IsLink(CardAction action) =>
        (action.Type is "call" && action.Value.StartsWith("tel:", StringComparison.Ordinal))
        || (action.Type is "openUrl" && action.Value.StartsWith("https://", StringComparison.Ordinal))
        || Sheet.IsAddress(action);

    private static string[] ParagraphsOf(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
