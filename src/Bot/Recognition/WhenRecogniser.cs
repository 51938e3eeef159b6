using System.Text.RegularExpressions;
using NodaTime;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Recognition;

/// <summary>
/// Reads when it is safe to call. A wrong time can put somebody in danger, so whatever holds a condition that it does not understand,
/// or an hour that could be morning or evening, is asked again.
/// </summary>
public static partial class WhenRecogniser
{
    public static WhenAnswer Recognise(string text, DateTimeOffset now)
    {
        var plain = text.Replace('\u2019', '\'').ToLowerInvariant();
        var local = OpeningHours.ToLocal(now);
        var windows = OpenWish.Read(plain, local.Date) ?? (Condition().IsMatch(plain) ? [] : NamedTimes.Read(plain, local));
        var ahead = windows
            .Select(w => new SafeWindow(Later(OpeningHours.ToInstant(w.From), now), OpeningHours.ToInstant(w.To)))
            .Where(w => w.From < w.To)
            .Distinct()
            .OrderBy(w => w.From)
            .ToList();
        return ahead.Count > 0 ? new WhenAnswer.Windows(ahead) : new WhenAnswer.Ask(MentionsTime: windows.Count > 0 || Time().IsMatch(plain));
    }

    /// <summary>The later of two: nothing is offered in the past.</summary>
    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    /// <summary>Refusals and other people's comings and goings: limits set for safety, which a guess could break.</summary>
    [GeneratedRegex(
        @"\b(?:not|no|never|dont|don't|cant|can't|cannot|unless|except|until|till|while|if|he|he's|hes|she|she's|shes|they|they're|theyre|him|her|them|mum|mom|dad|boyfriend|girlfriend|brother|sister|partner|husband|wife|step\w+|yesterday|ago)\b")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\d|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|tomorrow|tonight|morning|afternoon|evening|night|noon|week|day|school)")]
    private static partial Regex Time();
}

/// <summary>A stretch of local time: [From, To).</summary>
internal readonly record struct LocalWindow(LocalDateTime From, LocalDateTime To);
