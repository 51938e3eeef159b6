using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>The flags of a conversation that somebody is allowed to see.</summary>
internal sealed class FlagsQuery(FlagReader flags)
{
    public async Task<FlagsView> Of(SeenConversation seen, CancellationToken ct)
    {
        var all = await flags.Of(seen.Head, ct);
        var unseen = all.Where(f => f.Alarms).ToList();
        return new FlagsView(
            seen.Head.Id,
            [.. all.Select(FlagWords.Mark)],
            seen.Handover?.Card.Screen is ScreenAnswer.Yes or ScreenAnswer.Maybe || all.Any(f => f.Finding.MayBeWatched),
            FlagWords.Alert(unseen),
            unseen.Count > 0 ? unseen.Min(f => f.Sequence) : 0,
            unseen.Count > 0 ? unseen.Max(f => f.Sequence) : 0);
    }
}
