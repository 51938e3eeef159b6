using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Queries;
using ProtectRespect.TestKit;

namespace ProtectRespect.Console.Tests;

public sealed class Someone_may_see_the_screen
{
    private static readonly CancellationToken Now = CancellationToken.None;

    [Theory]
    [InlineData(ScreenAnswer.Yes, false, true)]
    [InlineData(ScreenAnswer.Maybe, false, true)]
    [InlineData(ScreenAnswer.No, false, false)]
    [InlineData(ScreenAnswer.NotAsked, true, true)]
    [InlineData(ScreenAnswer.No, true, true)]
    public async Task When_the_visitor_says_so_or_a_flag_does(ScreenAnswer screen, bool noticed, bool watched)
    {
        await using var room = await TestDutyRoom.Open();
        var conversation = await room.Store.Begin();
        var key = await room.Store.Vault.Open(conversation.KeyId, Now);
        var assessment = new Assessment(SafeguardingLevel.Immediate, ["physical_danger"], []) { MayBeWatched = noticed };
        await room.Store.Writer.Commit(
            session =>
            {
                HandoverRequests.Request(session, conversation, key, new HandoverCard { Reason = "asked for a person", Screen = screen }, SafeguardingLevel.None);
                FlagRequests.Raise(session, conversation, key, 2, assessment);
            }, Now);
        var seen = new SeenConversation(conversation, await room.Get<HandoverReader>().Latest(conversation, Now), SafeguardingLevel.Immediate);

        var flags = await new FlagsQuery(room.Get<FlagReader>()).Of(seen, Now);

        Assert.Equal(watched, flags.MayBeWatched);
    }
}
