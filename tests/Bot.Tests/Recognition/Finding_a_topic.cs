using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Bot.Recognition.Text;
using ProtectRespect.Bot.Tests.Dialogs;

namespace ProtectRespect.Bot.Tests.Recognition;

/// <summary>With the model of the repository.</summary>
public sealed class Finding_a_topic
{
    private static TopicFinder Finder => Content.Set.Finder;

    [Theory]
    [InlineData("sum1 leakd my noodz n every1 at skl seen them", "young-person", "images_shared")]
    [InlineData("my boyfreind is 24 n im 15", "young-person", "older_boyfriend_girlfriend")]
    [InlineData("whats the age u can legaly hav sex", "young-person", "consent")]
    [InlineData("My daughter hasn't come home tonight and her phone is off", "parent", "missing_from_home")]
    [InlineData("Where can I get the lesson plans and the films?", "professional", "session_plans_resource")]
    [InlineData("Could somebody run a training day on exploitation for our teachers?", "professional", "training_for_staff")]
    [InlineData("i want to complain about the worker i saw", null, "complaint_feedback")]
    public void Forgives_spelling_and_knows_the_field(string text, string? who, string topic) => Assert.Equal(topic, Finder.Find(text, who).Best.Topic);

    [Theory]
    [InlineData("what is the square root of 144")]
    [InlineData("play some music in the kitchen")]
    [InlineData("yes")]
    [InlineData("ok")]
    [InlineData("Sam")]
    [InlineData("14")]
    [InlineData("after 4pm")]
    [InlineData("07700 900123")]
    [InlineData("")]
    [InlineData("🙃")]
    public void Takes_chatter_and_short_answers_for_no_topic(string text) =>
        Assert.False(Finder.Find(text, "young-person") is { Certainty: Certainty.Sure or Certainty.VerySure, Best.Topic: not Topic.OutOfScope });

    [Fact]
    public void Gives_the_same_guess_every_time()
    {
        var texts = Content.Set.Topics.All.Select(t => $"something about {t.Id.Replace('_', ' ')}").ToList();

        var one = texts.Select(t => Finder.Find(t, "parent").Ranked).ToList();
        var two = texts.AsParallel().AsOrdered().Select(t => Finder.Find(t, "parent").Ranked).ToList();

        Assert.Equal(one, two);
    }

    [Fact]
    public void Ranks_each_topic_once_and_the_likeliest_first()
    {
        var ranked = Finder.Find("he keeps messaging me and wants pictures", "young-person").Ranked;

        Assert.Equal(ranked.Select(r => r.Topic).Distinct(), ranked.Select(r => r.Topic));
        Assert.Equal(ranked.OrderByDescending(r => r.Score), ranked);
        Assert.All(ranked, r => Assert.Equal(r.Topic, Content.Set.Topics.Find(r.Subject)!.Topic));
    }

    [Fact]
    public void Can_say_which_words_spoke_for_it()
    {
        var model = ModelFile.Read(File.ReadAllBytes(Path.Combine(Content.Folder, "models/topics.model")))!;

        var spoke = model.Weightiest(TextNormaliser.Words("how do i get the morning after pill"), "young-person", "sexual_health", 5);

        Assert.Contains(spoke, f => f.Feature.Contains("pill", StringComparison.Ordinal));
        Assert.Equal(spoke.OrderByDescending(f => f.Weight), spoke);
    }
}
