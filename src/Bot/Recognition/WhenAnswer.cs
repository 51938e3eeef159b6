using ProtectRespect.Core.Callbacks;

namespace ProtectRespect.Bot.Recognition;

/// <summary>What a message says about when it is safe to call.</summary>
public abstract record WhenAnswer
{
    private WhenAnswer()
    {
    }

    /// <summary>Windows that the words allow, oldest first, none of them in the past. Opening hours are not applied yet.</summary>
    public sealed record Windows(IReadOnlyList<SafeWindow> All) : WhenAnswer;

    /// <summary>Past, impossible, refused or not understood.</summary>
    public sealed record Ask(bool MentionsTime) : WhenAnswer;
}
