using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.Chat;

/// <summary>A visitor without script: known by the cookie that the answer to the first message sets.</summary>
internal sealed class PlainVisitor(
    VisitorAccess access, StartAdmission admission, IConversationReader conversations, ITurns turns, VisitorInbox inbox, TokenService tokens, TimeProvider clock)
{
    /// <summary>How long a first form finds the conversation that it began: pressed twice, or sent again because its answer was lost.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(5);

    public async Task<Conversation?> Find(HttpContext http, CancellationToken ct) =>
        PlainCookie.Read(http).Token is { Length: > 0 } token && await access.Exchange(token, ct) is Access.Granted granted ? granted.Conversation : null;

    /// <summary>One conversation for a form, however often it arrives. Null when there are too many starts at once.</summary>
    public async Task<Conversation?> Start(HttpContext http, string formId, CancellationToken ct)
    {
        var id = ConversationOf(formId);
        if (await conversations.Find(id, ct) is { } begun)
        {
            if (clock.GetUtcNow() - begun.StartedAt <= Again && begun.TokenVersion == Conversation.FirstTokenVersion)
            {
                return begun;
            }

            id = RandomId.New();
        }

        return await admission.Enter(http.AddressBucket(), ct) is null ? (await turns.Start(NewVisitor(id), ct)).Conversation : null;
    }

    /// <summary>The same way as a message over Direct Line: same limits, same cleaning, stored once per form.</summary>
    public async Task<Refusal?> Say(Conversation conversation, string text, string formId, CancellationToken ct)
    {
        var taken = await Take(conversation, text, formId, ct);
        return taken.Refusal?.Status is StatusCodes.Status409Conflict
            ? (await Take(conversation, text, RandomId.New(), ct)).Refusal
            : taken.Refusal;
    }

    /// <param name="answer">What the page after a form says (<see cref="FormAnswers"/>); null = it has been shown.</param>
    public void Remember(HttpContext http, Conversation? conversation, long shownThrough, string? answer = null) =>
        new PlainCookie(conversation is null ? "" : tokens.Issue(conversation).Token, shownThrough, answer).Write(http);

    public async Task Leave(HttpContext http, CancellationToken ct)
    {
        var conversation = await Find(http, ct);
        PlainCookie.Forget(http);
        PhoneCookie.Forget(http);
        if (conversation is not null)
        {
            await turns.Leave(conversation, ct);
        }
    }

    internal static StartRequest NewVisitor(string conversationId) => new(conversationId, "dl_" + RandomId.New(), "web", "en-GB");

    private static string ConversationOf(string formId) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes("first form\n" + formId)).AsSpan(0, 16));

    private Task<Taken> Take(Conversation conversation, string text, string clientId, CancellationToken ct) => inbox.Take(
        new Entry(new Caller.Visitor(TokenOf(conversation), conversation), conversation, null),
        new InboundActivity
        {
            Type = ActivityTypes.Message,
            From = new UserRequest { Id = conversation.UserId },
            Text = text,
            ChannelData = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["clientActivityID"] = clientId }, ChatJson.Default.DictionaryStringString),
        },
        ct);

    private static VisitorToken TokenOf(Conversation conversation) =>
        new(conversation.Id, conversation.UserId, conversation.TokenVersion, conversation.StartedAt, DateTimeOffset.MaxValue);
}
