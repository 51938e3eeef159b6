using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Deploy;

/// <summary>docs/operations.md#restore, step by step, with the real program: back up while it runs, kill, restore into a new folder, start, read.</summary>
public sealed class A_restore_drill : IDisposable
{
    private static readonly Dictionary<string, string> Secret = new() { ["DirectLine__Secret"] = "a secret that is long enough for a test" };

    private readonly string _root = Directory.CreateTempSubdirectory("protect-drill-").FullName;

    private string New => Path.Combine(_root, "new");

    private Dictionary<string, string> Settings => new(RunningHostOptions.Organisation)
    {
        ["Backup__Records"] = Path.Combine(_root, "records"),
        ["Backup__Keys"] = Path.Combine(_root, "keys"),
    };

    [Fact]
    public async Task Every_message_of_before_the_backup_can_be_read_and_what_is_missing_is_said()
    {
        string conversation, watermark;
        await using (var host = await RunningHost.Start(new RunningHostOptions { Environment = Secret }))
        {
            using var visitor = Client(host);
            var started = await visitor.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null);
            conversation = (string)(await started.Content.ReadFromJsonAsync<JsonNode>())!["conversationId"]!;
            await Says(visitor, conversation, "said before the backup");

            var (code, said) = await HostVerb.Run(Settings, "backup", "--data", host.DataFolder);
            Assert.True(code == 0, said);

            await Says(visitor, conversation, "said after the backup");
            watermark = (string)(await Reads(visitor, conversation, ""))["watermark"]!;
            await host.Kill();

            // The signed head of the damaged folder is newer than the copied one only after a minute: the copied one is used here.
            var (restored, words) = await HostVerb.Run(Settings, "restore", "--data", New);
            Assert.True(restored == 0, words);
            Assert.Contains("Restored into", words, StringComparison.Ordinal);
        }

        await using var again = await RunningHost.Start(new RunningHostOptions { Environment = Secret, DataFolder = New });
        using var client = Client(again);
        // A watermark of before the loss means: the whole set.
        var read = (await Reads(client, conversation, watermark)).ToJsonString();
        Assert.Contains("said before the backup", read, StringComparison.Ordinal);
        Assert.DoesNotContain("said after the backup", read, StringComparison.Ordinal);
        await Says(client, conversation, "said after the restore");
        Assert.Contains("said after the restore", (await Reads(client, conversation, "")).ToJsonString(), StringComparison.Ordinal);

        var (holds, verdict) = await HostVerb.Run(Settings, "audit", "verify", "--data", New);
        Assert.True(holds == 0, verdict);
    }

    [Fact]
    public async Task Places_that_are_not_two_are_refused_in_plain_words()
    {
        await using var host = await RunningHost.Start();

        var (code, said) = await HostVerb.Run(Settings, "backup", "--data", host.DataFolder, "--keys", Path.Combine(_root, "records", "keys"));

        Assert.Equal(1, code);
        Assert.Contains("must be two places", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, "records")));
    }

    [Fact]
    public async Task Without_the_keys_it_says_that_nobody_can_read_the_records()
    {
        await using (var host = await RunningHost.Start())
        {
            Assert.Equal(0, (await HostVerb.Run(Settings, "backup", "--data", host.DataFolder)).Code);
        }

        var (code, said) = await HostVerb.Run(Settings, "restore", "--data", New, "--keys", Path.Combine(_root, "nowhere"));

        Assert.Equal(1, code);
        Assert.Contains("nobody can read the records", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static HttpClient Client(RunningHost host) => new()
    {
        BaseAddress = host.PublicUrl,
        DefaultRequestHeaders = { { "Authorization", $"Bearer {Secret["DirectLine__Secret"]}" } },
    };

    private static async Task Says(HttpClient client, string conversation, string text)
    {
        var answer = await client.PostAsJsonAsync($"/v3/directline/conversations/{conversation}/activities", new { type = "message", text, from = new { id = "u1" } });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<JsonNode> Reads(HttpClient client, string conversation, string watermark) =>
        (await client.GetFromJsonAsync<JsonNode>($"/v3/directline/conversations/{conversation}/activities?watermark={watermark}"))!;
}
