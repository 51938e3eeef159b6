using System.Text.Json;
using ProtectRespect.Bot.Dialogs.Loading;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class The_schema_for_editors
{
    private static readonly JsonElement Definitions =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Content.Folder, "schema.json"))).RootElement.GetProperty("$defs");

    [Fact]
    public void Knows_the_names_of_a_step_that_the_loader_knows() =>
        Assert.Equal(StepReader.Kinds.Concat(StepReader.AskKeys).Distinct().Order(), Names("step"));

    [Fact]
    public void Knows_the_names_of_a_dialog_that_the_loader_knows() => Assert.Equal(DialogReader.Keys.Order(), Names("dialog"));

    [Fact]
    public void Knows_the_names_of_a_choice_that_the_loader_knows() => Assert.Equal(StepReader.ChoiceKeys.Order(), Names("choice"));

    [Fact]
    public void Knows_the_names_of_an_interruption_that_the_loader_knows() => Assert.Equal(
        SharedFiles.InterruptionKeys.Order(),
        Definitions.GetProperty("interruptions").GetProperty("properties").GetProperty("interruptions").GetProperty("additionalProperties")
            .GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());

    [Fact]
    public void Knows_the_names_of_an_example_that_the_loader_knows() => Assert.Equal(
        ExampleReader.Keys.Order(),
        Definitions.GetProperty("examples").GetProperty("properties").GetProperty("examples").GetProperty("items")
            .GetProperty("properties").EnumerateObject().Select(p => p.Name).Order());

    [Fact]
    public void Knows_the_names_of_a_topic_and_its_subjects_that_the_loader_knows()
    {
        var topic = Inside(Definitions.GetProperty("topics").GetProperty("properties").GetProperty("topics"));

        Assert.Equal(TopicReader.TopicKeys.Order(), topic.EnumerateObject().Select(p => p.Name).Order());
        Assert.Equal(TopicReader.SubjectKeys.Order(), Inside(topic.GetProperty("subjects")).EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void Knows_the_speakers_of_sentences_that_the_loader_knows() => Assert.Equal(
        TopicReader.Speakers.Order(),
        Inside(Definitions.GetProperty("sentences").GetProperty("properties").GetProperty("subjects")).EnumerateObject().Select(p => p.Name).Order());

    private static JsonElement Inside(JsonElement map) => map.GetProperty("additionalProperties").GetProperty("properties");

    [Fact]
    public void Knows_the_names_of_a_sheet_that_the_loader_knows()
    {
        Assert.Equal(SheetReader.Keys.Order(), Names("sheet"));
        Assert.Equal(
            SheetReader.PartKeys.Order(),
            Definitions.GetProperty("sheet").GetProperty("properties").GetProperty("parts").GetProperty("items").GetProperty("properties")
                .EnumerateObject().Select(p => p.Name).Order());
    }

    [Fact]
    public void Knows_the_names_of_the_directory_that_the_loader_knows()
    {
        Assert.Equal(DirectoryReader.ServiceKeys.Order(), EntryNames("services"));
        Assert.Equal(DirectoryReader.CentreKeys.Order(), EntryNames("centres"));
        Assert.Equal(SharedFiles.PromiseKeys.Order(), EntryNames("promises"));
        Assert.Equal(CoverLinesReader.Keys.Order(), EntryNames("coverLines"));
        Assert.Equal(RepliesReader.Keys.Order(), EntryNames("replies"));
    }

    private static IEnumerable<string> EntryNames(string file) =>
        Definitions.GetProperty(file).GetProperty("properties").GetProperty(file).GetProperty("additionalProperties").GetProperty("properties")
            .EnumerateObject().Select(p => p.Name).Order();

    private static IEnumerable<string> Names(string definition) =>
        Definitions.GetProperty(definition).GetProperty("properties").EnumerateObject().Select(p => p.Name).Order();
}
