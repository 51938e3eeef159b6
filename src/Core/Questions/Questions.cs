using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Signals;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.Questions;

/// <summary>What practitioners do with a question that a visitor left.</summary>
public sealed class Questions(IWriter writer, IDatabase database, IKeyVault vault, ConversationLog log)
{
    /// <summary>
    /// Puts the answer into the conversation. Where five words lead back to it, an open page of it is closed first: the answer waits behind the
    /// words and "are you alone?", and does not appear on a screen that somebody else may see.
    /// </summary>
    public async Task<Decision<Question>> Answer(string questionId, string practitionerId, string text, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > PractitionerMessages.MaxLength)
        {
            return string.IsNullOrWhiteSpace(text) ? QuestionDecisions.NoAnswer : QuestionDecisions.TooLong;
        }

        if (await KeyIdOf(questionId, ct).ConfigureAwait(false) is not { } keyId)
        {
            return QuestionDecisions.NotFound;
        }

        var key = await vault.Open(keyId, ct).ConfigureAwait(false);
        return await writer.Commit<Decision<Question>>(
            session =>
            {
                if (session.Db.Acting(practitionerId) is not { } who)
                {
                    return PractitionerDecisions.NotFound;
                }

                var before = session.Db.Questions.AsNoTracking().Single(q => q.Id == questionId);
                return QuestionDecisions.Answer(before, who.Id, session.Db.WorkNameOf(before.AnsweredByKey), session.Now).Then(after =>
                {
                    var waitsBehindWords = session.Db.WaysBack.Any(w => w.ConversationKey == before.ConversationKey && w.Lookup != null);
                    log.AppendIn(session, before.ConversationKey, key, head => Close(head, waitsBehindWords), Said(practitionerId, who.WorkName, text), HandoverMarkers.Of(Answered, who.WorkName));
                    session.Audit(new AuditEntry(ActionContext.Practitioner(practitionerId), AuditActions.QuestionAnswered, nameof(Question), questionId));
                    session.SignalAfterCommit(WakeTopics.DutyBoard);
                    return session.Replace(before, after);
                });
            }, ct).ConfigureAwait(false);
    }

    /// <summary>The marker in the log.</summary>
    public const string Answered = "question.answered";

    /// <summary>Whoever waits for a person or talks with one is there, and has said who they are: their page stays open.</summary>
    private static Conversation Close(Conversation head, bool waitsBehindWords) =>
        waitsBehindWords && head.State is ConversationState.WithBot or ConversationState.Ended ? head with { TokenVersion = head.TokenVersion + 1 } : head;

    private static NewEntry Said(string practitionerId, string workName, string text) => new()
    {
        Kind = EntryKind.Message,
        AuthorKind = AuthorKind.Practitioner,
        AuthorId = practitionerId,
        Body = new EntryBody { Text = text, AuthorName = workName },
    };

    private async Task<string?> KeyIdOf(string questionId, CancellationToken ct)
    {
        using var db = database.ReadContext();
        return await db.Questions.Where(q => q.Id == questionId)
            .Join(db.Conversations, q => q.ConversationKey, c => c.Key, (_, c) => c.KeyId)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
