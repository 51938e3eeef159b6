using ProtectRespect.Bot.Dialogs;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>A copy of the real content in a folder of its own, to be changed by a test.</summary>
internal sealed class CopyOfContent : IDisposable
{
    public CopyOfContent()
    {
        foreach (var file in Directory.EnumerateFiles(Content.Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".yaml" or ".model"))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(Content.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("protect-dialogs-").FullName;

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Puts other words in the first place where they stand.</summary>
    public CopyOfContent Replace(string file, string right, string wrong)
    {
        var text = File.ReadAllText(Path.Combine(Folder, file));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold: {right}");
        Write(file, text[..at] + wrong + text[(at + right.Length)..]);
        return this;
    }

    /// <summary>Adds a dialog that begins for "Someone else", with the example that covers it.</summary>
    /// <param name="example">The content id that the bot says there.</param>
    public CopyOfContent Add(string id, string yaml, string example)
    {
        Write($"flows/{id}.yaml", yaml);
        Write($"examples/{id}.yaml", $"""
            examples:
              - example: Of {id}
                covers: [{id}]
                talk:
                  - visitor: "No"
                  - visitor: "No"
                  - visitor: Someone else
                  - bot: {example}
            """);
        return Replace("flows/start.yaml", "  onwards:\n", $$"""
              someone-else:
                branch: { on: who, when: { someone-else: theirs }, else: onwards }
              theirs:
                begin: {{id}}
              onwards:

            """);
    }

    public DialogLoad Load() => DialogSet.Load(Folder);

    public DialogSet Set()
    {
        var load = Load();
        return load.Set ?? throw new InvalidOperationException(string.Join('\n', load.Faults));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
