using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Bot.Tests.Turns;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.DirectLine;

/// <summary>The channel on a real port, on real turns and a real store. Only the bot is the test's own, so that content may change.</summary>
public sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a-secret-of-more-than-thirty-two-characters";

    /// <summary>What a visitor says to make the bot fail.</summary>
    public const string BreaksTheBot = "break";

    private static readonly BotThat Listener = new((state, input) => input.Kind is TurnInputKind.Started
        ? new TurnResult([new Reply("test.hello", "1", "Hello. I am a computer helper.", [new CardAction { Type = "imBack", Title = "Talk", Value = "Talk" }])], state, [])
        : input.Text == BreaksTheBot ? throw new InvalidOperationException() : BotThat.Says(state, "I heard you."));

    private readonly WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("directline-").FullName;

    private DirectLineServer(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["DirectLine:Secret"] = Secret, ["Storage:Folder"] = folder });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section);
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section);
        services.AddProtectCore();
        services.AddSingleton<FailingWriter>();
        services.AddSingleton<IWriter>(s => s.GetRequiredService<FailingWriter>());
        services.AddTurns();
        services.AddSingleton<IAssess>(new NotAssessing());
        services.AddSingleton<IBot>(Listener);
        services.AddSingleton<IDutyFacts, NobodyOnDuty>();
        services.AddSingleton(HouseWords.Load(Path.Combine(Repository.Root, "dialogs")));
        services.AddSingleton<IHouseWords>(s => s.GetRequiredService<HouseWords>());
        services.AddSingleton<ITokenKeys>(new FileTokenKeys(Path.Combine(folder, "secrets"), TimeProvider.System));
        services.AddDirectLine(builder.Configuration);
        app = builder.Build();
        app.UseAddressPrivacy();
        app.UseWebSockets();
        app.MapDirectLine();
    }

    public Uri Url { get; private set; } = null!;
    public HttpClient Http { get; private set; } = null!;
    public IServiceProvider Services => app.Services;

    public static async Task<DirectLineServer> Run(params (string Key, string Value)[] settings)
    {
        var server = new DirectLineServer(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value));
        await server.Services.GetRequiredService<StoreStart>().Check(CancellationToken.None);
        await server.app.StartAsync();
        server.Url = new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        server.Http = new HttpClient { BaseAddress = new Uri(server.Url, "/v3/directline/") };
        return server;
    }

    /// <summary>Until the next call nothing can be stored.</summary>
    public bool StoreFails { set => Services.GetRequiredService<FailingWriter>().Fails = value; }

    /// <summary>Somebody of the house says something, as the console or a worker would.</summary>
    public async Task Says(string conversationId, EntryBody body, EntryKind kind = EntryKind.Message, AuthorKind author = AuthorKind.Practitioner)
    {
        var entry = new NewEntry { Kind = kind, AuthorKind = author, AuthorId = "internal-7", Body = body };
        Assert.IsType<Appended.Stored>(await Services.GetRequiredService<ConversationLog>().Append(conversationId, entry, refuse: null, also: null, CancellationToken.None));
    }

    public async Task<Answer> Send(HttpMethod method, string path, string? credential, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            string json => new StringContent(json, Encoding.UTF8, "application/json"),
            _ => new StringContent(System.Text.Json.JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"),
        };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, response, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public Task<Answer> Post(string path, string? credential, object? body = null, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Post, path, credential, body, headers);

    public Task<Answer> Get(string path, string? credential, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Get, path, credential, null, headers);

    /// <summary>A visitor whose token was generated by a server and who has started the conversation.</summary>
    public async Task<Visitor> Visitor(string? userId = "dl_visitor")
    {
        var generated = await Post("tokens/generate", Secret, userId is null ? null : new { user = new { id = userId } });
        var started = await Post("conversations", generated.String("token"));
        Assert.Equal(201, started.Status);
        var visitor = new Visitor(this, userId ?? "dl_adopted", started);
        visitor.Greeting = (await visitor.ReadsAll()).Count;
        return visitor;
    }

    /// <summary>Signs as the server would have signed at another time.</summary>
    public TokenService TokensAt(TimeProvider time) => new(Services.GetRequiredService<ITokenKeys>(), time);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private sealed class NobodyOnDuty : IDutyFacts
    {
        public DutyNow Now() => new(WorkerHere: false, OpensAt: null, Waiting: 0);
    }
}

public sealed record Answer(int Status, HttpResponseMessage Response, JsonNode? Body)
{
    public string String(string name) => Body![name]!.GetValue<string>();

    public string ErrorCode => Body!["error"]!["code"]!.GetValue<string>();

    public string? Header(string name) => Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    /// <summary>Every failure has Direct Line's error body.</summary>
    public void IsRefused(int status, string? code = null)
    {
        Assert.Equal(status, Status);
        Assert.NotEmpty(Body!["error"]!["message"]!.GetValue<string>());
        Assert.Equal(code ?? ErrorCode, ErrorCode);
    }
}
