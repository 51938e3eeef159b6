using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>The faults found so far, over all files.</summary>
internal sealed class Faults
{
    private readonly List<DialogFault> _all = [];

    public bool Any => _all.Count > 0;

    public void Add(string file, int line, string message) => _all.Add(new DialogFault(file, line, message));

    public IReadOnlyList<DialogFault> InOrder() => [.. _all.Distinct().OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)];
}

/// <summary>A file of content as a tree that knows its lines.</summary>
internal static class YamlFile
{
    /// <summary>The root of the file, or null with a fault when it is not YAML or not a list of names and values.</summary>
    public static YamlMap? Read(string file, string text, Faults faults)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
            {
                return new YamlMap(root, file, faults);
            }

            faults.Add(file, 1, "This file must hold names and values, such as `owner: ...`.");
        }
        catch (YamlException wrong)
        {
            faults.Add(file, (int)wrong.Start.Line, $"This is not YAML: {wrong.Message}");
        }

        return null;
    }
}
