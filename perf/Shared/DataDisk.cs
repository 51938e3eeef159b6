namespace ProtectRespect.Perf;

/// <summary>A new data folder on a real disk: figures from memory would say nothing about messages that must survive.</summary>
public static class DataDisk
{
    private static readonly string[] Memory = ["tmpfs", "ramfs"];

    /// <exception cref="InvalidOperationException">The folder would lie in memory.</exception>
    public static string NewFolder(string? parent = null)
    {
        var folder = Path.GetFullPath(Path.Combine(parent ?? Path.Combine(Repository.Root, ".build", "perf"), Path.GetRandomFileName()));
        Directory.CreateDirectory(folder);
        var format = new DriveInfo(folder).DriveFormat;
        if (Memory.Contains(format))
        {
            Directory.Delete(folder);
            throw new InvalidOperationException($"{folder} is on {format}, which is memory. Name a folder on a disk with --data.");
        }

        return folder;
    }
}

/// <summary>Where the source is that this program was built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ProtectRespect.Bot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("This program runs inside the repository only.");
    }
}
