using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace ProtectRespect.DutyConsole.Access;

/// <summary>The one requirement of the console: the endpoint is named in the <see cref="RoleTable"/> for this person's role.</summary>
internal sealed class InRoleTable : IAuthorizationRequirement
{
    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder().AddRequirements(new InRoleTable()).Build();
}

internal sealed class RoleTableHandler : AuthorizationHandler<InRoleTable>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, InRoleTable requirement)
    {
        if (context.Resource is HttpContext http && RoleTable.Find(NameOf(http.GetEndpoint()))?.Allows(context.User.Role()) is true)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    /// <summary>A page by its place below Pages, anything else by its route.</summary>
    public static string? NameOf(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is { } page ? page.ViewEnginePath
        : endpoint is RouteEndpoint route ? "/" + route.RoutePattern.RawText?.TrimStart('/')
        : null;
}
