using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>What was noticed in one conversation, for a line of the board.</summary>
/// <param name="Alarms">Something of it was seen by nobody.</param>
/// <param name="MayBeWatched">Something was said that tells that the visitor's screen may be seen.</param>
internal sealed record Noticed(string Themes, string Line, bool Alarms, bool MayBeWatched)
{
    public static Noticed Nothing { get; } = new("", "", Alarms: false, MayBeWatched: false);

    /// <summary>Whether somebody may see this visitor's screen, by what was noticed or answered.</summary>
    public bool MayBeSeen(HandoverView h) => MayBeWatched || h.Card.Screen is ScreenAnswer.Yes or ScreenAnswer.Maybe;
}

/// <summary>What was noticed, for the duty board.</summary>
internal sealed class NoticedQuery(FlagReader flags, WhereaboutsQuery whereabouts)
{
    /// <summary>By conversation: what was noticed where somebody waits or is held.</summary>
    public async Task<IReadOnlyDictionary<string, Noticed>> InQueue(CancellationToken ct) =>
        (await flags.InQueue(ct)).GroupBy(f => f.ConversationId).ToDictionary(g => g.Key, Of, StringComparer.Ordinal);

    /// <summary>Where no person is and none was asked for: the most urgent first, then the oldest.</summary>
    public async Task<IReadOnlyList<NoticedView>> Alone(CancellationToken ct)
    {
        var alone = (await flags.Alone(ct)).GroupBy(f => f.ConversationId).ToList();
        var where = await whereabouts.Of([.. alone.Select(g => g.Key)], ct);
        return [.. Urgency.InQueueOrder(alone, LevelOf, g => g.Min(f => f.At)).Select(g => View(g, where[g.Key]))];
    }

    private static NoticedView View(IGrouping<string, FlagView> conversation, Whereabouts where)
    {
        var noticed = Of(conversation);
        var level = LevelOf(conversation);
        return new NoticedView(
            conversation.Key,
            where.Kind,
            where.Where,
            Words.Style(level),
            Words.Of(level),
            noticed.Themes,
            noticed.Line,
            conversation.Min(f => f.At).ToUnixTimeMilliseconds(),
            conversation.Max(f => f.Sequence),
            noticed.Alarms ? "" : $"Seen by {conversation.Select(f => f.SeenBy).Last(name => name is not null)}. Nobody has judged it.");
    }

    private static Noticed Of(IGrouping<string, FlagView> conversation)
    {
        var byWeight = Urgency.InQueueOrder(conversation, f => f.Level, f => f.At);
        return new Noticed(FlagWords.Themes(byWeight), FlagWords.Line(byWeight[0]), conversation.Any(f => f.Alarms), conversation.Any(f => f.Finding.MayBeWatched));
    }

    private static SafeguardingLevel LevelOf(IGrouping<string, FlagView> conversation) => conversation.Select(f => f.Level).Aggregate(Urgency.Higher);
}
