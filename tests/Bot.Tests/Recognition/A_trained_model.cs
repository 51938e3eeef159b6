using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Bot.Tests.Dialogs;
using ProtectRespect.Training;

namespace ProtectRespect.Bot.Tests.Recognition;

[Trait("Category", "Slow")]
public sealed class A_trained_model
{
    private static readonly Example[] Examples =
    [
        .. ((string[])["i like apples", "an apple a day", "green apples are sour", "apple pie please", "we picked apples"]).Select(t => new Example("apples", t, null)),
        .. ((string[])["fix my bike", "my bike has a flat tyre", "ride a bike to school", "bikes are fast", "a new bike"]).Select(t => new Example("bikes", t, "parent")),
        .. ((string[])["it will rain", "rain all day", "is it raining", "rainy weather", "the rain stopped"]).Select(t => new Example("rain", t, "young-person")),
    ];

    [Fact]
    public void Is_the_same_bytes_when_it_is_trained_again() =>
        Assert.Equal(LinearTrainer.Train(Examples, new TrainerSettings()).File("x"), LinearTrainer.Train(Examples, new TrainerSettings()).File("x"));

    [Fact]
    public void Does_not_depend_on_the_order_of_the_sentences() =>
        Assert.Equal(LinearTrainer.Train(Examples, new TrainerSettings()).File("x"), LinearTrainer.Train(Examples.Reverse(), new TrainerSettings()).File("x"));

    [Fact]
    public void Judges_from_its_file_as_it_did_before()
    {
        var trained = LinearTrainer.Train(Examples, new TrainerSettings());
        var read = ModelFile.Read(trained.File("of these"))!;

        Assert.Equal("of these", read.Fingerprint);
        foreach (var (text, expected) in new[] { ("apples!", "apples"), ("mended the bike", "bikes"), ("so much rain", "rain") })
        {
            var features = TextFeatures.Of(text, null);
            var probabilities = read.Probabilities(features, out _);
            Assert.Equal(trained.Model("").Probabilities(features, out _), probabilities);
            Assert.Equal(expected, read.Classes[Array.IndexOf(probabilities, probabilities.Max())]);
            Assert.Equal(1, probabilities.Sum(), 4);
        }
    }

    [Fact]
    public void Is_refused_when_its_file_is_none()
    {
        var file = LinearTrainer.Train(Examples, new TrainerSettings()).File("x");

        Assert.Null(ModelFile.Read([]));
        Assert.Null(ModelFile.Read([1, 2, 3]));
        Assert.Null(ModelFile.Read(file[..(file.Length / 2)]));
    }

    [Fact]
    public void Of_other_sentences_is_refused_in_plain_words()
    {
        using var copy = new CopyOfContent();
        copy.Replace("topics/leave_chat.yaml", "    young-person:\n", "    young-person:\n      - cheerio then\n");

        Assert.Contains(copy.Load().Faults, f => f.Message == "The examples in topics/ changed since the model was trained: run `./run dialogs train`.");
    }

    [Fact]
    public void That_is_missing_is_a_fault()
    {
        using var copy = new CopyOfContent();
        File.Delete(Path.Combine(copy.Folder, "models/topics.model"));

        Assert.Contains(copy.Load().Faults, f => f.Message == "There is no model of the examples in topics/: run `./run dialogs train`.");
    }

    [Fact]
    public void That_is_broken_is_a_fault()
    {
        using var copy = new CopyOfContent();
        copy.Write("models/topics.model", "not a model");

        Assert.Contains(copy.Load().Faults, f => f.Message == "This model was made by another version of the program: run `./run dialogs train`.");
    }

    [Fact]
    public void Knows_every_subject()
    {
        var model = ModelFile.Read(File.ReadAllBytes(Path.Combine(Content.Folder, "models/topics.model")))!;

        Assert.Equal(Content.Set.Topics.Subjects.Select(s => s.Id).Order(StringComparer.Ordinal), model.Classes);
    }
}
