using ProtectRespect.Core.Handovers;
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
}
