using CsCheck;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Handovers;

public sealed class What_only_practitioners_see
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Fact]
    public async Task A_note_is_kept_beside_the_log_and_never_in_it()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var conversation = await room.Store.Begin();

        await room.Get<Notes>().Add(conversation.Id, sam, "sounded frightened", Now);

        Assert.Equal(("Sam", "sounded frightened"), ((await room.Get<Notes>().List(conversation, Now)).Single().By, (await room.Get<Notes>().List(conversation, Now)).Single().Text));
        Assert.DoesNotContain(await room.Store.Entries(conversation), e => e.Body.Text == "sounded frightened");
        Assert.Equal(Notes.Empty, (await room.Get<Notes>().Add(conversation.Id, sam, "  ", Now)).Refusal);
    }

    [Fact]
    public async Task A_draft_is_each_practitioners_own_and_the_newest_counts()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var joe = await room.Practitioner("Joe");
        var conversation = await room.Store.Begin();
        var drafts = room.Get<Drafts>();

        await drafts.Save(conversation.Id, sam, "I wanted to", Now);
        await drafts.Save(conversation.Id, sam, "I wanted to ask", Now);

        Assert.Equal("I wanted to ask", await drafts.Find(conversation, sam, Now));
        Assert.Null(await drafts.Find(conversation, joe, Now));
        await drafts.Save(conversation.Id, sam, "", Now);
        Assert.Null(await drafts.Find(conversation, sam, Now));
    }

    /// <summary>Trap 6 of the platforms: whatever colleagues write for each other, in any order, none of it is in the log that visitors are sent.</summary>
    [Fact]
    public async Task Nothing_that_colleagues_write_for_each_other_is_ever_in_the_log()
    {
        await using var room = await TestDutyRoom.Open();
        var sam = await room.Practitioner("Sam");
        var joe = await room.Practitioner("Joe");
        var lead = await room.Practitioner("Grace", PractitionerRole.DutyLead);
        var handovers = room.Get<ProtectRespect.Core.Handovers.Handovers>();
        var written = 0;
        string Canary() => $"canary-{++written}";

        await Gen.Int[0, 6].Array[1, 12].SampleAsync(
            async acts =>
            {
                var (conversation, handover) = await room.VisitorWaits(DangerAnswer.No, SafeguardingLevel.None);
                await room.Get<DutyRoom>().WantAtMost(sam, DutyDecisions.MostAtOnce, Now);
                Assert.True((await handovers.Claim(handover, sam, Now)).Made);
                foreach (var act in acts)
                {
                    await (act switch
                    {
                        0 => (Task)room.Get<Notes>().Add(conversation.Id, sam, Canary(), Now),
                        1 => room.Get<Drafts>().Save(conversation.Id, sam, Canary(), Now),
                        2 => room.Get<LookingAgain>().Ask(handover, sam, Canary(), Now),
                        3 => Declined(room, handover, sam, joe, Canary),
                        4 => Whispered(room, conversation.Id, lead, sam, Canary),
                        5 => handovers.Park(handover, sam, ParkReason.Away, TimeSpan.FromMinutes(1), Now),
                        _ => handovers.TakeUp(handover, sam, Now),
                    });
                }

                await handovers.End(handover, sam, new Ending(SafeguardingLevel.None, Canary()), Now);
                var writeUp = (await room.Get<WriteUpReader>().Of(conversation, Now))[0].Id;
                await room.Get<ShiftChange>().Leave(ShiftMatter.WriteUp, writeUp, sam, Canary(), Now);
                await room.Get<WritingUp>().Finish(writeUp, sam, new WriteUpText(HandoverOutcome.Supported, Canary(), Canary(), Canary(), Canary()), Now);

                Assert.DoesNotContain("canary", System.Text.Json.JsonSerializer.Serialize(await room.Store.Entries(conversation)), StringComparison.Ordinal);
            },
            iter: 15, threads: 1);
        Assert.True(written > 50, "something was written");
    }

    private static async Task Whispered(TestDutyRoom room, string conversation, string lead, string holder, Func<string> canary)
    {
        Assert.True((await room.Get<Whispering>().Say(conversation, lead, canary(), Now)).Made);
        Assert.True((await room.Get<Whispering>().Say(conversation, holder, canary(), Now)).Made);
    }

    private static async Task Declined(TestDutyRoom room, string handover, string from, string to, Func<string> canary)
    {
        var asked = await room.Get<PassingOn>().Ask(handover, from, TransferTeam.OnePerson, to, new TransferWords(canary(), canary()), Now);
        if (asked.Made)
        {
            await room.Get<PassingOn>().Decline(asked.Value.Id, to, canary(), Now);
        }
    }
}
