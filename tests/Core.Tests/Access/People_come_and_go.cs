using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.Handovers;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Access;

public sealed class People_come_and_go
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task The_set_up_link_makes_one_account_however_often_it_is_pressed()
    {
        await using var room = await TestDutyRoom.Open();
        var token = room.Get<SetUpLink>().Current();
        var practitioners = room.Get<Practitioners>();

        var presses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => practitioners.SetUp(token, room.Account($"First{i}", PractitionerRole.DutyLead), Now))));

        Assert.Single(presses, p => p.Made);
        Assert.Single(await practitioners.List(Now));
        Assert.False((await practitioners.SetUp(token, room.Account("Late"), Now)).Made);
    }

    [Fact]
    public async Task An_invitation_makes_one_account_with_the_role_and_name_of_the_invitation()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Grace", PractitionerRole.DutyLead);
        var practitioners = room.Get<Practitioners>();
        var link = (await practitioners.Invite(lead, "Amina", PractitionerRole.Practitioner, Now)).Value!;

        var presses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => practitioners.Join(link.Token, room.Account($"someone{i}", PractitionerRole.Admin), Now))));

        var joined = Assert.Single(presses, p => p.Made).Value!;
        Assert.Equal(("Amina", PractitionerRole.Practitioner), (joined.WorkName, joined.Role));
        Assert.Null(await practitioners.Find(link.Token, room.Clock.GetUtcNow(), Now));
    }

    [Fact]
    public async Task A_practitioner_invites_nobody_and_a_taken_name_leaves_the_link_usable()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Grace", PractitionerRole.DutyLead);
        var sam = await room.Practitioner("Sam");
        var practitioners = room.Get<Practitioners>();
        Assert.Equal(PractitionerDecisions.NotALead, (await practitioners.Invite(sam, "Amina", PractitionerRole.Practitioner, Now)).Refusal);
        var link = (await practitioners.Invite(lead, "Amina", PractitionerRole.Practitioner, Now)).Value!;

        Assert.Equal(Practitioners.UserNameTaken, (await practitioners.Join(link.Token, room.Account("Sam"), Now)).Refusal);

        Assert.NotNull(await practitioners.Find(link.Token, room.Clock.GetUtcNow(), Now));
    }

    [Fact]
    public async Task Who_is_suspended_does_nothing_more_and_is_off_duty()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Grace", PractitionerRole.DutyLead);
        var sam = await room.Practitioner("Sam");
        var (_, handover) = await room.VisitorWaits();
        var practitioners = room.Get<Practitioners>();
        var before = (await practitioners.List(Now)).Single(p => p.PublicId == sam).SecurityStamp;

        await practitioners.Suspend(sam, lead, Now);

        Assert.Equal("not-found", (await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now)).Refusal?.Code);
        Assert.NotEqual(before, (await practitioners.List(Now)).Single(p => p.PublicId == sam).SecurityStamp);
        Assert.DoesNotContain((await room.Get<DutyBoardReader>().Read(Now)).OnDuty, p => p.Id == sam);
        Assert.Equal(PractitionerDecisions.LastLead, (await practitioners.Suspend(lead, lead, Now)).Refusal);
    }

    [Fact]
    public async Task What_somebody_held_who_is_suspended_is_free_for_others()
    {
        await using var room = await TestDutyRoom.Open();
        var lead = await room.Practitioner("Grace", PractitionerRole.DutyLead);
        var sam = await room.Practitioner("Sam");
        var noon = room.Clock.GetUtcNow();
        var (key, other) = (await room.Store.Vault.NewKey(Now), await room.Store.Vault.NewKey(Now));
        var call = new CallbackRequest { Name = "Dad", Audience = Audience.ParentOrCarer, Number = "+447700900123", Windows = [new SafeWindow(noon, noon.AddHours(1))], WhenInTheirWords = "now" };
        var question = new EnquiryRequest { Need = EnquiryNeed.Training, Audience = Audience.Professional, Name = "Lee" };
        var callback = await room.Store.Writer.Commit(session => CallbackRequests.Add(session, null, key, "K7QXM-2RD4T", call), Now);
        var enquiry = await room.Store.Writer.Commit(session => EnquiryRequests.Add(session, null, other, "K7QXM-2RD4T", noon.AddDays(2), question), Now);
        var (conversation, handover) = await room.VisitorWaits();
        await room.Get<ProtectRespect.Core.Callbacks.Callbacks>().Claim(callback.Id, sam, Now);
        await room.Get<ProtectRespect.Core.Enquiries.Enquiries>().Take(enquiry.Id, sam, Now);
        await room.Get<ProtectRespect.Core.Handovers.Handovers>().Claim(handover, sam, Now);

        await room.Get<Practitioners>().Suspend(sam, lead, Now);

        Assert.Equal((CallbackState.Open, null), await room.Get<CallbackReader>().FindLine(callback.Id, Now) is { } c ? (c.State, c.ClaimedBy) : default);
        Assert.Equal((EnquiryState.New, null), await room.Get<EnquiryReader>().FindLine(enquiry.Id, Now) is { } e ? (e.State, e.TakenBy) : default);
        Assert.Equal(2, room.Audit().Count(r => r.ActorId == lead && r.Action is AuditActions.CallbackPutBack or AuditActions.EnquiryPutBack));
        Assert.Equal(1, await ActivatorUtilities.CreateInstance<LeaseSweeper>(room.Store.Services).Sweep(Now));
        Assert.Equal(ConversationState.Waiting, await room.StateOf(conversation));
    }

    [Fact]
    public async Task Identity_signs_up_and_changes_an_account_through_the_writer()
    {
        await using var room = await TestDutyRoom.Open();
        await using var console = new ServiceCollection()
            .AddSingleton(room.Get<Core.Storage.IDatabase>())
            .AddSingleton(room.Store.Writer)
            .AddLogging()
            .AddPractitionerStore()
            .AddIdentityCore<Practitioner>(options => options.Password = new PasswordOptions { RequiredLength = 15, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false })
            .Services.BuildServiceProvider();
        using (var scope = console.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Practitioner>>();
            Assert.True((await users.CreateAsync(room.Account("Sam"), "fifteen letters or more")).Succeeded);
        }

        using (var scope = console.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Practitioner>>();
            var sam = (await users.FindByNameAsync("Sam"))!;
            Assert.True(await users.CheckPasswordAsync(sam, "fifteen letters or more"));
            Assert.True((await users.AccessFailedAsync(sam)).Succeeded);
            Assert.True((await users.AddOrUpdatePasskeyAsync(sam, new UserPasskeyInfo([1, 2], [3], room.Clock.GetUtcNow(), 0, null, true, false, false, [], []))).Succeeded);
        }

        using (var scope = console.CreateScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Practitioner>>();
            var sam = (await users.FindByNameAsync("Sam"))!;
            Assert.Equal(1, sam.AccessFailedCount);
            Assert.Single(await users.GetPasskeysAsync(sam));
        }
    }
}
