using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Transfers;

/// <summary>What a change of hands does to transfers, inside its transaction.</summary>
internal static class TransferRequests
{
    /// <summary>The conversation has ended, lapsed or changed hands: what was asked before is asked no longer.</summary>
    public static void Forget(WriteSession session, long handoverKey) => session.Db.Transfers
        .Where(t => t.HandoverKey == handoverKey && t.State == TransferState.Asked)
        .ExecuteUpdate(set => set
            .SetProperty(t => t.State, TransferState.Withdrawn)
            .SetProperty(t => t.AnsweredAt, session.Now)
            .SetProperty(t => t.Version, t => t.Version + 1));
}
