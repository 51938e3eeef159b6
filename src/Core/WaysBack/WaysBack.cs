using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Core.WaysBack;

/// <summary>A way back that the visitor's page has fetched.</summary>
/// <param name="Words">The five words, for this one answer and nowhere else; null for the phone.</param>
public sealed record KeptWay(Way Way, string? Words);

/// <summary>Makes ways back and finds conversations by their five words.</summary>
public sealed class WaysBack(IWriter writer, IDatabase database, WordsLock wordsLock)
{
    /// <summary>More than any message holds by chance; what is longer is not looked at further.</summary>
    private const int MostLookedAt = 3;

    /// <summary>Gives the page what its visitor asked for, once. Null: nothing was asked for, or it has been fetched.</summary>
    public async Task<KeptWay?> Fetch(Conversation conversation, CancellationToken ct)
    {
        Way? offered;
        using (var db = database.ReadContext())
        {
            offered = await db.WaysBack.Where(w => w.ConversationKey == conversation.Key).Select(w => w.Offered).SingleOrDefaultAsync(ct).ConfigureAwait(false);
        }

        if (offered is not { } way)
        {
            return null;
        }

        var words = way is Way.Words ? FiveWords.Draw() : null;
        var lookup = words is null ? null : await wordsLock.Lookup(words, ct).ConfigureAwait(false);
        var kept = await writer.Commit<Decision<WayBack>>(
            session =>
            {
                var before = session.Db.WaysBack.AsNoTracking().Single(w => w.ConversationKey == conversation.Key);
                var decision = lookup is null ? WayBackDecisions.KeepPhone(before) : WayBackDecisions.KeepWords(before, lookup, session.Now);
                return decision.Then(after => session.Replace(before, after));
            }, ct).ConfigureAwait(false);
        return kept.Made ? new KeptWay(way, words) : null;
    }

    /// <summary>The conversation that these words lead to, or null. It takes as long whether or not there is one.</summary>
    public async Task<string?> Find(string typed, CancellationToken ct) => await Lookup(FiveWords.Read(typed) ?? "", ct).ConfigureAwait(false);

    /// <summary>Whether a message may hold a phrase, so that <see cref="AreIn"/> has to look. Costs nothing.</summary>
    public static bool MayBeIn(string message) => FiveWords.MayBeIn(message).Count > 0;

    /// <summary>Whether a message holds the words of any conversation: they must not be stored.</summary>
    public async Task<bool> AreIn(string message, CancellationToken ct)
    {
        var found = false;
        foreach (var phrase in FiveWords.MayBeIn(message).Take(MostLookedAt))
        {
            found |= await Lookup(phrase, ct).ConfigureAwait(false) is not null;
        }

        return found;
    }

    private async Task<string?> Lookup(string phrase, CancellationToken ct)
    {
        var lookup = await wordsLock.Lookup(phrase, ct).ConfigureAwait(false);
        using var db = database.ReadContext();
        return await db.WaysBack.Where(w => w.Lookup == lookup)
            .Join(db.Conversations, w => w.ConversationKey, c => c.Key, (_, c) => c.Id)
            .SingleOrDefaultAsync(ct).ConfigureAwait(false);
    }
}
