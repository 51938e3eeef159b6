using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Turns;

/// <summary>Real turns on a real store, with a bot of the test's own behind the seam that is there for other bots.</summary>
internal sealed class TurnHouse : IAsyncDisposable
{
    private readonly TestStore _store;

    private TurnHouse(TestStore store) => _store = store;

    public TestStore Store => _store;
    public ITurns Turns => _store.Get<ITurns>();
    public TurnRunner Runner => _store.Get<TurnRunner>();

    public static async Task<TurnHouse> Open(IBot bot, TurnOptions? options = null, IAssess? assess = null, TimeProvider? clock = null, Func<bool>? workerHere = null) => new(await TestStore.Open(clock: clock, add: services => services
        .AddTurns()
        .AddSingleton(assess ?? new NotAssessing())
        .AddSingleton(bot)
        .AddSingleton<IDutyFacts>(new Duty(workerHere ?? (() => false)))
        .AddSingleton(Options.Create(options ?? new TurnOptions()))
        .AddSingleton(HouseWords.Load(Path.Combine(Repository.Root, "dialogs")))
        .AddSingleton<IHouseWords>(s => s.GetRequiredService<HouseWords>())));

    public async Task<Conversation> Begins() =>
        (await Turns.Start(new StartRequest(RandomId.New(), "dl_" + RandomId.New(), "test", "en-GB"), CancellationToken.None)).Conversation;

    public Task<Received> Says(Conversation conversation, string text, string? clientId = null) =>
        Turns.Receive(conversation, new VisitorMessage(text, clientId, null, null, "en"), CancellationToken.None);

    public async Task<Conversation> Head(Conversation conversation) => (await _store.Reader.Find(conversation.Id, CancellationToken.None))!;

    /// <summary>The transcript as "V: words", "B: words", "M: marker".</summary>
    public async Task<IReadOnlyList<string>> Transcript(Conversation conversation) =>
        [.. (await _store.Entries(conversation)).Select(e => e.Kind is EntryKind.Marker ? $"M: {e.Body.Marker}" : $"{e.AuthorKind.ToString()[0]}: {e.Body.Text}")];

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private sealed class Duty(Func<bool> workerHere) : IDutyFacts
    {
        public DutyNow Now() => new(workerHere(), OpensAt: null, Waiting: 0);
    }
}

/// <summary>A bot that answers as the test says.</summary>
internal sealed class BotThat(Func<DialogState, TurnInput, Task<TurnResult>> answers) : IBot
{
    public BotThat(Func<DialogState, TurnInput, TurnResult> answers)
        : this((state, input) => Task.FromResult(answers(state, input)))
    {
    }

    /// <summary>Counts the visitor's messages in its state and says how many there were.</summary>
    public static BotThat Counts => new((state, input) =>
    {
        var count = input.Kind is TurnInputKind.Started ? 0 : state.Attempts + 1;
        return Says(state with { Attempts = count }, input.Kind is TurnInputKind.Started ? "hello" : $"{count}: {input.Text}");
    });

    public static TurnResult Says(DialogState state, string text, params IReadOnlyList<Effect> effects) =>
        new([new Reply("test.reply", "1", text, [])], state, effects);

    public Task<TurnResult> Answer(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct) => answers(state, input);
}
