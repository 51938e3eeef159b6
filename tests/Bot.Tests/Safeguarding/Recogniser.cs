using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Bot.Recognition.Safeguarding.Reading;
using ProtectRespect.Bot.Recognition.Safeguarding.Rules;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Safeguarding;

/// <summary>The recogniser as it is shipped.</summary>
internal static class Recogniser
{
    private static readonly Lazy<SafeguardingLoad> Loaded = new(() => SafeguardingLoader.Load(Content.Folder));

    public static SafeguardingLoad Load => Loaded.Value;

    public static Assessment Assess(string text, string? who = null, string? asked = null, params string[] earlier) =>
        Load.Recogniser!.Assess(text, new AssessmentContext(who, asked is null ? null : new OpenQuestion($"start.{asked}", asked), earlier));

    /// <summary>The words of a message as rules and classifier see them.</summary>
    public static string Read(string text)
    {
        var message = new Message(Load.Set!.Groups);
        Load.Set.Read(text, message);
        return string.Join(' ', MessageFeatures.Words(message));
    }

    /// <summary>The ids of the rules that hold.</summary>
    public static IReadOnlyList<string> Rules(string text, string? who = null)
    {
        var message = new Message(Load.Set!.Groups);
        var hits = new List<RuleHit>();
        Load.Set.Read(text, message);
        Load.Set.Match(message, AssessmentContext.Unknown with { Who = who }, hits);
        return [.. hits.Select(h => h.Rule.Id)];
    }
}
