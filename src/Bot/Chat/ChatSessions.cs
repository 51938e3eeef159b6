using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Chat;

/// <summary>What the page's script asks of us beside Direct Line: a conversation, a fresh token for an old one, and to be forgotten.</summary>
internal sealed class ChatSessions(
    StartAdmission admission,
    VisitorAccess access,
    ConversationOpener opener,
    IConversationReader conversations,
    ITurns turns,
    IOptions<SiteOptions> site)
{
    /// <summary>A token and a watermark, with room to spare.</summary>
    private const int LongestBody = 4096;

    /// <summary>More entries than any greeting has.</summary>
    private const int Greeting = 20;

    private readonly Uri own = new(site.Value.PublicUrl);

    public async Task<IResult> Start(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await admission.Enter(http.AddressBucket(), ct) is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var conversation = (await turns.Start(PlainVisitor.NewVisitor(), ct)).Conversation;
        var page = await conversations.Read(conversation, after: 0, Greeting, ct);
        return Answer(http, conversation, watermark: null, page.Entries
            .Where(e => e.Kind is EntryKind.Message)
            .GroupBy(e => Bubble.KeyOf(e.ContentId, e.Body.Text), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => ActivityId.Of(conversation.Id, same.First().Epoch, same.First().Sequence), StringComparer.Ordinal));
    }

    /// <summary>403 means that this conversation is closed to the token for good.</summary>
    public async Task<IResult> Resume(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http) || await Body(http, ct) is not { } body || Parse(body) is not { } request
            || await access.Exchange(request.Token, ct) is not Access.Granted { Conversation: { } conversation })
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return Answer(http, conversation, request.Watermark, shown: null);
    }

    /// <summary>The beacon of "Exit this page". The token in the body authorises it.</summary>
    public async Task<IResult> Exit(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http))
        {
            return Results.NoContent();
        }

        VisitorHeaders.Forget(http);
        if (await Body(http, ct) is { Length: > 0 } token && await access.Exchange(token, ct) is Access.Granted { Conversation: { } conversation })
        {
            await turns.Leave(conversation, CancellationToken.None);
        }

        return Results.NoContent();
    }

    private IResult Answer(HttpContext http, Conversation conversation, string? watermark, IReadOnlyDictionary<string, string>? shown)
    {
        var opened = opener.Open(http.Request, conversation, watermark);
        var session = new ChatSession
        {
            ConversationId = opened.ConversationId,
            Token = opened.Token,
            ExpiresIn = opened.ExpiresIn,
            StreamUrl = opened.StreamUrl!,
            UserId = conversation.UserId,
            Shown = shown,
        };
        return Results.Json(session, ChatJson.Default.ChatSession);
    }

    private bool IsOwn(HttpContext http) => SameOrigin.Allows(http.Request.Headers["Sec-Fetch-Site"], http.Request.Headers.Origin, own);

    private static async Task<string?> Body(HttpContext http, CancellationToken ct)
    {
        var buffer = new char[LongestBody];
        using var reader = new StreamReader(http.Request.Body);
        var read = await reader.ReadBlockAsync(buffer, ct);
        return read < LongestBody ? new string(buffer, 0, read) : null;
    }

    private static ResumeRequest? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, ChatJson.Default.ResumeRequest) is { Token.Length: > 0 } request ? request : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
