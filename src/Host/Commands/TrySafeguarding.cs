using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Bot.Recognition.Safeguarding.Loading;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;

/// <summary><c>try safeguarding</c>: the level and the themes of a message, and why.</summary>
internal static class TrySafeguarding
{
    public static TryAnswer Open(CommandLine line)
    {
        var load = SafeguardingLoader.Load(Settings.Dialogs(Settings.Read(line)));
        if (load.Recogniser is not { } recogniser)
        {
            throw new StartRefusedException($"The content has faults:\n{string.Join('\n', load.Faults)}");
        }

        return (tried, to) =>
        {
            var assessment = recogniser.Assess(tried.Text, AssessmentContext.Unknown with { Who = tried.Who });
            to.WriteString("level"u8, LevelNames.Of(assessment.Level));
            to.WriteStartArray("themes"u8);
            foreach (var theme in assessment.Themes)
            {
                to.WriteStringValue(theme);
            }

            to.WriteEndArray();
            to.WriteStartArray("reasons"u8);
            foreach (var reason in assessment.Reasons)
            {
                to.WriteStartObject();
                to.WriteString("rule"u8, reason.Rule);
                to.WriteString("theme"u8, reason.Theme);
                to.WriteString("level"u8, LevelNames.Of(reason.Level));
                to.WriteString("quote"u8, reason.Quote);
                to.WriteString("says"u8, reason.Says);
                to.WriteEndObject();
            }

            to.WriteEndArray();
        };
    }
}
