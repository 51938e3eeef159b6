using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Sqlite;

/// <summary>Walks the whole audit chain of a data folder, read-only.</summary>
internal static class AuditVerifyCommand
{
    public static async Task<int> Run(CommandLine line)
    {
        var folder = new DataFolder(Settings.Read(line)["Storage:Folder"]!);
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
