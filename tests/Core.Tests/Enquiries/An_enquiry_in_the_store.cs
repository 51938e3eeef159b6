using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Enquiries;

public sealed class An_enquiry_in_the_store : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private TestDutyRoom _room = null!;
    private string _sam = null!;
    private Enquiry _enquiry = null!;

    private ProtectRespect.Core.Enquiries.Enquiries Enquiries => _room.Get<ProtectRespect.Core.Enquiries.Enquiries>();

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _sam = await _room.Practitioner("Sam");
        var request = new EnquiryRequest { Need = EnquiryNeed.Outreach, Audience = Audience.Professional, Name = "Lee Canary", Email = "lee@example.org", InTheirWords = "an assembly" };
        var key = await _room.Store.Vault.NewKey(Now);
        _enquiry = await _room.Store.Writer.Commit(
            session => EnquiryRequests.Add(session, null, key, "K7QXM-2RD4T", _room.Clock.GetUtcNow().AddDays(2), request), Now);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Its_words_are_sealed_and_open_on_its_own_page()
    {
        Assert.DoesNotContain("Canary", System.Text.Encoding.UTF8.GetString(_enquiry.SealedRequest), StringComparison.Ordinal);
        Assert.Equal(("Lee Canary", "an assembly"), ((await Found()).Request.Name, (await Found()).Request.InTheirWords));
    }

    [Fact]
    public async Task The_board_counts_it_and_says_when_the_day_is_over()
    {
        Assert.Equal((1, 0), await OnBoard());
        _room.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal((1, 1), await OnBoard());
        Assert.True((await _room.Get<EnquiryReader>().Open(Now)).Single().Overdue);
    }

    [Fact]
    public async Task The_note_of_an_answer_is_kept_sealed_and_each_act_is_audited_once()
    {
        await Enquiries.Take(_enquiry.Id, _sam, Now);
        await Enquiries.Answer(_enquiry.Id, _sam, "We come in March", Now);

        Assert.Equal("We come in March", (await Found()).Note);
        Assert.Equal([AuditActions.EnquiryTaken, AuditActions.EnquiryAnswered], _room.Audit().Where(r => r.ObjectId == _enquiry.Id).Select(r => r.Action));
        Assert.Empty(await _room.Get<EnquiryReader>().Open(Now));
    }

    [Fact]
    public async Task A_lead_frees_it_and_why_is_kept_sealed()
    {
        var grace = await _room.Practitioner("Grace", PractitionerRole.DutyLead);
        await Enquiries.Take(_enquiry.Id, _sam, Now);

        Assert.True((await Enquiries.PutBackByLead(_enquiry.Id, grace, "Sam is ill", Now)).Made);

        Assert.Equal(EnquiryState.New, (await Found()).Line.State);
        Assert.DoesNotContain("ill", System.Text.Encoding.UTF8.GetString(_room.Audit().Single(r => r.Action == AuditActions.EnquiryPutBackByLead).SealedReason!), StringComparison.Ordinal);
    }

    private async Task<EnquiryView> Found() => (await _room.Get<EnquiryReader>().Find(_enquiry.Id, Now))!;

    private async Task<(int Open, int Overdue)> OnBoard()
    {
        var board = await _room.Get<DutyBoardReader>().Read(Now);
        return (board.OpenEnquiries, board.OverdueEnquiries);
    }
}
