using System.Runtime.CompilerServices;
using ProtectRespect.Core.Signals;

namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Follows one conversation from a sequence on: catch up, go live, fall behind, catch up. Nothing is dropped for a slow listener:
/// it asks for the next page when it is ready, and reads on from where it was.
/// </summary>
public sealed class ConversationTail(IConversationReader reader, IWakeUp wakeUp)
{
    /// <summary>How long a listener trusts that no hint means nothing new.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private const int PageSize = 100;

    /// <summary>
    /// Yields a page each time it has looked, oldest entries first, without end. An empty page says that there was nothing new: a
    /// listener may use it to look at what else may have changed.
    /// </summary>
    public async IAsyncEnumerable<LogPage> Follow(Conversation conversation, long after, [EnumeratorCancellation] CancellationToken ct)
    {
        using var hints = wakeUp.Listen(conversation.Id);
        while (true)
        {
            var page = await reader.Read(conversation, after, PageSize, ct);
            after = Math.Max(after, page.ScannedThrough);
            yield return page;
            if (page.Entries.Count < PageSize)
            {
                await hints.Wait(Patience, ct);
            }
        }
    }
}
