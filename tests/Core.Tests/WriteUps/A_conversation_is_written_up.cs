using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.WriteUps;

public sealed class A_conversation_is_written_up : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private static readonly WriteUpText Whole = new(HandoverOutcome.Supported, "worried about a friend", "none seen", "listened", "may write again");
    private TestDutyRoom _room = null!;
    private string _sam = null!;

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    private WritingUp WritingUp => _room.Get<WritingUp>();

    private WriteUpReader Reader => _room.Get<WriteUpReader>();

    [Fact]
    public async Task It_is_owed_from_the_end_on_and_its_draft_is_sealed_and_kept()
    {
        var id = await Ends();

        await WritingUp.Keep(id, _sam, new WriteUpText(null, "a friend who"), Now);

        Assert.Equal("a friend who", (await Reader.Unfinished(_sam, Now)).Single().Text.About);
        Assert.DoesNotContain("a friend who", await File.ReadAllTextAsync(Path.Combine(_room.Store.Folder, "db", "data.db-wal")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finished_it_leaves_the_board_and_the_handover_knows_how_it_ended()
    {
        var id = await Ends();

        Assert.Equal(WriteUpDecisions.OutcomeNeeded, (await WritingUp.Finish(id, _sam, Whole with { Outcome = null }, Now)).Refusal);
        Assert.Equal(WriteUpDecisions.AboutNeeded, (await WritingUp.Finish(id, _sam, Whole with { About = " " }, Now)).Refusal);
        Assert.True((await WritingUp.Finish(id, _sam, Whole, Now)).Made);

        Assert.Empty(await Reader.Unfinished(null, Now));
        using var db = _room.Get<Core.Storage.IDatabase>().ReadContext();
        Assert.Equal(HandoverOutcome.Supported, db.Handovers.Single().Outcome);
        Assert.Single(_room.Audit(), row => row.Action == AuditActions.WriteUpFinished);
        Assert.Equal(WriteUpDecisions.Done, (await WritingUp.Keep(id, _sam, Whole, Now)).Refusal);
    }

    [Theory]
    [InlineData(HandoverOutcome.Silent)]
    [InlineData(HandoverOutcome.Prank)]
    [InlineData(HandoverOutcome.Disengaged)]
    public async Task After_silence_a_joke_or_a_chat_that_broke_off_no_more_words_are_wanted(HandoverOutcome gentle)
    {
        var id = await Ends();

        Assert.True((await WritingUp.Finish(id, _sam, new WriteUpText(gentle), Now)).Made);
    }

    [Fact]
    public void With_high_risk_the_risk_is_written_down_whatever_the_outcome()
    {
        var owed = new WriteUp { Id = "w", HandoverKey = 1, ConversationKey = 1, Episode = 1, OwnerKey = 7, Level = SafeguardingLevel.High, At = default, SealedText = [] };

        Assert.Equal(WriteUpDecisions.RiskNeeded, WriteUpDecisions.Finish(owed, 7, new WriteUpText(HandoverOutcome.Prank), [], default).Refusal);
    }

    [Fact]
    public async Task Nobody_writes_in_the_draft_of_another()
    {
        var id = await Ends();
        var joe = await _room.Practitioner("Joe");

        Assert.Equal(WriteUpDecisions.NotYours, (await WritingUp.Keep(id, joe, Whole, Now)).Refusal);
        Assert.Equal(WriteUpDecisions.NotYours, (await WritingUp.Finish(id, joe, Whole, Now)).Refusal);
        Assert.Equal(WriteUpDecisions.NotFound, (await WritingUp.Keep("nothing", joe, Whole, Now)).Refusal);
    }

    [Fact]
    public async Task What_is_handed_back_to_the_bot_is_written_up_as_well()
    {
        var (_, handover) = await _room.VisitorWaits();
        var handovers = _room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, _sam, Now);
        await handovers.HandBack(handover, _sam, Now);

        Assert.Single(await Reader.Unfinished(_sam, Now));
    }

    private async Task<string> Ends()
    {
        var (_, handover) = await _room.VisitorWaits();
        var handovers = _room.Get<ProtectRespect.Core.Handovers.Handovers>();
        await handovers.Claim(handover, _sam, Now);
        await handovers.End(handover, _sam, new Ending(SafeguardingLevel.None), Now);
        return (await Reader.Unfinished(_sam, Now)).Single().Id;
    }
}
