using System.Diagnostics;
using System.Globalization;

namespace ProtectRespect.Perf.Load;

/// <summary>One connection: a visitor comes, says everything, reads the conversation back; then the next visitor comes.</summary>
public sealed class LoadVisitor(ServerProcess server, LoadPlan plan, string secret, int number) : IDisposable
{
    private readonly HttpConnection _http = new(server.Public);
    private int _visits;

    /// <summary>Milliseconds that each POST waited for its answer.</summary>
    public List<double> Waits { get; } = new(100_000);

    /// <summary>POSTs answered 200 whose reply was then read back.</summary>
    public int Turns { get; private set; }

    /// <summary>POSTs whose reply was not there.</summary>
    public int Unanswered { get; private set; }

    public void Forget()
    {
        Waits.Clear();
        Turns = 0;
        Unanswered = 0;
    }

    public async Task Until(long end)
    {
        while (Stopwatch.GetTimestamp() < end)
        {
            await Visit();
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Visit()
    {
        var client = new DirectLineClient(_http);
        var userId = string.Create(CultureInfo.InvariantCulture, $"dl_load_{number}_{_visits++}");
        var bearer = plan.Tokens ? DirectLineClient.Field(Accepted(await client.Generate(secret, userId)), "token") : secret;
        var conversation = DirectLineClient.Field(Accepted(await client.Start(bearer, userId)), "conversationId");
        for (var i = 0; i < plan.Messages; i++)
        {
            var asked = Stopwatch.GetTimestamp();
            Accepted(await client.Say(bearer, conversation, userId, string.Create(CultureInfo.InvariantCulture, $"m{i}"), CallbackDialog.Message(i)));
            Waits.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        var seen = await client.ReadAll(bearer, conversation);
        var answered = seen.Zip(seen.Skip(1)).Count(pair => pair.First.ByVisitor && !pair.Second.ByVisitor);
        Turns += answered;
        Unanswered += plan.Messages - answered;
    }

    private static HttpAnswer Accepted(HttpAnswer answer) => answer.IsOk
        ? answer
        : throw new InvalidOperationException($"The server answered {answer.Status}: {System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
}
