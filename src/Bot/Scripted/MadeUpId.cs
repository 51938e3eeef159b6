using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Scripted;

/// <summary>
/// The visitor's id of a made-up conversation: of which run, which drill and which visitor. It is all that joins a conversation to its
/// script.
/// </summary>
internal sealed record MadeUpId(string Run, string Drill, string Visitor)
{
    public const string Prefix = "dl_made-up.";
    private const int RunLength = 8;

    public static string NewRun() => RandomId.New()[..RunLength];

    public static MadeUpId? Read(string userId) =>
        userId.StartsWith(Prefix, StringComparison.Ordinal) && userId[Prefix.Length..].Split('.') is [var run, var drill, var visitor]
            ? new MadeUpId(run, drill, visitor)
            : null;

    public override string ToString() => $"{Prefix}{Run}.{Drill}.{Visitor}";
}
