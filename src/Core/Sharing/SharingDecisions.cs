using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Sharing;

/// <summary>A sharing decision as practitioners read it.</summary>
public sealed record SharingView(string Id, string By, DateTimeOffset At, SharingText Text);

/// <summary>Who decided to share what, with whom, when and under which reference. One person may: sharing that protects a child needs no second.</summary>
public sealed class SharingDecisions(IWriter writer, IDatabase database, IKeyVault vault, IConversationReader reader)
{
    public const int LongestAnswer = 2000;

    public static Refusal NotFound { get; } = new("not-found", "There is no such conversation.");
    public static Refusal WithWhom { get; } = new("with-whom", "Choose with whom it is shared, or that it is not.");
    public static Refusal DecidedByNeeded { get; } = new("decided-by", "Write who decided.");
    public static Refusal ToldNeeded { get; } = new("told", "Write what was told, or why nothing was.");

    public static Refusal? Refuse(SharingText text) =>
        !Enum.IsDefined(text.With) ? WithWhom
        : string.IsNullOrWhiteSpace(text.DecidedBy) ? DecidedByNeeded
        : string.IsNullOrWhiteSpace(text.Told) ? ToldNeeded
        : null;

    public async Task<Decision<SharingDecision>> Record(string conversationId, string practitionerId, SharingText text, CancellationToken ct)
    {
        if (Refuse(text) is { } refusal)
        {
            return refusal;
        }

        if (await reader.Find(conversationId, ct).ConfigureAwait(false) is not { } conversation)
        {
            return NotFound;
        }

        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        var id = RandomId.New();
        var sealedText = SealedSharing.Seal(key, id, text);
        return await writer.Commit<Decision<SharingDecision>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.SharingDecided, nameof(SharingDecision), id));
                session.SignalAfterCommit(conversationId);
                return session.Add(new SharingDecision
                {
                    Id = id,
                    ConversationKey = conversation.Key,
                    ByKey = who.Id,
                    At = session.Now,
                    SealedText = sealedText,
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<SharingView>> Of(Conversation conversation, CancellationToken ct)
    {
        using var db = database.ReadContext();
        var rows = await db.SharingDecisions
            .Where(s => s.ConversationKey == conversation.Key)
            .OrderByDescending(s => s.At).ThenByDescending(s => s.Key)
            .Join(db.Users, s => s.ByKey, p => p.Id, (s, p) => new { Decision = s, p.WorkName })
            .ToListAsync(ct).ConfigureAwait(false);
        var key = await vault.Open(conversation.KeyId, ct).ConfigureAwait(false);
        return rows.ConvertAll(r => new SharingView(r.Decision.Id, r.WorkName, r.Decision.At, SealedSharing.Open(key, r.Decision.Id, r.Decision.SealedText)));
    }
}
