using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>
/// What stands on every page until somebody has seen it: immediate danger, and messages that the recogniser failed on. It tells of whom and
/// where and never what was said: the page may be open on any screen of the room. What is high stands on the board.
/// </summary>
internal sealed class AlarmQuery(FlagReader flags, WhereaboutsQuery whereabouts, TimeProvider clock)
{
    /// <summary>So many conversations are listed; the rest is counted.</summary>
    private const int MostListed = 3;

    /// <summary>So long everybody reads who has seen it.</summary>
    private static readonly TimeSpan SeenIsShown = TimeSpan.FromMinutes(1);

    public async Task<AlarmsView> Look(CancellationToken ct)
    {
        var unseen = Loud(await flags.Alarms(ct));
        var seen = Loud(await flags.SeenAfter(clock.GetUtcNow() - SeenIsShown, ct)).Where(s => unseen.TrueForAll(u => u.Key != s.Key));
        var listed = unseen.Concat(seen).Take(MostListed).ToList();
        var where = await whereabouts.Of([.. listed.Select(g => g.Key)], ct);
        return new AlarmsView(
            Headline(unseen.Count(IsDanger), unseen.Count(g => !IsDanger(g))),
            unseen.Count,
            unseen.Count > MostListed ? $"And {unseen.Count - MostListed} more: see the board." : "",
            listed.ConvertAll(g => Alarm(g, where[g.Key])));
    }

    private static List<IGrouping<string, FlagView>> Loud(IEnumerable<FlagView> flags) =>
        [.. flags.Where(f => f.Level is SafeguardingLevel.Immediate or SafeguardingLevel.NotAssessed).GroupBy(f => f.ConversationId).OrderBy(g => IsDanger(g) ? 0 : 1)];

    private static bool IsDanger(IGrouping<string, FlagView> conversation) => conversation.Any(f => f.Level is SafeguardingLevel.Immediate);

    private static AlarmView Alarm(IGrouping<string, FlagView> conversation, Whereabouts where) => new(
        conversation.Key,
        where.Kind,
        where.Where,
        IsDanger(conversation) ? "" : FlagWords.NotAssessed,
        Words.Style(IsDanger(conversation) ? SafeguardingLevel.Immediate : SafeguardingLevel.NotAssessed),
        conversation.Min(f => f.At).ToUnixTimeMilliseconds(),
        conversation.Max(f => f.Sequence),
        !where.InQueue,
        where.HolderId,
        conversation.Select(f => f.SeenBy).FirstOrDefault(name => name is not null) is { } name ? $"{name} has seen it." : "");

    private static string Headline(int danger, int failed) => (danger, failed) switch
    {
        (0, 0) => "",
        (0, 1) => "Not assessed: 1 conversation. Nobody has seen it.",
        (0, _) => $"Not assessed: {failed} conversations. Nobody has seen them.",
        (1, 0) => "Immediate danger: 1 conversation. Nobody has seen it.",
        (1, _) => $"Immediate danger: 1 conversation. Not assessed: {failed}. Nobody has seen them.",
        (_, 0) => $"Immediate danger: {danger} conversations. Nobody has seen them.",
        _ => $"Immediate danger: {danger} conversations. Not assessed: {failed}. Nobody has seen them.",
    };
}
