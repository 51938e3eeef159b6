using ProtectRespect.Core.Content;
using ProtectRespect.Core.Handovers;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>What can be put into the box at once: ready replies by kind, and the services directory.</summary>
internal sealed partial class DeskModel
{
    private Audience Audience => Card?.Audience ?? Audience.Unknown;

    /// <summary>The replies that go to a visitor in an ordinary talk, in the order of the kinds.</summary>
    public IEnumerable<IGrouping<ReplyKind, ReadyReply>> Replies => AllReplies.Where(r => r.Kind <= ReplyKind.Ending).GroupBy(r => r.Kind);

    public IReadOnlyList<DeskService> Services => ready.Services;

    private IReadOnlyList<ReadyReply> AllReplies => ready.Replies(Audience, User.WorkName());
}
