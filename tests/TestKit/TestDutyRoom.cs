using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.TestKit;

/// <summary>The duty room over the real store, with a clock that the test moves.</summary>
public sealed class TestDutyRoom : IAsyncDisposable
{
    private TestDutyRoom(TestStore store, FakeTimeProvider clock) => (Store, Clock) = (store, clock);

    public TestStore Store { get; }
    public FakeTimeProvider Clock { get; }

    public static async Task<TestDutyRoom> Open(DutyOptions? options = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        var store = await TestStore.Open(clock: clock, add: services => services
            .AddSingleton<SetUpLink>()
            .AddSingleton<IStaffMail, MailsKept>()
            .AddSingleton<IHouseWords, HouseWordsAsIds>()
            .AddSingleton(Options.Create(options ?? new DutyOptions()))
            .AddDutyRoom()
            .AddSingleton<OfferSweeper>().AddSingleton<DoorTeller>().AddSingleton<StaffAlarmRinger>());
        return new TestDutyRoom(store, clock);
    }

    public T Get<T>()
        where T : notnull => Store.Get<T>();

    /// <summary>A practitioner with an account; returns the public id.</summary>
    public async Task<string> Practitioner(string workName, PractitionerRole role = PractitionerRole.Practitioner, bool onDuty = true)
    {
        var account = Account(workName, role);
        await Store.Writer.Commit(
            session =>
            {
                session.Db.Users.Add(account);
                session.Db.SaveChanges();
            }, CancellationToken.None);
        if (onDuty)
        {
            await Get<DutyRoom>().GoOn(account.PublicId, CancellationToken.None);
        }

        return account.PublicId;
    }

    public Practitioner Account(string workName, PractitionerRole role = PractitionerRole.Practitioner) => new()
    {
        WorkName = workName,
        Role = role,
        CreatedAt = Clock.GetUtcNow(),
        UserName = workName,
        NormalizedUserName = workName.ToUpperInvariant(),
        SecurityStamp = RandomId.New(),
    };

    /// <summary>A visitor who waits in the queue.</summary>
    public async Task<(Conversation Conversation, string HandoverId)> VisitorWaits(
        DangerAnswer danger = DangerAnswer.NotAsked, SafeguardingLevel level = SafeguardingLevel.NotAssessed, string reason = "asked for a person")
    {
        var conversation = await Store.Begin();
        var key = await Store.Vault.Open(conversation.KeyId, CancellationToken.None);
        var card = new HandoverCard { Reason = reason, Danger = danger, Audience = Audience.YoungPerson };
        await Store.Writer.Commit(
            session =>
            {
                HandoverRequests.Request(session, conversation, key, card, level);
                Store.Log.AppendIn(session, conversation.Key, key, head => head with { State = ConversationState.Waiting }, TestStore.Said(AuthorKind.Bot, "bot", "You are in the queue."));
            }, CancellationToken.None);
        var handover = await Get<HandoverReader>().Latest(conversation, CancellationToken.None);
        return (conversation, handover!.Id);
    }

    public async Task<ConversationState> StateOf(Conversation conversation) =>
        (await Store.Reader.Find(conversation.Id, CancellationToken.None))!.State;

    /// <summary>The acts in the audit chain, oldest first.</summary>
    public IReadOnlyList<AuditRow> Audit()
    {
        using var db = Get<IDatabase>().ReadContext();
        return [.. db.AuditRows.OrderBy(r => r.Seq)];
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    /// <summary>Says the id of each sentence, and the name where there is one.</summary>
    private sealed class HouseWordsAsIds : IHouseWords
    {
        public IReadOnlyList<string> Choices(string id) => [];

        public NewEntry Say(string id, string? workName = null) => TestStore.Said(AuthorKind.Bot, "house", workName is null ? id : $"{id} {workName}");
    }
}
