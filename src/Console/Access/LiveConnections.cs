using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>The sockets that each person has open, so that signing out and suspending cut them at once.</summary>
internal sealed class LiveConnections
{
    private readonly ConcurrentDictionary<string, HubCallerContext> _open = new(StringComparer.Ordinal);

    public void Add(HubCallerContext connection) => _open[connection.ConnectionId] = connection;

    public void Remove(string connectionId) => _open.TryRemove(connectionId, out _);

    public void CutPerson(string publicId)
    {
        foreach (var connection in _open.Values)
        {
            if (connection.User?.PublicId() == publicId)
            {
                connection.Abort();
            }
        }
    }
}
