using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Authoring;

/// <summary>The words of the command line for content authors, through the real program.</summary>
public sealed class What_authors_type
{
    [Fact]
    public async Task Check_finds_nothing_in_the_content_of_the_house()
    {
        var (code, said) = await HostVerb.Typing("", "dialogs", "check", "--grades");

        Assert.Equal(0, code);
        Assert.Contains("0 faults, ", said, StringComparison.Ordinal);
        Assert.Contains($"version {Content.Set.Version}.", said, StringComparison.Ordinal);
        Assert.Contains("Everyone       start", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_lists_every_fault_with_its_place_and_fails()
    {
        using var copy = new CopyOfContent();
        copy.Replace("flows/start.yaml", "then: screen", "then: nowhere").Replace("flows/leave.yaml", "You matter", "You should have waited, and you matter");

        var (code, said) = await HostVerb.Typing("", "dialogs", "check", copy.Folder);

        Assert.Equal(1, code);
        Assert.Matches(@"flows/start\.yaml:\d+: `\S+` leads to `nowhere`", said);
        Assert.Matches(@"flows/leave\.yaml:\d+: `leave\.bye` says ""you should have""\. It blames\.", said);
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_not_there_says_so()
    {
        var (code, said) = await HostVerb.Typing("", "dialogs", "check", "no-such-folder");

        Assert.Equal(1, code);
        Assert.Contains("There is no folder", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_draws_all_dialogs_or_the_steps_of_one()
    {
        Assert.Contains("All dialogs, version", (await HostVerb.Typing("", "dialogs", "map")).Said, StringComparison.Ordinal);
        Assert.Contains("The dialog start, step by step", (await HostVerb.Typing("", "dialogs", "map", "start")).Said, StringComparison.Ordinal);
        Assert.Equal(1, (await HostVerb.Typing("", "dialogs", "map", "no-such-dialog")).Code);
    }

    [Fact]
    public async Task Preview_plays_with_numbers_and_words()
    {
        var (code, said) = await HostVerb.Typing("3\nno one can\nparent\n\n", "dialogs", "preview", "--at", "2026-11-28T03:00");

        Assert.Equal(0, code);
        Assert.Contains("No worker is here until 9am on Monday.", said, StringComparison.Ordinal);
        Assert.Contains("(start.screen)", said, StringComparison.Ordinal);
        Assert.Contains("(start.who)", said, StringComparison.Ordinal);
        Assert.Contains("(home.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_as_somebody_whom_nobody_knows_says_who_is_known()
    {
        var (code, said) = await HostVerb.Typing("\n", "dialogs", "preview", "start", "--who", "youngperson");

        Assert.Equal(1, code);
        Assert.Contains("--who youngperson is not known. It is one of: young-person, parent", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_says_where_it_wrote()
    {
        var file = Path.Combine(Path.GetTempPath(), $"map-{Guid.NewGuid():N}.svg");
        try
        {
            var (code, said) = await HostVerb.Typing("", "dialogs", "map", "start", "--out", file);

            Assert.Equal(0, code);
            Assert.Contains($"Written: {file}.", said, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
