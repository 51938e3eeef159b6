using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Chat;

/// <summary>What the page's script asks of us beside Direct Line: a conversation, a fresh token for an old one, and to be forgotten.</summary>
internal sealed class ChatSessions(
    StartAdmission admission,
    VisitorAccess access,
    ConversationOpener opener,
    IConversationReader conversations,
    ITurns turns,
    WaysBack waysBack,
    ComingBack comingBack,
    TokenService tokens,
    DidThisHelp help,
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
            return TryAgain(http, wait);
        }

        var conversation = (await turns.Start(PlainVisitor.NewVisitor(RandomId.New()), ct)).Conversation;
        var page = await conversations.Read(conversation, after: 0, Greeting, ct);
        return Answer(http, conversation, watermark: null, page.Entries
            .Where(e => e.Kind is EntryKind.Message)
            .GroupBy(e => Bubble.KeyOf(e.ContentId, e.Body.Text), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => ActivityId.Of(conversation.Id, same.First().Epoch, same.First().Sequence), StringComparer.Ordinal));
    }

    /// <summary>403 means that this conversation is closed to the token for good.</summary>
    public async Task<IResult> Resume(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http) || await Body(http, ct) is not { } body || Parse(body, ChatJson.Default.ResumeRequest) is not { Token.Length: > 0 } request
            || await access.Exchange(request.Token, ct) is not Access.Granted { Conversation: { } conversation })
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return Answer(http, conversation, request.Watermark, shown: null);
    }

    /// <summary>The way back that the visitor asked for in the chat, once: five words, or a cookie on this phone. 204 = none is asked for.</summary>
    public async Task<IResult> WayBack(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http) || await Body(http, ct) is not { Length: > 0 } token || await access.Enter(token, ct) is not Access.Granted { Conversation: { } conversation })
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await waysBack.Fetch(conversation, ct) is not { } kept)
        {
            return Results.NoContent();
        }

        if (kept.Way is Way.Phone)
        {
            PhoneCookie.Write(http, tokens.Issue(conversation).Token);
        }

        return Results.Json(new FetchedWay(kept.Words), ChatJson.Default.FetchedWay);
    }

    /// <summary>Opens an earlier conversation. 403 is the one answer for everything that leads nowhere.</summary>
    public async Task<IResult> Return(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http) || await Body(http, ct) is not { } body || Parse(body, ChatJson.Default.ReturnRequest) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        return await (request.Words is { } words ? comingBack.ByWords(http, words, ct) : comingBack.ByPhone(http, ct)) switch
        {
            Back.Here here => Answer(http, here.Conversation, watermark: null, shown: null),
            Back.Later later => TryAgain(http, later.Wait),
            _ => Results.StatusCode(StatusCodes.Status403Forbidden),
        };
    }

    /// <summary>The optional tap at the end. The answer tells nothing.</summary>
    public async Task<IResult> Helped(HttpContext http, CancellationToken ct)
    {
        if (IsOwn(http) && await Body(http, ct) is { } body && Parse(body, ChatJson.Default.HelpedRequest) is { Token.Length: > 0 } request
            && await access.Exchange(request.Token, ct) is Access.Granted { Conversation: { } conversation })
        {
            await help.Answer(conversation, request.Answer, ct);
        }

        return Results.NoContent();
    }

    /// <summary>The beacon of "Exit this page". The token in the body authorises it.</summary>
    public async Task<IResult> Exit(HttpContext http, CancellationToken ct)
    {
        if (!IsOwn(http))
        {
            return Results.NoContent();
        }

        VisitorHeaders.Forget(http);
        PhoneCookie.Forget(http);
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

    private static IResult TryAgain(HttpContext http, TimeSpan wait)
    {
        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    private bool IsOwn(HttpContext http) => SameOrigin.Allows(http.Request, own);

    private static async Task<string?> Body(HttpContext http, CancellationToken ct)
    {
        var buffer = new char[LongestBody];
        using var reader = new StreamReader(http.Request.Body);
        var read = await reader.ReadBlockAsync(buffer, ct);
        return read < LongestBody ? new string(buffer, 0, read) : null;
    }

    private static T? Parse<T>(string body, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
