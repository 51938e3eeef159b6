using System.Globalization;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Core.StaffAlarms;

/// <summary>The words of the e-mail: level, waiting time and a link; never a name or a word of the visitor.</summary>
public static class StaffAlarmMail
{
    public static string Subject(SafeguardingLevel level) => $"Duty room: somebody waits and nobody is there ({LevelWords(level)})";

    public static string Text(SafeguardingLevel level, TimeSpan waiting, string consoleUrl) => string.Create(CultureInfo.InvariantCulture, $"""
        Somebody waits in the duty room and no practitioner has come.

        Level: {LevelWords(level)}
        Waiting for: {Math.Max(1, (int)waiting.TotalMinutes)} min

        {consoleUrl.TrimEnd('/')}/alarm

        Open the link and press "I am looking after it". Then nobody else is told. If you do nothing, the next person is told.
        """);

    private static string LevelWords(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => "immediate danger",
        SafeguardingLevel.High => "high",
        SafeguardingLevel.NotAssessed => "not assessed",
        _ => "not high",
    };
}
