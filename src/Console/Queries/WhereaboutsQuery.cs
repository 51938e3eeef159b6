using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Storage;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>Who is in a conversation, as everybody on duty may know.</summary>
/// <param name="Kind">Which kind of visitor, in words.</param>
/// <param name="Where">Who has the conversation, in words.</param>
/// <param name="InQueue">It waits or is held.</param>
/// <param name="HolderId">Whoever holds it, or empty.</param>
internal sealed record Whereabouts(string Kind, string Where, bool InQueue, string HolderId);

/// <summary>Finds out who has conversations.</summary>
internal sealed class WhereaboutsQuery(ProtectDb db)
{
    public async Task<IReadOnlyDictionary<string, Whereabouts>> Of(IReadOnlyCollection<string> conversationIds, CancellationToken ct)
    {
        var rows = await db.Conversations
            .Where(c => conversationIds.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.State,
                Handover = db.Handovers.Where(h => h.ConversationKey == c.Key).OrderByDescending(h => h.RequestedAt)
                    .Select(h => new
                    {
                        h.State,
                        h.Audience,
                        Holder = db.Users.Where(p => p.Id == h.AcceptedByKey).Select(p => new { p.PublicId, p.WorkName }).FirstOrDefault(),
                    })
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return rows.ToDictionary(
            r => r.Id,
            r => r.Handover is { State: HandoverState.Accepted, Holder: { } holder }
                ? new Whereabouts(Words.Of(r.Handover.Audience), $"with {holder.WorkName}", InQueue: true, holder.PublicId)
                : new Whereabouts(Words.Of(r.Handover?.Audience ?? Audience.Unknown), Where(r.State), r.Handover?.State is HandoverState.Requested, ""),
            StringComparer.Ordinal);
    }

    private static string Where(ConversationState state) => state switch
    {
        ConversationState.WithBot => "with the bot",
        ConversationState.Waiting => "waiting for a person",
        ConversationState.WithPractitioner => "with a practitioner",
        _ => "the conversation has ended",
    };
}
