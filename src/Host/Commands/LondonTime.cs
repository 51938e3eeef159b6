using System.Globalization;
using NodaTime;
using NodaTime.Text;
using ProtectRespect.Bot.Dialogs;

/// <summary>Instants as files of lines to try write them: local time of London to the minute.</summary>
internal static class LondonTime
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Null when it is no time. A time that says its own distance from Greenwich is taken at its word.</summary>
    public static DateTimeOffset? Read(string written)
    {
        foreach (var pattern in new[] { Minute, LocalDateTimePattern.ExtendedIso })
        {
            if (pattern.Parse(written) is { Success: true } local)
            {
                return OpeningHours.London.AtLeniently(local.Value).ToDateTimeOffset();
            }
        }

        return DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    public static string Write(DateTimeOffset at) => Minute.Format(Instant.FromDateTimeOffset(at).InZone(OpeningHours.London).LocalDateTime);
}
