using ProtectRespect.Core.Content;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>
/// A text about help at once, to begin a message with: what the bot says to somebody who is not safe, and whom else to call. Words and
/// numbers are those of the content in force; a practitioner reads the text, changes it and sends it.
/// </summary>
internal sealed class EmergencyWords(IContentCatalogue content, TimeProvider clock)
{
    private const string NotSafe = "not-safe";
    private const string Emergency = "emergency";
    private const string Childline = "childline";

    /// <summary>Empty when the content has none.</summary>
    public string Ready() => string.Join(' ', Said().Concat(Calls(Childline)));

    private IEnumerable<string> Said()
    {
        if (content.Dialog(NotSafe) is null)
        {
            return Calls(Emergency);
        }

        var talk = content.Rehearse(new RehearsalSettings { Dialog = NotSafe, At = clock.GetUtcNow(), WorkerHere = true }, []);
        return talk.Turns[0].Bubbles.Where(b => b.ContentId == $"{NotSafe}.words").Select(b => b.Text).DefaultIfEmpty(string.Join(' ', Calls(Emergency)));
    }

    private IEnumerable<string> Calls(string serviceId) =>
        content.Overview().Services.Where(s => s.Id == serviceId && s.Confirmed).SelectMany(s => s.Buttons).Select(b => $"{b}.");
}
