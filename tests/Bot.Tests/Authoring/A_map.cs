using System.Xml.Linq;
using ProtectRespect.Bot.Authoring;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Authoring;

public sealed class A_map
{
    private static readonly ContentCatalogue Catalogue = new(() => Content.Set, () => Safeguarding.Recogniser.Load.Recogniser!);

    [Fact]
    public void Is_the_same_every_time() => Assert.Equal(Catalogue.Map(), new ContentCatalogue(() => Bot.Dialogs.DialogSet.Load(Content.Folder).Set!, () => Safeguarding.Recogniser.Load.Recogniser!).Map());

    [Fact]
    public void Names_every_dialog()
    {
        var words = WordsOf(Catalogue.Map());

        Assert.All(Content.Set.Dialogs, d => Assert.Contains(d.Id, words));
    }

    [Fact]
    public void Of_one_dialog_names_every_step_and_every_button()
    {
        var words = WordsOf(Catalogue.Map("start")!);

        Assert.All(Content.Set.Find("start")!.Steps, s => Assert.Contains(s.Name, words));
        Assert.Contains("I'm not sure", words);
        Assert.Contains("Yes, me \u2192 not-safe", words);
    }

    [Fact]
    public void Of_every_dialog_can_be_drawn() => Assert.All(Content.Set.Dialogs, d => Assert.NotEmpty(WordsOf(Catalogue.Map(d.Id)!)));

    [Fact]
    public void Of_no_dialog_is_none() => Assert.Null(Catalogue.Map("no-such-dialog"));

    private static List<string> WordsOf(string svg) => [.. XDocument.Parse(svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)];
}
