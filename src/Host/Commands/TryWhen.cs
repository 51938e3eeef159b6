using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;

/// <summary><c>try when</c>: the windows that a message allows, in local time of London; opening hours are not applied.</summary>
internal static class TryWhen
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static TryAnswer Open(CommandLine line) => Answer;

    private static void Answer(TryLine line, Utf8JsonWriter to)
    {
        if (line.Ref is not { } written || Instant(written) is not { } now)
        {
            throw new TryRefusedException("\"ref\" is missing, or is not a local time such as 2026-11-24T15:00.");
        }

        if (WhenRecogniser.Recognise(line.Text, now) is not WhenAnswer.Windows windows)
        {
            to.WriteString("windows", "ask");
            return;
        }

        to.WriteStartArray("windows");
        foreach (var window in windows.All)
        {
            to.WriteStartArray();
            to.WriteStringValue(Local(window.From));
            to.WriteStringValue(Local(window.To));
            to.WriteEndArray();
        }

        to.WriteEndArray();
    }
}
