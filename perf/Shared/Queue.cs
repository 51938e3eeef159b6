using System.Collections.Concurrent;

namespace ProtectRespect.Perf;

/// <summary>Fills the queue: visitors ask for a person while nobody is on duty, and keep their place.</summary>
public static class Queue
{
    private const int Connections = 16;
    private static readonly string[] Words = ["Talk to a person", "Keep my place"];

    /// <param name="name">What these visitors are called; another for each time.</param>
    public static async Task<IReadOnlyList<string>> Fill(ServerProcess server, string secret, int count, string name = "race")
    {
        var conversations = new ConcurrentBag<string>();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpConnection(server.Public);
            var client = new DirectLineClient(http);
            while (Interlocked.Increment(ref next) is var number && number <= count)
            {
                var visitor = $"dl_{name}_{number}";
                var conversation = DirectLineClient.Field(await client.Start(secret, visitor), "conversationId");
                foreach (var text in Words)
                {
                    DirectLineClient.Field(await client.Say(secret, conversation, visitor, $"{visitor}-{text.Length}", text), "id");
                }

                conversations.Add(conversation);
            }
        })));
        return [.. conversations];
    }
}
