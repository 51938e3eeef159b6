using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Connector;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Bot.OutsideBots;

/// <summary>
/// Asks the outside bot. It gets the words, the id of the conversation and nothing else: no name, no kind of visitor, nothing that was said
/// before it was chosen.
/// </summary>
internal sealed partial class OutsideBotClient(
    ConnectorHttp http, OutsideBotTokens tokens, OutsideTurns turns, IOptions<OutsideBotOptions> options, TimeProvider clock, ILogger<OutsideBotClient> logger)
{
    public const string Channel = "directline";

    /// <summary>The visitor is there.</summary>
    public Task<OutsideAnswer?> Greet(string conversationId, CancellationToken ct) => Ask(
        conversationId, new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [Visitor(conversationId)] }, ct);

    public Task<OutsideAnswer?> Say(string conversationId, string text, CancellationToken ct) => Ask(
        conversationId, new Activity { Type = ActivityTypes.Message, Text = text, TextFormat = "plain", Locale = "en-GB" }, ct);

    /// <summary>What came until it acknowledged the Activity; null = it failed, refused or took too long, and whatever came is dropped.</summary>
    private async Task<OutsideAnswer?> Ask(string conversationId, Activity activity, CancellationToken ct)
    {
        using var turn = turns.Open(conversationId);
        using var tooLong = new CancellationTokenSource(options.Value.Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct, tooLong.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Endpoint)
            {
                Content = JsonContent.Create(Addressed(activity, conversationId), ActivityJson.Default.Activity),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.ForBot());
            using var answer = await http.Client.SendAsync(request, patience.Token);
            if (answer.IsSuccessStatusCode)
            {
                return turn.End();
            }

            Log.Failed(logger, conversationId, ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException || (failure is OperationCanceledException && !ct.IsCancellationRequested))
        {
            Log.Failed(logger, conversationId, failure.GetType().Name);
        }

        return null;
    }

    private Activity Addressed(Activity activity, string conversationId) => activity with
    {
        Id = RandomId.New(),
        Timestamp = clock.GetUtcNow(),
        ServiceUrl = tokens.ServiceUrl,
        ChannelId = Channel,
        From = Visitor(conversationId),
        Recipient = new ChannelAccount { Id = options.Value.AppId, Name = options.Value.Name, Role = "bot" },
        Conversation = new ConversationAccount { Id = conversationId },
    };

    /// <summary>A visitor of one conversation is nobody elsewhere.</summary>
    private static ChannelAccount Visitor(string conversationId) => new() { Id = "visitor-" + conversationId, Role = "user" };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The outside bot did not answer in conversation {ConversationId}: {Failure}")]
        public static partial void Failed(ILogger logger, string conversationId, string failure);
    }
}
