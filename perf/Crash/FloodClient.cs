using System.Diagnostics;
using System.Text.Json;

namespace ProtectRespect.Perf.Crash;

/// <summary>
/// One visitor after another, as a stubborn client behaves: whatever was not acknowledged is sent again under the same client id.
/// Even ones are authorised by a token of their own, odd ones by the secret.
/// </summary>
public sealed class FloodClient(Flood flood, int number) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly HttpConnection _http = new(flood.Server);
    private readonly Random _random = new(flood.Plan.Seed + number);

    public List<History> Histories { get; } = [];

    /// <summary>Writes until the flood ends; the message under way is still brought home.</summary>
    public async Task Run()
    {
        while (!flood.Ending.IsCancellationRequested)
        {
            await Converse(_random.Next(1, flood.Plan.Longest + 1));
        }
    }

    /// <summary>One conversation of so many messages.</summary>
    public async Task<History> Converse(int messages)
    {
        var client = new DirectLineClient(_http);
        var userId = $"dl_{number}_{flood.NextConversation()}";
        var history = await Begin(client, userId);
        Histories.Add(history);

        await using var listener = number % 4 == 3 ? new StreamListener(flood, history) : null;
        for (var i = 0; i < messages && history.Faults.Count == 0 && (i == 0 || !flood.Ending.IsCancellationRequested); i++)
        {
            var message = new SentMessage($"{userId}-{i}", CallbackDialog.Message(i));
            history.Sent.Add(message);
            await BringHome(client, history, userId, message);
        }

        if (listener is not null)
        {
            await listener.CatchUp();
        }

        return history;
    }

    public void Dispose() => _http.Dispose();

    private async Task<History> Begin(DirectLineClient client, string userId)
    {
        if (number % 2 != 0)
        {
            return await Started(flood.Secret);
        }

        var token = await Insist(ct => client.Generate(flood.Secret, userId, ct), a => DirectLineClient.Field(a, "token"));
        return await Started(token);

        async Task<History> Started(string bearer) => new(
            await Insist(ct => client.Start(bearer, userId, ct), a => DirectLineClient.Field(a, "conversationId")), bearer);
    }

    private async Task BringHome(DirectLineClient client, History history, string userId, SentMessage message)
    {
        for (var again = false; ; again = true)
        {
            var askedAt = Stopwatch.GetTimestamp();
            try
            {
                using var patience = new CancellationTokenSource(Patience);
                var answer = await client.Say(history.Bearer, history.Conversation, userId, message.ClientId, message.Text, patience.Token);
                if (answer.IsOk)
                {
                    message.AcknowledgedAs = DirectLineClient.Field(answer, "id");
                    flood.OnAcknowledged(askedAt, again);
                    return;
                }

                if (answer.Status != 503)
                {
                    history.Unexpected($"{message.ClientId} was answered {answer.Status}");
                    return;
                }
            }
            catch (Exception unknown) when (unknown is IOException or JsonException)
            {
                // Not known to be stored: again.
            }

            await Task.Delay(Pause);
        }
    }

    private static async Task<string> Insist(Func<CancellationToken, ValueTask<HttpAnswer>> ask, Func<HttpAnswer, string> read)
    {
        while (true)
        {
            try
            {
                using var patience = new CancellationTokenSource(Patience);
                var answer = await ask(patience.Token);
                if (answer.IsOk)
                {
                    return read(answer);
                }

                if (answer.Status != 503)
                {
                    throw new InvalidOperationException($"A conversation could not begin: {answer.Status}.");
                }
            }
            catch (IOException)
            {
                // Nobody there: again.
            }

            await Task.Delay(Pause);
        }
    }
}
