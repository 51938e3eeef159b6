using CsCheck;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Callbacks;

public sealed class Changed_with_its_code : IAsyncLifetime
{
    private static readonly CancellationToken Now = CancellationToken.None;
    private readonly string _code = Reference.New();
    private TestDutyRoom _room = null!;
    private CallbacksByCode _codes = null!;
    private string _sam = null!;
    private Callback _callback = null!;
    private DateTimeOffset _noon;

    private ProtectRespect.Core.Callbacks.Callbacks Callbacks => _room.Get<ProtectRespect.Core.Callbacks.Callbacks>();

    public async Task InitializeAsync()
    {
        _room = await TestDutyRoom.Open();
        _codes = new CallbacksByCode(_room.Get<Core.Storage.IDatabase>(), _room.Store.Vault);
        _sam = await _room.Practitioner("Sam");
        _noon = _room.Clock.GetUtcNow();
        var request = new CallbackRequest
        {
            Name = "Dad",
            Audience = Audience.ParentOrCarer,
            Number = "+447700900123",
            WhosePhone = PhoneOwner.Shared,
            MayLeaveMessage = SafeAnswer.Yes,
            MayText = SafeAnswer.Yes,
            Windows = [new SafeWindow(_noon.AddHours(1), _noon.AddHours(2))],
            WhenInTheirWords = "after one",
            CodeWord = "bluebell",
        };
        var key = await _room.Store.Vault.NewKey(Now);
        _callback = await _room.Store.Writer.Commit(session => CallbackRequests.Add(session, null, key, _code, request), Now);
    }

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task It_tells_when_the_call_is_planned_and_nothing_else() =>
        Assert.Equal(new OpenCallback(_code, new SafeWindow(_noon.AddHours(1), _noon.AddHours(2))), await _codes.Find(_code, Now));

    [Fact]
    public async Task Another_time_is_kept_by_whoever_claimed_it()
    {
        await Callbacks.Claim(_callback.Id, _sam, Now);

        Assert.True(await Make(new CallbackChange.NewTime([new SafeWindow(_noon.AddDays(1), _noon.AddDays(1).AddHours(1))], "tomorrow at noon")));

        var card = await Card();
        Assert.Equal((CallbackState.Claimed, "Sam", _noon.AddDays(1), _noon), (card.Line.State, card.Line.ClaimedBy, card.Line.WindowFrom, card.Line.ChangedByVisitorAt));
        Assert.Equal(("tomorrow at noon", "+447700900123"), (card.Request.WhenInTheirWords, card.Request.Number));
    }

    [Fact]
    public async Task Another_number_takes_nothing_of_what_was_safe_with_the_old_one()
    {
        await Make(new CallbackChange.NewNumber("+442079460321", SafeAnswer.NotSure));

        var request = (await Card()).Request;
        Assert.Equal(("+442079460321", SafeAnswer.NotSure, SafeAnswer.NotAsked, PhoneOwner.NotAsked), (request.Number, request.MayLeaveMessage, request.MayText, request.WhosePhone));
        Assert.Equal("bluebell", request.CodeWord);
    }

    [Fact]
    public async Task What_is_done_is_audited_as_by_the_visitor()
    {
        await Make(new CallbackChange.NewEmail("dad@example.org"));
        await Make(new CallbackChange.Cancel());

        Assert.Equal(
            [(ActorKind.System, "visitor", AuditActions.CallbackChangedByVisitor), (ActorKind.System, "visitor", AuditActions.CallbackCancelledByVisitor)],
            _room.Audit().Where(r => r.ObjectId == _callback.Id).Select(r => (r.ActorKind, r.ActorId, r.Action)));
        Assert.True((await Card()).Line.CancelledByVisitor);
        Assert.Null(await _codes.Find(_code, Now));
        Assert.Null(await _codes.Prepare(_code, new CallbackChange.Cancel(), Now));
    }

    [Fact]
    public async Task A_change_that_was_overtaken_does_not_fit()
    {
        var prepared = (await _codes.Prepare(_code, new CallbackChange.Cancel(), Now))!;
        await Callbacks.Claim(_callback.Id, _sam, Now);

        Assert.False(await _room.Store.Writer.Commit(prepared.Fits, Now));
    }

    [Fact]
    public void A_visitor_changes_what_is_open_whoever_holds_it_and_nothing_that_is_closed() =>
        Gen.Select(Gen.Enum<CallbackState>(), Gen.Bool, Gen.Int[-48, 48]).Sample((state, cancel, hours) =>
        {
            var callback = _callback with { State = state, ClaimedByKey = state is CallbackState.Open ? null : 7 };
            var at = _noon.AddHours(hours);
            var decision = cancel ? CallbackDecisions.CancelByVisitor(callback, _noon) : CallbackDecisions.ChangeByVisitor(callback, [new SafeWindow(at, at.AddHours(1))], [1], _noon);
            return decision.Made == (callback.IsOpen && (cancel || at.AddHours(1) > _noon)) && (!decision.Made || decision.Value.ClaimedByKey == callback.ClaimedByKey);
        });

    [Fact]
    public void Only_a_duty_lead_with_a_reason_frees_what_somebody_else_holds() =>
        Gen.Select(Gen.Enum<PractitionerRole>(), Gen.Enum<CallbackState>(), Gen.Bool).Sample((role, state, reason) =>
        {
            var put = CallbackDecisions.PutBackByLead(_callback with { State = state, ClaimedByKey = 7 }, role, reason ? "ill" : " ");
            return put.Made == (role is PractitionerRole.DutyLead && state is CallbackState.Claimed && reason) && (!put.Made || put.Value is { State: CallbackState.Open, ClaimedByKey: null });
        });

    private async Task<DialCard> Card() => (await _room.Get<CallbackReader>().Find(_callback.Id, Now))!;

    private async Task<bool> Make(CallbackChange change)
    {
        var prepared = await _codes.Prepare(_code, change, Now);
        return await _room.Store.Writer.Commit(
            session =>
            {
                var fits = prepared?.Fits(session) is true;
                if (fits)
                {
                    prepared!.Write(session);
                }

                return fits;
            }, Now);
    }
}
