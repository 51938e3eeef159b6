using ProtectRespect.Bot.Recognition.Text;

namespace ProtectRespect.Bot.Recognition;

/// <summary>How far a guess can be trusted; each was chosen by cross-validation, see dialogs/models/topics.md.</summary>
internal enum Certainty
{
    /// <summary>Nothing that this service is about.</summary>
    OutOfScope,
    /// <summary>One of a few: ask back.</summary>
    Unsure,
    /// <summary>Open its guide, and let the visitor correct it.</summary>
    Sure,
    /// <summary>Even where another question is open.</summary>
    VerySure,
}

/// <summary>A topic with the subject in it that fits best.</summary>
/// <param name="Score">The probability of the topic, 0 to 1.</param>
internal readonly record struct GuessedTopic(string Topic, string Subject, float Score);

/// <summary>What free text was taken for.</summary>
/// <param name="Ranked">The nearest topics, the best first; never empty.</param>
internal sealed record TopicGuess(Certainty Certainty, IReadOnlyList<GuessedTopic> Ranked)
{
    public GuessedTopic Best => Ranked[0];
}

/// <summary>Finds what free text is about. Pure: the same words give the same guess.</summary>
internal sealed class TopicFinder
{
    private const int Kept = 4;
    private const float SureFrom = 0.55f;
    private const float VerySureFrom = 0.8f;
    private const float UnsureFrom = 0.15f;

    /// <summary>A less likely topic is sure as well when it is this many times as likely as the next one.</summary>
    private const float AheadFrom = 0.3f;
    private const float Ahead = 2.5f;

    /// <summary>Whoever is told "I don't know about that" may have told something hard in words that are new to us: it must be likely.</summary>
    private const float OutOfScopeFrom = 0.45f;

    private readonly LinearModel _model;
    private readonly int[] _topicOfClass;
    private readonly string[] _topics;
    private readonly int _outOfScope;

    /// <param name="model">Its classes are subjects.</param>
    /// <param name="topicOf">The topic of each subject.</param>
    /// <param name="outOfScope">The topic of what this service is not about.</param>
    public TopicFinder(LinearModel model, Func<string, string> topicOf, string outOfScope)
    {
        _model = model;
        _topics = [.. model.Classes.Select(topicOf).Distinct().Order(StringComparer.Ordinal)];
        _topicOfClass = [.. model.Classes.Select(c => Array.IndexOf(_topics, topicOf(c)))];
        _outOfScope = Array.IndexOf(_topics, outOfScope);
    }

    /// <param name="who">The kind of visitor as the dialogs name it, or null when not known.</param>
    public TopicGuess Find(string text, string? who)
    {
        var probabilities = _model.Probabilities(TextFeatures.Of(text, who), out var known);
        var ranked = Rank(probabilities);
        return new TopicGuess(known == 0 ? Certainty.OutOfScope : Judge(ranked), [.. ranked.Take(Kept).Select(r => r.Guess)]);
    }

    private Certainty Judge((GuessedTopic Guess, int Place)[] ranked)
    {
        var ((best, place), next) = (ranked[0], ranked[1].Guess);
        return place == _outOfScope
            ? best.Score >= OutOfScopeFrom || next.Score < UnsureFrom / 2 ? Certainty.OutOfScope : Certainty.Unsure
            : best.Score switch
            {
                >= VerySureFrom => Certainty.VerySure,
                >= SureFrom => Certainty.Sure,
                >= AheadFrom when best.Score >= next.Score * Ahead => Certainty.Sure,
                >= UnsureFrom => Certainty.Unsure,
                _ => Certainty.OutOfScope,
            };
    }

    /// <summary>The score of a topic is the sum over its subjects.</summary>
    private (GuessedTopic Guess, int Place)[] Rank(float[] probabilities)
    {
        Span<float> scores = stackalloc float[_topics.Length];
        Span<int> subjects = stackalloc int[_topics.Length];
        subjects.Fill(-1);
        for (var i = 0; i < probabilities.Length; i++)
        {
            var topic = _topicOfClass[i];
            scores[topic] += probabilities[i];
            if (subjects[topic] < 0 || probabilities[i] > probabilities[subjects[topic]])
            {
                subjects[topic] = i;
            }
        }

        var ranked = new (GuessedTopic Guess, int Place)[_topics.Length];
        for (var t = 0; t < ranked.Length; t++)
        {
            ranked[t] = (new GuessedTopic(_topics[t], _model.Classes[subjects[t]], scores[t]), t);
        }

        Array.Sort(ranked, static (a, b) => b.Guess.Score.CompareTo(a.Guess.Score) is not 0 and var order ? order : a.Place - b.Place);
        return ranked;
    }
}
