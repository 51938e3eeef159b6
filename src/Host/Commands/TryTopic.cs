using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Storage;

/// <summary><c>try topic</c>: which topic of the service's list a question leads to.</summary>
internal static class TryTopic
{
    public static TryAnswer Open(CommandLine line)
    {
        var load = DialogSet.Load(Settings.Dialogs(Settings.Read(line)));
        if (load.Set is not { } dialogs)
        {
            throw new StartRefusedException($"The dialogs have faults:\n{string.Join('\n', load.Faults)}");
        }

        return (tried, to) =>
        {
            var guess = dialogs.Lead(tried.Text, tried.Who);
            to.WriteString("topic"u8, guess.Best.Topic);
            to.WriteNumber("score"u8, MathF.Round(guess.Best.Score, 4));
            to.WriteString("subject"u8, guess.Best.Subject);
            to.WriteStartArray("next"u8);
            foreach (var next in guess.Ranked.Skip(1))
            {
                to.WriteStringValue(next.Topic);
            }

            to.WriteEndArray();
        };
    }
}
