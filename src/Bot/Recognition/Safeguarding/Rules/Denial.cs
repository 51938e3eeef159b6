using ProtectRespect.Bot.Recognition.Safeguarding.Reading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>Whether words are taken back by a word before them: "I'm not suicidal", "nobody hit me".</summary>
/// <param name="Denies">The group of words that deny.</param>
/// <param name="DeniesNothing">The group of phrases that begin like one and deny nothing: "I don't know why".</param>
internal sealed record Denial(int Denies, int DeniesNothing)
{
    private const int Reach = 3;

    /// <summary>Nothing is ever taken back.</summary>
    public static Denial Never { get; } = new(-1, -1);

    /// <summary>A word that denies stands here.</summary>
    public bool At(Message message, int word) => Denies >= 0 && Stands(message, Denies, word) && !Stands(message, DeniesNothing, word);

    /// <summary>What stands from this word on is denied.</summary>
    public bool Before(Message message, int start)
    {
        for (var i = start - 1; i >= 0 && i >= start - Reach && message[i + 1].Before is Pause.None; i--)
        {
            if (At(message, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(Message message, int group, int word)
    {
        for (var hit = message.FirstHit(group); hit >= 0; hit = message.Hit(hit).NextOfGroup)
        {
            if (message.Hit(hit).Start == word)
            {
                return true;
            }
        }

        return false;
    }
}
