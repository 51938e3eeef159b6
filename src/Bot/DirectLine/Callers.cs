using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Who calls: a server that has the secret, or the visitor of one conversation.</summary>
internal abstract record Caller
{
    private Caller()
    {
    }

    public sealed record Server : Caller
    {
        public static readonly Server Instance = new();
    }

    /// <summary><see cref="Conversation"/> is null while nothing has used the token yet.</summary>
    public sealed record Visitor(VisitorToken Token, Conversation? Conversation) : Caller;

    public sealed record Nobody(Refusal Refusal) : Caller;
}

/// <summary>Reads the Authorization header.</summary>
internal sealed class Callers(VisitorAccess access, IOptions<DirectLineOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly byte[]? secretHash = options.Value.Secret.Length > 0 ? Hash(options.Value.Secret) : null;

    public async ValueTask<Caller> Identify(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count != 1 || header[0] is not { } value
            || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            || value.AsSpan(Scheme.Length).Trim().IsEmpty)
        {
            return new Caller.Nobody(Refusal.NoCredentials);
        }

        var credential = value[Scheme.Length..].Trim();
        if (IsSecret(credential))
        {
            return Caller.Server.Instance;
        }

        var entered = await access.Enter(credential, context.RequestAborted);
        return entered is Access.Granted granted
            ? new Caller.Visitor(granted.Token, granted.Conversation)
            : new Caller.Nobody(Refusal.Of(entered)!);
    }

    private bool IsSecret(string credential) =>
        secretHash is not null && CryptographicOperations.FixedTimeEquals(Hash(credential), secretHash);

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
