namespace ProtectRespect.Bot.Recognition;

/// <summary>Reads when it is safe to call.</summary>
public static class WhenRecogniser
{
    public static WhenAnswer Recognise(string text, DateTimeOffset now) => new WhenAnswer.Ask(text.Length > 0 && now > default(DateTimeOffset));
}
