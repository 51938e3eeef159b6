using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Access;

/// <summary>Records that somebody has seen what is about a person. Written before it is shown: no record, no reading.</summary>
public sealed class Readings(IWriter writer)
{
    /// <param name="action">One of <see cref="AuditActions"/> that ends in <c>.read</c>.</param>
    public Task Record(string practitionerId, string action, string objectType, string objectId, CancellationToken ct) => writer.Commit(
        session => session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), action, objectType, objectId)), ct);
}
