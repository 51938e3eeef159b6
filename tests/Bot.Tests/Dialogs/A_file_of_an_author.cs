using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using ProtectRespect.Bot.Turns;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>What editors, systems and hands do to files: it is named with file and line, and never ends the program.</summary>
public sealed class A_file_of_an_author : IDisposable
{
    private const string Gifts = "flows/young-people/gifts.yaml";

    private readonly CopyOfContent _copy = new();
    private readonly string _lastGood = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    [Fact]
    public void Saved_in_another_encoding_is_named_with_the_line()
    {
        var lines = File.ReadAllLines(In(Gifts));
        lines[4] += " # é";
        File.WriteAllLines(In(Gifts), lines, Encoding.Latin1);

        Assert.Contains(_copy.Load().Faults, f => f is { File: Gifts, Line: 5 } && f.Message.Contains("Save the file as UTF-8", StringComparison.Ordinal));
    }

    [Fact]
    public void Saved_as_UTF_16_or_with_a_mark_at_its_beginning_is_read()
    {
        File.WriteAllText(In(Gifts), File.ReadAllText(In(Gifts)), Encoding.Unicode);
        File.WriteAllText(In("flows/leave.yaml"), File.ReadAllText(In("flows/leave.yaml")), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Empty(_copy.Load().Faults);
    }

    [Theory]
    [InlineData("flows/young-people/lost.yaml")]
    [InlineData("safeguarding/rules/lost.yaml")]
    [InlineData("topics/lost.yaml")]
    public void That_leads_nowhere_is_a_fault_and_the_last_good_content_serves(string file)
    {
        Open();
        File.CreateSymbolicLink(In(file), "/nowhere/at/all.yaml");

        var library = Open();

        Assert.Contains(library.Faults, f => f.File == file && f.Message.Contains("cannot be opened", StringComparison.Ordinal));
        Assert.Equal(_lastGood, library.Folder);
    }

    [Fact]
    public void That_an_editor_hides_beside_it_is_no_content()
    {
        File.CreateSymbolicLink(In("flows/young-people/.#gifts.yaml"), "author@desk.1234");
        File.WriteAllBytes(In("flows/young-people/._gifts.yaml"), [0, 5, 22, 7, 0xFF]);

        Assert.Empty(Open().Faults);
        Assert.Empty(Open().Faults);
    }

    [Theory]
    [InlineData(".yml")]
    [InlineData(".YAML")]
    [InlineData(".yaml.txt")]
    public void With_another_ending_is_not_passed_over(string ending)
    {
        File.Move(In(Gifts), In(Gifts.Replace(".yaml", ending, StringComparison.Ordinal)));

        Assert.Contains(_copy.Load().Faults, f => f.File.EndsWith(ending, StringComparison.Ordinal) && f.Message.Contains("must end in .yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void With_a_name_twice_is_told_the_name()
    {
        File.AppendAllText(In(Gifts), "  heard:\n    say: { en: \"Again.\" }\n");
        var line = File.ReadAllLines(In(Gifts)).Length - 1;

        Assert.Contains(_copy.Load().Faults, f => f.File == Gifts && f.Line == line && f.Message.StartsWith("The name `heard` stands twice", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("page/en.yaml")]
    [InlineData("house.yaml")]
    public void Of_the_fixed_words_with_a_slip_leaves_the_last_good_content_whole(string file)
    {
        Open();
        File.WriteAllText(In(file), "\twords:\n" + File.ReadAllText(In(file)));

        var library = Open();

        Assert.Contains(library.Faults, f => f.Message.Contains(file, StringComparison.Ordinal));
        Assert.Equal(_lastGood, library.Folder);
    }

    [Fact]
    public void A_folder_that_is_not_there_leaves_the_last_good_content_in_force()
    {
        Open();

        var library = DialogLibrary.Open(_copy.Folder + "-elsewhere", _lastGood, NullLogger<DialogLibrary>.Instance);

        Assert.Contains("There is no such folder", Assert.Single(library.Faults).Message, StringComparison.Ordinal);
        Assert.Equal(_lastGood, library.Folder);
    }

    public void Dispose()
    {
        _copy.Dispose();
        if (Directory.Exists(_lastGood))
        {
            Directory.Delete(_lastGood, recursive: true);
        }
    }

    private string In(string file) => Path.Combine(_copy.Folder, file);

    private DialogLibrary Open() => DialogLibrary.Open(_copy.Folder, _lastGood, NullLogger<DialogLibrary>.Instance);
}
