using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Helped;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.WaysBack;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Questions;

public sealed class A_question_is_left_in_the_chat : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private Conversation _chat = null!;
    private string _sam = null!;

    private Core.Questions.Questions Questions => _room.Get<Core.Questions.Questions>();
    private QuestionReader Reader => _room.Get<QuestionReader>();

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        _chat = await _room.Store.Begin();
        await _room.Store.Say(_chat, "can my mum find out");
        await Leaves(_room.Clock.GetUtcNow().AddDays(1));
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task It_is_listed_with_its_clock_and_overdue_when_nobody_answers()
    {
        Assert.False(Assert.Single(await Reader.Open(Now)).Overdue);
        _room.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(Assert.Single(await Reader.Open(Now)).Overdue);
        Assert.Equal("can my mum find out", (await Reader.Find((await Open()).Id, Now))!.Words);
    }

    [Fact]
    public async Task The_answer_waits_behind_the_words()
    {
        await _room.Store.Writer.Commit(session => WayBackRequests.Offer(session, _chat, Way.Words), Now);
        await _room.Store.Get<Core.WaysBack.WaysBack>().Fetch(_chat, Now);

        Assert.True((await Questions.Answer((await Open()).Id, _sam, "No. We ask you first.", Now)).Made);

        Assert.Equal(_chat.TokenVersion + 1, (await Head()).TokenVersion);
        Assert.Equal(new LeftWithUs(QuestionState.Answered, IsBooked: false), await Reader.Of(_chat.Key, Now));
        var answer = (await _room.Store.Entries(_chat)).Last(e => e.Kind is EntryKind.Message);
        Assert.Equal((AuthorKind.Practitioner, "Sam", "No. We ask you first."), (answer.AuthorKind, answer.Body.AuthorName, answer.Body.Text));
        await _room.Store.Writer.Commit(session => QuestionRequests.ComeBack(session, _chat), Now);
        Assert.Equal(QuestionState.Read, Assert.Single(await Reader.Answered(9, Now)).State);
    }

    [Fact]
    public async Task An_open_page_stays_open_where_no_words_lead_back()
    {
        await Questions.Answer((await Open()).Id, _sam, "No.", Now);
        Assert.Equal(_chat.TokenVersion, (await Head()).TokenVersion);
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_one_does_and_the_other_is_told()
    {
        var kim = await _room.Practitioner("Kim");
        var id = (await Open()).Id;
        var both = await Task.WhenAll(Questions.Answer(id, _sam, "first", Now), Questions.Answer(id, kim, "second", Now));
        Assert.Single(both, d => d.Made);
        Assert.Contains("has answered this question", Assert.Single(both, d => !d.Made).Refusal!.Words, StringComparison.Ordinal);
        Assert.Single(await _room.Store.Entries(_chat), e => e.AuthorKind is AuthorKind.Practitioner);
    }

    [Fact]
    public async Task Taken_back_it_is_not_answered()
    {
        var id = (await Open()).Id;
        await _room.Store.Writer.Commit(session => QuestionRequests.Withdraw(session, _chat), Now);
        Assert.Equal(QuestionDecisions.Withdrawn, (await Questions.Answer(id, _sam, "too late", Now)).Refusal);
        Assert.Empty(await Reader.Open(Now));
    }

    [Fact]
    public async Task Asked_anew_it_keeps_its_time()
    {
        var first = await Open();
        await _room.Store.Say(_chat, "I mean my dad");
        await Leaves(_room.Clock.GetUtcNow().AddDays(9));
        var now = await Open();
        Assert.Equal((first.Id, first.DueAt), (now.Id, now.DueAt));
        Assert.Equal("I mean my dad", (await Reader.Find(now.Id, Now))!.Words);
    }

    [Fact]
    public async Task A_chat_is_booked_anew_and_expected_until_somebody_comes()
    {
        var at = _room.Clock.GetUtcNow().AddHours(5);
        await _room.Store.Writer.Commit(session => QuestionRequests.Book(session, _chat, Audience.YoungPerson, at.AddDays(1), at.AddDays(1).AddHours(1)), Now);
        await _room.Store.Writer.Commit(session => QuestionRequests.Book(session, _chat, Audience.YoungPerson, at, at.AddHours(1)), Now);
        Assert.Equal(new ExpectedBack(_chat.Id, Audience.YoungPerson, at, at.AddHours(1)), Assert.Single(await Reader.ExpectedBack(Now)));
        await _room.Store.Writer.Commit(session => QuestionRequests.ComeBack(session, _chat), Now);
        Assert.Empty(await Reader.ExpectedBack(Now));
    }

    [Fact]
    public async Task What_helped_is_counted_by_week_and_leads_to_nobody()
    {
        for (var i = 0; i < 3; i++)
        {
            await _room.Store.Writer.Commit(session => HelpedCounts.Add(session, Audience.YoungPerson, HelpedAnswer.Yes), Now);
        }

        var count = Assert.Single(await _room.Get<HelpedReader>().Lately(4, Now));
        Assert.Equal((Audience.YoungPerson, HelpedAnswer.Yes, 3, DayOfWeek.Monday), (count.Audience, count.Answer, count.Count, count.Week.DayOfWeek));
        Assert.Equal(["Answer", "Audience", "Count", "Week"], typeof(HelpedCount).GetProperties().Select(p => p.Name).Order());
    }

    private Task Leaves(DateTimeOffset due) => _room.Store.Writer.Commit(
        session => QuestionRequests.Leave(session, _chat, Audience.YoungPerson, session.Log.FindByKey(_chat.Key)!.LastVisitorSequence, due), Now);

    private async Task<QuestionLine> Open() => Assert.Single(await Reader.Open(Now));

    private async Task<Conversation> Head() => (await _room.Store.Reader.Find(_chat.Id, Now))!;
}
