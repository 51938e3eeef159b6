using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.Time;

/// <summary>
/// <c>try when</c>: the windows that a message allows, in local time of London. Opening hours are not applied. A line without "ref" is read
/// against now, or against <c>--at</c>.
/// </summary>
internal static class TryWhen
{
    public static TryAnswer Open(CommandLine line)
    {
        var now = line.At is { } at ? ShiftedClock.StartingAt(at, TimeProvider.System).GetUtcNow() : TimeProvider.System.GetUtcNow();
        return (tried, to) =>
        {
            if (WhenRecogniser.Recognise(tried.Text, tried.Ref ?? now) is not WhenAnswer.Windows windows)
            {
                to.WriteString("windows"u8, "ask"u8);
                return;
            }

            to.WriteStartArray("windows"u8);
            foreach (var window in windows.All)
            {
                to.WriteStartArray();
                to.WriteStringValue(LondonTime.Write(window.From));
                to.WriteStringValue(LondonTime.Write(window.To));
                to.WriteEndArray();
            }

            to.WriteEndArray();
        };
    }
}
