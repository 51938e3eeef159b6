using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads one dialog file.</summary>
internal static class DialogReader
{
    public static readonly string[] Keys = ["dialog", "guide", "for", "title", "notice", "owner", "reviewBy", "steps"];

    private static readonly Dictionary<string, Readers> ReadersByName = new(StringComparer.Ordinal)
    {
        ["everyone"] = Readers.Everyone,
        ["young-people"] = Readers.YoungPeople,
        ["parents"] = Readers.Parents,
        ["professionals"] = Readers.Professionals,
    };

    public static IEnumerable<string> ReaderNames => ReadersByName.Keys;

    public static string NameOf(Readers readers) => ReadersByName.First(r => r.Value == readers).Key;

    public static void Read(YamlMap map, DialogParts parts)
    {
        map.Knows(Keys);
        var id = map.Text("dialog");
        var (owner, reviewBy) = parts.Head(map, $"the dialog `{id}`");
        var readers = ReadersOf(map);
        if (parts.Find(id) is { } twin)
        {
            map.Fault($"A dialog `{id}` is already in {twin.File}.");
            return;
        }

        var named = map.Map("steps")?.EachMap().ToList() ?? [];
        var steps = new List<Step>();
        for (var i = 0; i < named.Count; i++)
        {
            var (name, step) = named[i];
            var follows = i + 1 < named.Count ? named[i + 1].Name : null;
            if (StepReader.Read(name, step, $"{id}.{name}") is { } read)
            {
                steps.Add(read with { Then = step.TextOrNull("then") ?? follows });
            }
        }

        if (steps.Count == 0)
        {
            map.Fault("A dialog needs at least one step.");
            return;
        }

        steps.InsertRange(0, NoticeReader.Read(map, parts, id, steps));
        parts.Add(new Dialog(id, map.File, readers, steps) { Owner = owner, ReviewBy = reviewBy, IsGuide = map.Flag("guide"), Title = map.Words("title").FirstOrDefault()?.Invoke($"{id}.title") });
    }

    public static Readers ReadersOf(YamlMap map)
    {
        if (!ReadersByName.TryGetValue(map.Text("for"), out var readers))
        {
            map.Fault(map.LineOf("for"), $"`for` must be one of: {string.Join(", ", ReaderNames)}.");
        }

        return readers;
    }
}
