namespace ProtectRespect.Core.Storage;

/// <summary>One process at a time per data folder: a second one would sweep keys that the first has not given to a record yet.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <summary>Held until disposed or the process ends, however it ends.</summary>
    public static DataFolderLock Take(string folder)
    {
        Directory.CreateDirectory(folder, DataFolder.OwnerOnly);
        try
        {
            return new DataFolderLock(new FileStream(Path.Combine(folder, "in-use"), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (IOException)
        {
            throw new StartRefusedException($"{folder} is in use by another process. Stop that one first, or name another folder with --data.");
        }
    }

    public void Dispose() => _file.Dispose();
}
