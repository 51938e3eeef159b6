using YamlDotNet.RepresentationModel;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Names and values of one place in a file. What it cannot read it reports, and goes on.</summary>
internal sealed class YamlMap(YamlMappingNode node, string file, Faults faults)
{
    private readonly Dictionary<string, YamlNode> _values = node.Children.Where(c => c.Key is YamlScalarNode { Value: not null })
        .ToDictionary(c => ((YamlScalarNode)c.Key).Value!, c => c.Value, StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;
    public string File => file;

    /// <summary>Reports every name that is not among the known ones.</summary>
    public YamlMap Knows(params IReadOnlyList<string> names)
    {
        foreach (var (name, key) in Entries())
        {
            if (!names.Contains(name))
            {
                Fault((int)key.Start.Line, $"I do not know `{name}` here. Known: {string.Join(", ", names)}.{Hint(name)}");
            }
        }

        return this;
    }

    public void Fault(string message) => Fault(Line, message);

    public void Fault(int line, string message) => faults.Add(file, line, message);

    public bool Has(string name) => Find(name) is not null;

    /// <summary>A list of texts that must not be empty.</summary>
    public IReadOnlyList<string> Needed(string name)
    {
        var texts = Texts(name);
        if (!Has(name))
        {
            Fault($"`{name}` is missing.");
        }

        return texts;
    }

    public bool IsText(string name) => Find(name) is YamlScalarNode;

    public int LineOf(string name) => Find(name) is { } found ? (int)found.Start.Line : Line;

    public string Text(string name)
    {
        if (TextOrNull(name) is { Length: > 0 } text)
        {
            return text;
        }

        Fault($"`{name}` is missing.");
        return "";
    }

    public string? TextOrNull(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { } value }:
                return value.Trim();
            case var other:
                Fault((int)other.Start.Line, $"`{name}` must be a text.");
                return null;
        }
    }

    public bool Flag(string name) => TextOrNull(name) is { } value && (value is "true" || (value is not "false" && Complain(name)));

    public DateOnly Date(string name)
    {
        if (DateOnly.TryParseExact(Text(name), "yyyy-MM-dd", out var date))
        {
            return date;
        }

        if (Has(name))
        {
            Fault(LineOf(name), $"`{name}` must be a date such as 2027-05-01.");
        }

        return default;
    }

    /// <summary>A list of texts; one text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        switch (Find(name))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { } value }:
                return [value.Trim()];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode):
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value?.Trim() ?? "")];
            case var other:
                Fault((int)other.Start.Line, $"`{name}` must be a list of texts.");
                return [];
        }
    }

    /// <summary>One text or a list of texts, each English as it stands or keyed by language.</summary>
    public IEnumerable<Func<string, Words>> Words(string name)
    {
        var found = Find(name);
        foreach (var child in found is YamlSequenceNode list ? list.Children : found is null ? [] : [found])
        {
            switch (child)
            {
                case YamlScalarNode { Value: { } text }:
                    yield return id => new Words(id, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["en"] = [text.Trim()] });
                    break;
                case YamlMappingNode map:
                    yield return id => WordsReader.Read(new YamlMap(map, file, faults).Knows(WordsReader.Languages), id);
                    break;
                default:
                    Fault((int)child.Start.Line, $"`{name}` must be texts.");
                    break;
            }
        }
    }

    public YamlMap? Map(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(map, file, faults);
            case var other:
                Fault((int)other.Start.Line, $"`{name}` must hold names and values.");
                return null;
        }
    }

    /// <summary>The maps of a list, each with its line.</summary>
    public IEnumerable<YamlMap> Maps(string name)
    {
        if (Find(name) is YamlSequenceNode list)
        {
            foreach (var child in list.Children)
            {
                if (child is YamlMappingNode map)
                {
                    yield return new YamlMap(map, file, faults);
                }
                else
                {
                    Fault((int)child.Start.Line, $"Each item of `{name}` must hold names and values.");
                }
            }
        }
        else
        {
            Fault($"`{name}` is missing or is not a list.");
        }
    }

    /// <summary>The items of a list, each a text or names and values; nothing when there is no such list.</summary>
    public IEnumerable<YamlItem> Items(string name)
    {
        foreach (var child in (Find(name) as YamlSequenceNode)?.Children ?? [])
        {
            switch (child)
            {
                case YamlScalarNode { Value: { Length: > 0 } text }:
                    yield return new YamlItem(text.Trim(), null);
                    break;
                case YamlMappingNode map:
                    yield return new YamlItem("", new YamlMap(map, file, faults));
                    break;
                default:
                    Fault((int)child.Start.Line, $"Each item of `{name}` must be a text, or hold names and values.");
                    break;
            }
        }
    }

    /// <summary>Every name of this map that itself holds names and values, in the order of the file.</summary>
    public IEnumerable<(string Name, YamlMap Map)> EachMap()
    {
        foreach (var (name, key) in Entries())
        {
            if (Map(name) is { } map)
            {
                yield return (name, map);
            }
            else if (Find(name) is YamlScalarNode)
            {
                Fault((int)key.Start.Line, $"`{name}` must hold names and values.");
            }
        }
    }

    public IEnumerable<(string Name, string Value, int Line)> EachText()
    {
        foreach (var (name, key) in Entries())
        {
            yield return (name, Text(name), (int)key.Start.Line);
        }
    }

    public IEnumerable<string> Names() => Entries().Select(e => e.Name);

    /// <summary>A name of several words is the rest of a text that was cut at its comma or its colon.</summary>
    private static string Hint(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? " Is it part of a text? A text with a comma or a colon in it stands in straight quotation marks: \"...\"." : "";

    private bool Complain(string name)
    {
        Fault(LineOf(name), $"`{name}` must be true or false.");
        return false;
    }

    private YamlNode? Find(string name) => _values.GetValueOrDefault(name);

    private IEnumerable<(string Name, YamlNode Key)> Entries() =>
        node.Children.Keys.OfType<YamlScalarNode>().Where(k => k.Value is not null).Select(k => (k.Value!, (YamlNode)k));
}

/// <summary>One item of a list: a text, or a map.</summary>
internal sealed record YamlItem(string Text, YamlMap? Map);
