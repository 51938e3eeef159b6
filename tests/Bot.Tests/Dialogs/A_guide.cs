namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>A guide never leaves somebody with words alone.</summary>
public sealed class A_guide : IDisposable
{
    private const string Dialog = """
        dialog: gifts
        guide: true
        for: everyone
        owner: Content lead
        reviewBy: 2027-05-24
        steps:
          do-now:
            say: { en: You owe nobody for a gift. }
            sheet: gifts
          who:
            say: { en: Childline can help. }
            help: [childline]
          next:
            begin: what-next
        """;

    private const string Sheet = """
        sheet: gifts
        for: everyone
        owner: Content lead
        reviewBy: 2027-05-24
        title: { en: A page about gifts }
        parts:
          - title: Whom to call
            lines: ["In danger call {emergency.number}."]
            help: [childline]
            blanks: [My words]
        """;

    private readonly CopyOfContent _copy = new CopyOfContent().Add("gifts", Dialog, "gifts.do-now");

    public A_guide() => _copy.Write("sheets/gifts.yaml", Sheet);

    [Fact]
    public void Says_what_to_do_who_helps_and_leads_on() => Assert.Empty(_copy.Load().Faults);

    [Fact]
    public void Shows_a_page_to_print_as_a_button()
    {
        var visitor = new Visitor(_copy.Set());
        visitor.Starts();
        foreach (var text in (string[])["No", "No", "Someone else"])
        {
            visitor.Says(text);
        }

        var button = Assert.Single(visitor.Last.Replies.Single(r => r.ContentId == "gifts.do-now").Actions);
        Assert.Equal(("openUrl", "Page to print", "/sheets/gifts"), (button.Type, button.Title, button.Value));
    }

    [Theory]
    [InlineData("  do-now:", "  first:", "A guide needs a step `do`")]
    [InlineData("  who:", "  whom:", "A guide needs a step `who`")]
    [InlineData("    help: [childline]\n", "", "No step `who` of this guide has `help:`")]
    [InlineData("begin: what-next", "end: everything", "A guide leads on")]
    [InlineData("guide: true", "guide: maybe", "must be true or false")]
    public void Is_refused_when_a_part_is_missing(string right, string wrong, string message) =>
        Assert.Contains(
            _copy.Replace("flows/gifts.yaml", right, wrong).Load().Faults,
            f => f.File == "flows/gifts.yaml" && f.Message.Contains(message, StringComparison.Ordinal));

    [Theory]
    [InlineData("sheet: gifts", "sheet: Gifts!", "The id of a sheet is its address")]
    [InlineData("title: { en: A page about gifts }", "heading: x", "`title` is missing")]
    [InlineData("{emergency.number}", "{callback.name}", "names `{callback.name}`")]
    [InlineData("{emergency.number}", "08081570192", "holds a telephone number")]
    [InlineData("help: [childline]", "help: [nspcc]", "not confirmed")]
    [InlineData("help: [childline]", "help: [nobody]", "shows `nobody`")]
    [InlineData("reviewBy: 2027-05-24", "reviewBy: soon", "must be a date")]
    public void Has_a_page_to_print_that_is_checked_too(string right, string wrong, string message) =>
        Assert.Contains(
            _copy.Replace("sheets/gifts.yaml", right, wrong).Load().Faults,
            f => f.File == "sheets/gifts.yaml" && f.Message.Contains(message, StringComparison.Ordinal));

    public void Dispose() => _copy.Dispose();
}
