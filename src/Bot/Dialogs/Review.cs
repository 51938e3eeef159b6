namespace ProtectRespect.Bot.Dialogs;

/// <summary>Something that a person has to look at again: by a date, and, in the directory, not longer ago than its facts keep.</summary>
/// <param name="CheckedOn">For entries of the directory: when somebody last saw that it is right.</param>
internal sealed record Review(string File, int Line, string What, DateOnly ReviewBy, DateOnly? CheckedOn)
{
    private const int DaysAFactKeeps = 100;

    /// <summary>Says what is overdue. It never stops content from serving: old words are better than none.</summary>
    public IEnumerable<DialogFault> Overdue(DateOnly today)
    {
        // A date that could not be read is a fault already.
        if (ReviewBy != default && ReviewBy < today)
        {
            yield return new DialogFault(File, Line, $"{Sentence} was to be looked at again by {ReviewBy:yyyy-MM-dd}.");
        }

        if (CheckedOn is { } last && last.AddDays(DaysAFactKeeps) < today)
        {
            yield return new DialogFault(File, Line, $"{Sentence} was last checked on {last:yyyy-MM-dd}, more than {DaysAFactKeeps} days ago.");
        }
    }

    private string Sentence => char.ToUpperInvariant(What[0]) + What[1..];
}
