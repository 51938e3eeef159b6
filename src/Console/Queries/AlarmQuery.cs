using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>
/// What stands on every page until somebody has seen it: immediate danger, and messages that the recogniser failed on. It tells of whom and
/// where and never what was said: the page may be open on any screen of the room. What is high stands on the board.
/// </summary>
internal sealed class AlarmQuery(FlagReader flags, StaffAlarmReader staffAlarms, WhereaboutsQuery whereabouts, ProtectDb db, TimeProvider clock)
{
    /// <summary>So many conversations are listed; the rest is counted.</summary>
    private const int MostListed = 3;

    /// <summary>So long everybody reads who has seen it.</summary>
    private static readonly TimeSpan SeenIsShown = TimeSpan.FromMinutes(1);

    public async Task<AlarmsView> Look(CancellationToken ct)
    {
        var unseen = Loud(await flags.Alarms(ct));
        var seen = Loud(await flags.SeenAfter(clock.GetUtcNow() - SeenIsShown, ct)).Where(s => unseen.TrueForAll(u => u.Key != s.Key));
        var shown = unseen.Concat(seen).ToList();
        var lost = (await Lost(ct)).Where(l => shown.TrueForAll(g => g.Key != l.Id)).ToList();
        var listed = shown.Take(MostListed).ToList();
        var where = await whereabouts.Of([.. listed.Select(g => g.Key), .. lost.Select(l => l.Id)], ct);
        var alarms = lost.Select(l => Alarm(l, where[l.Id])).Concat(listed.Select(g => Alarm(g, where[g.Key]))).Take(MostListed).ToList();
        var nobody = await staffAlarms.Open(ct);
        var rings = nobody is { State: StaffAlarmState.Ringing };
        var waiting = unseen.Count + lost.Count;
        return new AlarmsView(
            string.Join(' ', new[] { NobodyThere(nobody), Lost(lost.Count), Headline(unseen.Count(IsDanger), unseen.Count(g => !IsDanger(g))) }.Where(h => h.Length > 0)),
            waiting + (rings ? 1 : 0),
            waiting > MostListed ? $"And {waiting - MostListed} more: see the board." : "",
            alarms)
        {
            Nobody = nobody is not null,
        };
    }

    private static string NobodyThere(StaffAlarmView? alarm) => alarm switch
    {
        null => "",
        { AcknowledgedBy: { } name } => $"Somebody waits without a person. {name} looks after it.",
        _ => "Somebody waits and nobody has come.",
    };

    /// <summary>Who was with a practitioner whose console went silent, and waits again: the lead and everybody else hear of it until somebody claims.</summary>
    private async Task<List<LostVisitor>> Lost(CancellationToken ct) => await db.Handovers
        .Where(h => h.State == HandoverState.Requested && h.Lapses > 0)
        .OrderBy(h => h.RequestedAt)
        .Join(db.Conversations, h => h.ConversationKey, c => c.Key, (h, c) => new LostVisitor(c.Id, h.RequestedAt))
        .ToListAsync(ct);

    private static string Lost(int count) => count switch
    {
        0 => "",
        1 => "Connection lost: 1 visitor waits again.",
        _ => $"Connection lost: {count} visitors wait again.",
    };

    private static AlarmView Alarm(LostVisitor lost, Whereabouts where) => new(
        lost.Id, where.Kind, where.Where, "Was promised a person: a practitioner's console went silent.", Words.Style(SafeguardingLevel.High), lost.Since.ToUnixTimeMilliseconds(), 0,
        AnyoneMayOpen: false, "", "");

    private sealed record LostVisitor(string Id, DateTimeOffset Since);

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
