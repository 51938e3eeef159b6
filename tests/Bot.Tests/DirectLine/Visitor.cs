using System.Text.Json.Nodes;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>One visitor's client.</summary>
public sealed class Visitor(DirectLineServer server, string userId, Answer started)
{
    public string UserId => userId;
    /// <summary>How many activities greeted this visitor.</summary>
    public int Greeting { get; set; }
    public string ConversationId { get; } = started.String("conversationId");
    public string Token { get; set; } = started.String("token");
    public string StreamUrl { get; set; } = started.String("streamUrl");

    public Task<Answer> Says(string text, string? clientId = null) =>
        Sends(clientId is null
            ? new { type = "message", text, from = new { id = userId } }
            : new { type = "message", text, from = new { id = userId }, channelData = new { clientActivityID = clientId } });

    public Task<Answer> Sends(object activity) => server.Post($"conversations/{ConversationId}/activities", Token, activity);

    public Task<Answer> Reads(string? watermark = null) =>
        server.Get($"conversations/{ConversationId}/activities{(watermark is null ? "" : $"?watermark={watermark}")}", Token);

    public async Task<IReadOnlyList<JsonNode>> ReadsAll() => Activities(await Reads());

    /// <summary>What has come since the greeting.</summary>
    public async Task<IReadOnlyList<JsonNode>> ReadsNews() => [.. (await ReadsAll()).Skip(Greeting)];

    public static IReadOnlyList<JsonNode> Activities(Answer answer)
    {
        Assert.Equal(200, answer.Status);
        return [.. answer.Body!["activities"]!.AsArray().Select(activity => activity!)];
    }

    public async Task<Answer> ComesBack(string? watermark)
    {
        var answer = await server.Get($"conversations/{ConversationId}?watermark={watermark}", Token);
        if (answer.Status == 200)
        {
            Token = answer.String("token");
            StreamUrl = answer.String("streamUrl");
        }

        return answer;
    }

    public Task<StreamClient> Listens() => StreamClient.Open(StreamUrl);
}
