using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition.Times;
using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Recognition;

/// <summary>
/// Reads when it is safe to call. A wrong time can put somebody in danger, so whatever holds a condition that it does not understand,
/// or an hour that could be morning or evening, is asked again.
/// </summary>
public static class WhenRecogniser
{
    public static WhenAnswer Recognise(string text, DateTimeOffset now)
    {
        var (windows, mentionsTime) = TimesToCall.Read(text, OpeningHours.ToLocal(now));
        var ahead = windows
            .Select(w => new SafeWindow(Later(OpeningHours.ToInstant(w.From), now), OpeningHours.ToInstant(w.To)))
            .Where(w => w.From < w.To)
            .ToList();
        return ahead.Count > 0 ? new WhenAnswer.Windows(ahead) : new WhenAnswer.Ask(mentionsTime);
    }

    /// <summary>The later of two: nothing is offered in the past.</summary>
    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
