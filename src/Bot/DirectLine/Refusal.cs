using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.DirectLine;

/// <summary>Why a request is not done, in the shape of Direct Line's error bodies. Codes are stable; messages are for developers.</summary>
internal sealed record Refusal(int Status, string Code, string Message)
{
    public TimeSpan? RetryAfter { get; init; }

    public static readonly Refusal NoCredentials = new(StatusCodes.Status401Unauthorized, "BadArgument", "Missing token or secret");
    public static readonly Refusal UnknownCredentials = new(StatusCodes.Status403Forbidden, "BadArgument", "Invalid token or secret");
    public static readonly Refusal TokenExpired = new(StatusCodes.Status403Forbidden, "TokenExpired", "Token has expired");
    public static readonly Refusal TokenRevoked = new(StatusCodes.Status403Forbidden, "TokenRevoked", "The visitor has left this conversation");
    public static readonly Refusal OtherConversation = new(StatusCodes.Status403Forbidden, "BadArgument", "The token is not for this conversation");
    public static readonly Refusal NeedsSecret = new(StatusCodes.Status403Forbidden, "BadArgument", "This call needs the secret");
    public static readonly Refusal NeedsToken = new(StatusCodes.Status403Forbidden, "BadArgument", "Only a token can be refreshed");
    public static readonly Refusal ForeignOrigin = new(StatusCodes.Status403Forbidden, "OriginNotTrusted", "This origin is not trusted");
    public static readonly Refusal BadTicket = new(StatusCodes.Status403Forbidden, "BadArgument", "The stream URL is used or expired; ask for the conversation again");
    public static readonly Refusal NotAStream = new(StatusCodes.Status400BadRequest, "BadArgument", "The stream is a WebSocket");
    public static readonly Refusal NoConversation = new(StatusCodes.Status404NotFound, "ConversationNotFound", "Conversation not found");
    public static readonly Refusal NoEndpoint = new(StatusCodes.Status404NotFound, "BadArgument", "No such endpoint");
    public static readonly Refusal BadJson = new(StatusCodes.Status400BadRequest, "BadArgument", "Bad request: the body is not the JSON expected");
    public static readonly Refusal BadUserId = new(StatusCodes.Status400BadRequest, "BadArgument", "user.id must start with dl_ and have at most 64 plain characters");
    public static readonly Refusal NoType = new(StatusCodes.Status400BadRequest, "BadArgument", "Activity.type is required");
    public static readonly Refusal NoFrom = new(StatusCodes.Status400BadRequest, "BadArgument", "Activity.from.id is required, at most 64 plain characters");
    public static readonly Refusal NothingSaid = new(StatusCodes.Status400BadRequest, "BadArgument", "A message needs text or a value");
    public static readonly Refusal TooLarge = new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The message is too long");
    public static readonly Refusal NoFiles = new(StatusCodes.Status415UnsupportedMediaType, "FilesNotAccepted", "Files cannot be sent here");
    public static readonly Refusal SecretWords = new(StatusCodes.Status422UnprocessableEntity, "SecretWords", "The words that lead back to a conversation are not taken as a message");
    public static readonly Refusal TextDiffers = new(StatusCodes.Status409Conflict, "BadArgument", "clientActivityID was used with another text");
    public static readonly Refusal Broken = new(StatusCodes.Status500InternalServerError, "ServiceError", "The service failed; nothing is known to be stored");

    public static Refusal TooFast(TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, "RateLimited", "Too many requests; try again soon") { RetryAfter = retryAfter };

    public static Refusal NoRoom(TimeSpan retryAfter) =>
        new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", "The service cannot take this now; try again soon") { RetryAfter = retryAfter };

    public static Refusal? Of(Access access) => access switch
    {
        Access.Granted => null,
        Access.Expired => TokenExpired,
        Access.Revoked => TokenRevoked,
        _ => UnknownCredentials,
    };
}
