using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.OutsideBots;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.OutsideBots;

/// <summary>
/// Our side with its real dialogs, recogniser and store, and tests/outside-bot: a bot made with npm botbuilder in a process of its own, which
/// checks our tokens and answers over our Connector REST.
/// </summary>
public sealed class OutsideHouse : IAsyncLifetime
{
    public const string BotName = "Parent Helper";
    public const string Use = "I am 18 or over: use Parent Helper";
    public const string Leave = "Leave Parent Helper";
    public const string AppId = "the-other-bot";
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";

    private readonly string _folder = Directory.CreateTempSubdirectory("outside-").FullName;
    private readonly HttpClient _bot = new();
    private WebApplication _app = null!;
    private Process _node = null!;

    public Uri Url { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        Url = new Uri($"http://127.0.0.1:{RunningHost.FreePort()}/");
        _bot.BaseAddress = new Uri($"http://127.0.0.1:{RunningHost.FreePort()}/");
        await StartOurs();
        await StartTheirs();
    }

    public async Task DisposeAsync()
    {
        _node.Kill(entireProcessTree: true);
        _node.Dispose();
        _bot.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A visitor who has said who they are.</summary>
    internal async Task<OutsideVisitor> Visitor(string? who)
    {
        var turns = Services.GetRequiredService<ITurns>();
        var chat = (await turns.Start(new StartRequest(RandomId.New(), "dl_" + RandomId.New(), "web", "en-GB"), CancellationToken.None)).Conversation;
        var visitor = new OutsideVisitor(this, chat);
        foreach (var text in who is null ? Array.Empty<string>() : ["No", "No", who])
        {
            await visitor.Says(text);
        }

        return visitor;
    }

    /// <summary>Everything that the bot was given in a conversation.</summary>
    internal async Task<IReadOnlyList<JsonNode>> Seen(Conversation chat) =>
        [.. JsonNode.Parse(await _bot.GetStringAsync(new Uri("/seen", UriKind.Relative)))!.AsArray().OfType<JsonNode>().Where(a => a["conversation"]!["id"]!.GetValue<string>() == chat.Id)];

    internal IReadOnlyList<Handover> HandoversOf(Conversation chat)
    {
        using var db = Services.GetRequiredService<IDatabase>().ReadContext();
        return [.. db.Handovers.Where(h => h.ConversationKey == chat.Key)];
    }

    internal IReadOnlyList<SafeguardingFlag> FlagsOf(Conversation chat)
    {
        using var db = Services.GetRequiredService<IDatabase>().ReadContext();
        return [.. db.Flags.Where(f => f.ConversationKey == chat.Key)];
    }

    private async Task StartOurs()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url.ToString());
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new StorageOptions { Folder = _folder }));
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(new SiteOptions { PublicUrl = Url.ToString().TrimEnd('/') }));
        services.AddSingleton(Microsoft.Extensions.Options.Options.Create(
            new OutsideBotOptions { Endpoint = new Uri(_bot.BaseAddress!, "/api/messages").ToString(), Name = BotName, AppId = AppId, Secret = Secret, Seconds = 2.5 }));
        services.AddProtectCore();
        services.AddTurns();
        services.AddSingleton<IDutyFacts, SomebodyHere>();
        services.AddSingleton(Dialogs.Value);
        services.AddSingleton(HouseWords.Load(Content));
        services.AddSingleton<IHouseWords>(s => s.GetRequiredService<HouseWords>());
        services.AddSingleton<ITokenKeys>(new FileTokenKeys(Path.Combine(_folder, "secrets"), TimeProvider.System));
        services.AddDirectLine(builder.Configuration);
        _app = builder.Build();
        _app.UseAddressPrivacy();
        _app.MapOutsideBot();
        await _app.Services.GetRequiredService<StoreStart>().Check(CancellationToken.None);
        await _app.StartAsync();
    }

    private async Task StartTheirs()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = Path.Combine(Repository.Root, "tests", "outside-bot") };
        foreach (var argument in (string[])["bot.mjs", $"{_bot.BaseAddress!.Port}", new Uri(Url, "/api/outside-bot").ToString(), AppId, Secret])
        {
            start.ArgumentList.Add(argument);
        }

        _node = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        Assert.Equal("ready", await _node.StandardOutput.ReadLineAsync(limit.Token));
    }

    private static string Content => Path.Combine(Repository.Root, "dialogs");

    private static readonly Lazy<DialogLibrary> Dialogs = new(() => DialogLibrary.Open(
        Content, Path.Combine(Directory.CreateTempSubdirectory("outside-dialogs-").FullName, "last-good"), NullLogger<DialogLibrary>.Instance));

    private sealed class SomebodyHere : IDutyFacts
    {
        public DutyNow Now() => new(WorkerHere: true, OpensAt: null, Waiting: 0);
    }
}

/// <summary>A visitor of our own chat, and what they read.</summary>
internal sealed class OutsideVisitor(OutsideHouse house, Conversation chat)
{
    public Conversation Chat => chat;

    public async Task Says(string text) => Assert.IsType<Received.Stored>(await house.Services.GetRequiredService<ITurns>().Receive(
        (await house.Services.GetRequiredService<IConversationReader>().Find(chat.Id, CancellationToken.None))!,
        new VisitorMessage(text, RandomId.New(), null, null, "en"), CancellationToken.None));

    public async Task<IReadOnlyList<LogEntry>> Log() =>
        (await house.Services.GetRequiredService<IConversationReader>().Read((await house.Services.GetRequiredService<IConversationReader>().Find(chat.Id, CancellationToken.None))!, 0, 1000, CancellationToken.None)).Entries;

    /// <summary>What was said to them since their last message, as "who: words".</summary>
    public async Task<IReadOnlyList<string>> Reads()
    {
        var log = await Log();
        var last = log.Last(e => e.AuthorKind is AuthorKind.Visitor).Sequence;
        return [.. log.Where(e => e.Sequence > last && e.Kind is EntryKind.Message).Select(e => $"{e.Body.AuthorName}: {e.Body.Text}")];
    }

    public async Task<IReadOnlyList<string>> Buttons() =>
        [.. (await Log()).Last(e => e.Kind is EntryKind.Message).Body.Actions?.Where(a => a.Type is "imBack").Select(a => a.Title) ?? []];

    /// <summary>Nothing in the whole conversation is from the other bot.</summary>
    public async Task<bool> HasReadTheOtherBot() => (await Log()).Any(e => e.Body.AuthorName == OutsideHouse.BotName);

    public Task<IReadOnlyList<System.Text.Json.Nodes.JsonNode>> Given() => house.Seen(chat);

    public IReadOnlyList<Handover> Handovers => house.HandoversOf(chat);

    public IReadOnlyList<SafeguardingFlag> Flags => house.FlagsOf(chat);
}
