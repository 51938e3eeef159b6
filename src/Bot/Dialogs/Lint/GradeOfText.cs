namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>How many years of school a dialog or a page asks for, and how many its readers have.</summary>
internal sealed record GradeOfText(string File, string Id, Readers Readers, double Grade)
{
    public double Limit => Readers switch
    {
        Readers.Parents => 7,
        Readers.Professionals => 9,
        _ => 5,
    };

    public static GradeOfText Of(string file, string id, Readers readers, IEnumerable<ReadableText> texts) =>
        new(file, id, readers, ReadingGrade.Of(string.Join(' ', texts.Where(t => !t.IsTitle).Select(t => t.Text))));

    public IEnumerable<DialogFault> Check()
    {
        if (Grade > Limit)
        {
            yield return new DialogFault(File, 1, FormattableString.Invariant($"`{Id}` reads at grade {Grade:0.0}, more than {Limit:0}: shorter sentences, shorter words."));
        }
    }
}
