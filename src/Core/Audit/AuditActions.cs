namespace ProtectRespect.Core.Audit;

/// <summary>Names of the acts that the chain records; see docs/events.md.</summary>
public static class AuditActions
{
    public const string RestoreAccepted = "restore.accepted";
}
