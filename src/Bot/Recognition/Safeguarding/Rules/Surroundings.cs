using ProtectRespect.Bot.Recognition.Safeguarding.Reading;

namespace ProtectRespect.Bot.Recognition.Safeguarding.Rules;

/// <summary>What changes the meaning of words around it: sayings that mean nothing bad, fiction and schoolwork, time, denial.</summary>
internal sealed class Surroundings
{
    public required IReadOnlyList<Pattern> Idioms { get; init; }

    /// <summary>Fiction, games, schoolwork, training: what is told is not what happens.</summary>
    public required IReadOnlyList<Pattern> Frames { get; init; }

    /// <summary>What brings it back to the speaker: "it made me realise that is me".</summary>
    public required IReadOnlyList<Pattern> Own { get; init; }

    /// <summary>Long ago.</summary>
    public required IReadOnlyList<Pattern> Past { get; init; }

    /// <summary>And yet now.</summary>
    public required IReadOnlyList<Pattern> Still { get; init; }

    public required Denial Denial { get; init; }

    /// <summary>Masks the words of every saying.</summary>
    public void MaskIdioms(Message message)
    {
        var masked = false;
        foreach (var idiom in Idioms)
        {
            if (!idiom.MayStand(message))
            {
                continue;
            }

            for (var place = idiom.Find(message, Denial.Never); place is { } found; place = idiom.Find(message, Denial.Never, found.End))
            {
                message.Mask(found.Start, found.End);
                masked = true;
            }
        }

        if (masked)
        {
            message.FindGroups();
        }
    }

    public bool IsInFrame(Message message) => Stands(Frames, message) && !Stands(Own, message);

    public bool IsPast(Message message) => Stands(Past, message) && !Stands(Still, message);

    private static bool Stands(IReadOnlyList<Pattern> patterns, Message message)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.MayStand(message) && pattern.Find(message, Denial.Never) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
