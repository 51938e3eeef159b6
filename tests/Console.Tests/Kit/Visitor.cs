using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests.Kit;

/// <summary>A visitor, over Direct Line.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _user;

    private Visitor(HttpClient http, string conversationId, string user) => (_http, ConversationId, _user) = (http, conversationId, user);

    public string ConversationId { get; }

    public static async Task<Visitor> Arrives(Uri site)
    {
        var http = new HttpClient { BaseAddress = site };
        using var start = new HttpRequestMessage(HttpMethod.Post, "/chat/start") { Headers = { { "Sec-Fetch-Site", "same-origin" } } };
        using var answer = await http.SendAsync(start);
        var session = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)session["token"]!);
        return new Visitor(http, (string)session["conversationId"]!, (string)session["userId"]!);
    }

    /// <summary>A visitor who has asked for a person.</summary>
    public static async Task<Visitor> AsksForAPerson(Uri site)
    {
        var visitor = await Arrives(site);
        await visitor.Says("I want to talk to a person");
        return visitor;
    }

    /// <summary>Says it once it may be said: a story of many messages is faster than the limit for one conversation.</summary>
    public Task Says(string text) => Wait.Until(
        async () =>
        {
            using var answer = await _http.PostAsJsonAsync(
                $"/v3/directline/conversations/{ConversationId}/activities", new { type = "message", text, from = new { id = _user } });
            return answer.StatusCode is not HttpStatusCode.TooManyRequests && answer.EnsureSuccessStatusCode().IsSuccessStatusCode;
        },
        "the message is taken");

    /// <summary>Everything on this visitor's wire, as it was sent.</summary>
    public Task<string> Wire() => _http.GetStringAsync(new Uri($"/v3/directline/conversations/{ConversationId}/activities", UriKind.Relative));

    public Task Hears(string text) => Wait.Until(async () => (await Wire()).Contains(text, StringComparison.Ordinal), $"the visitor hears \"{text}\"");

    public void Dispose() => _http.Dispose();
}
