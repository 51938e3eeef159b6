using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProtectRespect.Bot.Connector;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Connector;

/// <summary>Our side on a real port: the real dialogs, recogniser and store behind /api/messages, and the outbox at work.</summary>
internal sealed class ConnectorServer : IAsyncDisposable
{
    public const string Robin = "robin";

    private readonly WebApplication _app;
    private readonly MicrosoftSide _microsoft;
    private readonly HttpClient _http;
    private int _ended;

    private ConnectorServer(WebApplication app, MicrosoftSide microsoft, Uri url) =>
        (_app, _microsoft, _http) = (app, microsoft, new HttpClient { BaseAddress = url });

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Beside the usual ones; null takes one away.</param>
    public static async Task<ConnectorServer> Run(MicrosoftSide microsoft, string folder, params (string Key, string? Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var given = new Dictionary<string, string?>
        {
            ["Storage:Folder"] = folder,
            ["Site:PublicUrl"] = "https://chat.example.org",
            ["Connector:AppId"] = MicrosoftSide.AppId,
            ["Connector:AppSecret"] = MicrosoftSide.AppSecret,
            ["Connector:Channels:msteams"] = "Microsoft Teams",
            ["Connector:Services:0"] = microsoft.Url.GetLeftPart(UriPartial.Authority),
            ["Connector:OpenIdMetadata"] = new Uri(microsoft.Url, "/metadata").ToString(),
            ["Connector:TokenEndpoint"] = new Uri(microsoft.Url, "/token").ToString(),
        };
        foreach (var (key, value) in settings)
        {
            given[key] = value;
        }

        builder.Configuration.AddInMemoryCollection(given.Where(setting => setting.Value is not null));
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.AddProtectCore();
        services.AddTurns();
        services.AddSingleton<IDutyFacts, SomebodyHere>();
        services.AddSingleton(Dialogs.Value);
        services.AddSingleton(HouseWords.Load(Content));
        services.AddSingleton<IHouseWords>(s => s.GetRequiredService<HouseWords>());
        services.AddSingleton<ITokenKeys>(new FileTokenKeys(Path.Combine(folder, "secrets"), TimeProvider.System));
        services.AddDirectLine(builder.Configuration);
        services.AddConnector(builder.Configuration);
        var app = builder.Build();
        app.UseAddressPrivacy();
        app.MapConnector();
        await app.Services.GetRequiredService<StoreStart>().Check(CancellationToken.None);
        await app.StartAsync();
        return new ConnectorServer(app, microsoft, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
    }

    /// <summary>What the Connector brings; the answer's status.</summary>
    public async Task<int> Brings(object activity, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ConnectorServices.Path) { Content = JsonContent.Create(activity) };
        request.Headers.Authorization = _microsoft.WantsTokens ? new AuthenticationHeaderValue("Bearer", token ?? _microsoft.Sign()) : null;
        using var answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public async Task<int> Posts(HttpContent content, string? authorization, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ConnectorServices.Path) { Content = content };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await _http.SendAsync(request);
        return (int)answer.StatusCode;
    }

    /// <summary>A practitioner, as the console would, says something; who holds the conversation is not looked at here.</summary>
    public async Task PractitionerSays(Conversation conversation, string text)
    {
        var entry = new NewEntry { Kind = EntryKind.Message, AuthorKind = AuthorKind.Practitioner, AuthorId = Robin, Body = new EntryBody { Text = text, AuthorName = "Robin" } };
        Assert.IsType<Appended.Stored>(await Services.GetRequiredService<ConversationLog>().Append(conversation.Id, entry, refuse: null, also: null, CancellationToken.None));
    }

    public async Task Marks(Conversation conversation, string marker, string? workName = null)
    {
        var entry = new NewEntry { Kind = EntryKind.Marker, AuthorKind = AuthorKind.System, AuthorId = "system", Body = new EntryBody { Marker = marker, AuthorName = workName } };
        Assert.IsType<Appended.Stored>(await Services.GetRequiredService<ConversationLog>().Append(conversation.Id, entry, refuse: null, also: null, CancellationToken.None));
    }

    public IReadOnlyList<Conversation> Conversations
    {
        get
        {
            using var db = Services.GetRequiredService<IDatabase>().ReadContext();
            return [.. db.Conversations];
        }
    }

    public async Task<IReadOnlyList<LogEntry>> Log() =>
        (await Services.GetRequiredService<IConversationReader>().Read(Assert.Single(Conversations), 0, 1000, CancellationToken.None)).Entries;

    public IReadOnlyList<Handover> Handovers
    {
        get
        {
            using var db = Services.GetRequiredService<IDatabase>().ReadContext();
            return [.. db.Handovers];
        }
    }

    public IReadOnlyList<SafeguardingFlag> Flags
    {
        get
        {
            using var db = Services.GetRequiredService<IDatabase>().ReadContext();
            return [.. db.Flags];
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
        {
            return;
        }

        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string Content => Path.Combine(Repository.Root, "dialogs");

    private static readonly Lazy<DialogLibrary> Dialogs = new(() => DialogLibrary.Open(
        Content, Path.Combine(Directory.CreateTempSubdirectory("connector-dialogs-").FullName, "last-good"), NullLogger<DialogLibrary>.Instance));

    private sealed class SomebodyHere : IDutyFacts
    {
        public DutyNow Now() => new(WorkerHere: true, OpensAt: null, Waiting: 0);
    }
}
