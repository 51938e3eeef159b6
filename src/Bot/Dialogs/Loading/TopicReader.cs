namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>A sentence that teaches the topic finder a subject.</summary>
/// <param name="Who">The kind of visitor who says it, or null when anyone may.</param>
internal sealed record TopicExample(string Subject, string? Who, string Text);

/// <summary>Reads topics.yaml, and the sentences of <c>topics/</c>.</summary>
internal static class TopicReader
{
    public const string Anyone = "anyone";
    public static readonly string[] TopicKeys = ["title", "quiet", "subjects"];
    public static readonly string[] SubjectKeys = ["dialog", "dialogs"];
    public static readonly string[] Speakers = ["young-person", "parent", "professional", Anyone];

    public static void Read(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "topics");
        foreach (var (name, topic) in map.Map("topics")?.EachMap() ?? [])
        {
            topic.Knows(TopicKeys);
            var title = topic.Map("title") is { } words ? WordsReader.Read(words.Knows(WordsReader.Languages), $"topics.{name}") : null;
            var quiet = topic.Map("quiet") is { } shortly ? WordsReader.Read(shortly.Knows(WordsReader.Languages), $"topics.{name}.quiet") : null;
            var subjects = (topic.Map("subjects")?.EachMap() ?? []).Select(s => ReadSubject(s.Name, name, s.Map, parts)).ToList();
            if (title is null || subjects.Count == 0)
            {
                topic.Fault($"The topic `{name}` needs a `title` and `subjects`.");
            }
            else
            {
                parts.Topics.Add(new Topic(name, title, quiet, subjects));
            }
        }
    }

    public static void ReadExamples(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "subjects");
        foreach (var (subject, speakers) in map.Map("subjects")?.EachMap() ?? [])
        {
            if (!parts.Subjects.Any(s => s.Id == subject))
            {
                speakers.Fault($"`{subject}` is no subject of topics.yaml.");
            }

            foreach (var speaker in speakers.Knows(Speakers).Names())
            {
                parts.TopicExamples.AddRange(speakers.Texts(speaker).Select(text => new TopicExample(subject, speaker == Anyone ? null : speaker, text)));
            }
        }
    }

    private static Subject ReadSubject(string id, string topic, YamlMap map, DialogParts parts)
    {
        map.Knows(SubjectKeys);
        if (parts.Subjects.Any(s => s.Id == id))
        {
            map.Fault($"There are two subjects `{id}`.");
        }

        var byAudience = map.Map("dialogs")?.EachText().ToDictionary(d => d.Name, d => d.Value, StringComparer.Ordinal) ?? [];
        return new Subject(id, topic, byAudience, map.Text("dialog"));
    }
}
