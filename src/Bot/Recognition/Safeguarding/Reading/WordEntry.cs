namespace ProtectRespect.Bot.Recognition.Safeguarding.Reading;

/// <summary>A word, and everything that is known of it before any message is read: one look-up per word of a message.</summary>
internal sealed class WordEntry(string text)
{
    public string Text { get; } = text;

    /// <summary>What it is short for, or null when it means itself.</summary>
    public WordEntry[]? Means { get; set; }

    /// <summary>The words and phrases of groups that begin here, the longest first.</summary>
    public GroupPhrase[] Phrases { get; set; } = [];

    /// <summary>Two words that are one: "i" + "am" is "im".</summary>
    public (WordEntry Next, WordEntry Joined)[] Joins { get; set; } = [];

    /// <summary>The number that it says, or 0.</summary>
    public int Number { get; set; }

    public override string ToString() => Text;
}

/// <summary>A word or phrase of one or more groups.</summary>
/// <param name="Rest">The words that follow the first.</param>
/// <param name="Groups">The groups that it belongs to.</param>
internal sealed record GroupPhrase(WordEntry[] Rest, int[] Groups);
