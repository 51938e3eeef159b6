using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>
/// What stands on every page until somebody has seen it: immediate danger, messages that the recogniser failed on, and what is high. It tells of whom
/// and where and never what was said: the page may be open on any screen of the room.
/// </summary>
internal sealed class AlarmQuery(FlagReader flags, StaffAlarmReader staffAlarms, WhereaboutsQuery whereabouts, ProtectDb db, TimeProvider clock)
{
    /// <summary>The levels that alarm. What nobody could assess comes before what is high: a person must read it first.</summary>
    private static readonly List<SafeguardingLevel> Loudest = [SafeguardingLevel.Immediate, SafeguardingLevel.NotAssessed, SafeguardingLevel.High];

    /// <summary>So many conversations are listed; the rest is counted.</summary>
    private const int MostListed = 3;

    /// <summary>So long everybody reads who has seen it.</summary>
    private static readonly TimeSpan SeenIsShown = TimeSpan.FromMinutes(1);

    public async Task<AlarmsView> Look(CancellationToken ct)
    {
        var unseen = Loud(await flags.Alarms(ct));
        var seen = Loud(await flags.SeenAfter(clock.GetUtcNow() - SeenIsShown, ct)).Where(s => !IsHigh(s) && unseen.TrueForAll(u => u.Key != s.Key));
        // Who has just seen danger is read, however much is high.
        var shown = unseen.Where(g => !IsHigh(g)).Concat(seen).Concat(unseen.Where(IsHigh)).ToList();
        var lost = (await Lost(ct)).Where(l => shown.TrueForAll(g => g.Key != l.Id)).ToList();
        var listed = shown.Take(MostListed).ToList();
        var where = await whereabouts.Of([.. listed.Select(g => g.Key), .. lost.Select(l => l.Id)], ct);
        var alarms = lost.Select(l => Alarm(l, where[l.Id])).Concat(listed.Select(g => Alarm(g, where[g.Key]))).Take(MostListed).ToList();
        var nobody = await staffAlarms.Open(ct);
        var rings = nobody is { State: StaffAlarmState.Ringing };
        var waiting = unseen.Count + lost.Count;
        return new AlarmsView(
            string.Join(' ', new[] { NobodyThere(nobody), Lost(lost.Count), Headline(unseen) }.Where(h => h.Length > 0)),
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
        [.. flags.Where(f => Loudest.Contains(f.Level)).GroupBy(f => f.ConversationId).OrderBy(g => Loudest.IndexOf(LevelOf(g)))];

    private static bool IsHigh(IEnumerable<FlagView> conversation) => LevelOf(conversation) is SafeguardingLevel.High;

    private static SafeguardingLevel LevelOf(IEnumerable<FlagView> conversation) => Loudest.First(level => conversation.Any(f => f.Level == level));

    private static AlarmView Alarm(IGrouping<string, FlagView> conversation, Whereabouts where) => new(
        conversation.Key,
        where.Kind,
        where.Where,
        LevelOf(conversation) switch
        {
            SafeguardingLevel.Immediate => "",
            SafeguardingLevel.NotAssessed => FlagWords.NotAssessed,
            _ => "Something high was noticed.",
        },
        Words.Style(LevelOf(conversation)),
        conversation.Min(f => f.At).ToUnixTimeMilliseconds(),
        conversation.Max(f => f.Sequence),
        !where.InQueue,
        where.HolderId,
        conversation.Select(f => f.SeenBy).FirstOrDefault(name => name is not null) is { } name ? $"{name} has seen it." : "");

    /// <summary>For example "Immediate danger: 1 conversation. High: 2. Nobody has seen them."</summary>
    private static string Headline(List<IGrouping<string, FlagView>> unseen)
    {
        var counts = Loudest.Select(level => (Name: NameOf(level), Count: unseen.Count(g => LevelOf(g) == level))).Where(l => l.Count > 0).ToList();
        return counts.Count == 0 ? ""
            : $"{counts[0].Name}: {counts[0].Count} {(counts[0].Count == 1 ? "conversation" : "conversations")}. {string.Concat(counts.Skip(1).Select(c => $"{c.Name}: {c.Count}. "))}Nobody has seen {(unseen.Count == 1 ? "it" : "them")}.";
    }

    private static string NameOf(SafeguardingLevel level) => level switch
    {
        SafeguardingLevel.Immediate => "Immediate danger",
        SafeguardingLevel.NotAssessed => "Not assessed",
        _ => "High",
    };
}
