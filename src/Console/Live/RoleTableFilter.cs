using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Live;

/// <summary>
/// Asks before every call of the hub what a request would be asked: does the session still hold, and is the method named for this role.
/// A socket outlives its sign-in otherwise.
/// </summary>
internal sealed class RoleTableFilter : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var user = invocationContext.Context.User!;
        var session = invocationContext.ServiceProvider.GetRequiredService<SessionCheck>();
        // Not given up with the connection: what is told while a page closes is kept.
        if (!await session.Holds(user, CancellationToken.None))
        {
            invocationContext.Context.Abort();
            throw new HubException("Sign in again.");
        }

        if (RoleTable.Find(NameOf(invocationContext.HubMethodName))?.Allows(user.Role()) is not true)
        {
            throw new HubException("There is no such method.");
        }

        try
        {
            return await next(invocationContext);
        }
        catch (OperationCanceledException) when (invocationContext.Context.ConnectionAborted.IsCancellationRequested)
        {
            // Whoever asked has left the page: nobody waits for the answer, and no fault is written down.
            return null;
        }
    }

    public static string NameOf(string method) => $"{nameof(DutyHub)}.{method}";
}
