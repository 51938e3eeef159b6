using YamlDotNet.RepresentationModel;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>The faults found so far, over all files.</summary>
internal sealed class Faults
{
    private readonly List<DialogFault> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(string file, int line, string message) => _all.Add(new DialogFault(file, line, message));

    public void Add(IEnumerable<DialogFault> faults) => _all.AddRange(faults);

    public IReadOnlyList<DialogFault> InOrder() => [.. _all.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
}

/// <summary>A file of content as a tree that knows its lines.</summary>
internal sealed class ContentFile
{
    private readonly YamlMappingNode? _root;
    private readonly (int Line, string Message) _fault;

    public ContentFile(string folder, string name)
    {
        var read = ContentText.Read(Path.Combine(folder, name));
        (Name, Text) = (name, read.Text);
        if (read.Fault is { } unreadable)
        {
            _fault = unreadable;
            return;
        }

        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Text));
            _root = stream.Documents is [{ RootNode: YamlMappingNode root }] ? root : null;
            _fault = (1, "This file must hold names and values, such as `owner: ...`.");
        }
        catch (Exception wrong) when (SlipOfTheFinger.Is(wrong))
        {
            _fault = SlipOfTheFinger.Explain(Text, wrong);
        }
    }

    /// <summary>From the folder of the content, with forward slashes.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>The root of the file, or null with a fault when it is not YAML or not a list of names and values.</summary>
    public YamlMap? Map(Faults faults)
    {
        if (_root is null)
        {
            faults.Add(Name, _fault.Line, _fault.Message);
            return null;
        }

        return new YamlMap(_root, Name, faults);
    }
}
