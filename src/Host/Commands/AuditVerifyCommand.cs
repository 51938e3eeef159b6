using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Sqlite;

/// <summary>Walks the whole audit chain of a data folder, read-only.</summary>
internal static class AuditVerifyCommand
{
    public static async Task<int> Run(CommandLine line)
    {
        var path = Settings.Read(line)["Storage:Folder"]!;
        if (!File.Exists(Path.Combine(path, DataFolder.DatabasePath)))
        {
            throw new StartRefusedException($"There is no database in {path}. Name the data folder with --data; for a demo, give --demo and the same --at.");
        }

        var folder = new DataFolder(path);
        using var database = new SqliteDatabase(folder);
        var verdict = new AuditVerifier(database, new SignedHead(folder)).Verify();
        var words = verdict switch
        {
            { Holds: true } => $"The audit chain holds: {verdict.Rows} rows.",
            { FirstBadSeq: { } seq } => $"The audit chain is broken at row {seq} of {verdict.Rows}.",
            _ => $"The {verdict.Rows} rows hold together, but the signed head has seen more: something was lost.",
        };
        await Console.Out.WriteLineAsync(words);
        return verdict.Holds ? 0 : 1;
    }
}
