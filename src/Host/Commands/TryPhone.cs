using System.Text.Json;
using ProtectRespect.Bot.Recognition;

/// <summary><c>try phone</c>: the number that a message gives, "invalid", or "ask".</summary>
internal static class TryPhone
{
    public static TryAnswer Open(CommandLine line) => Answer;

    private static void Answer(TryLine tried, Utf8JsonWriter to) =>
        to.WriteString("number"u8, PhoneRecogniser.Recognise(tried.Text) switch
        {
            PhoneAnswer.Found found => found.E164,
            PhoneAnswer.Invalid => "invalid",
            _ => "ask",
        });
}
