using System.Collections.Frozen;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>A subject, its words, and the dialog for each kind of visitor.</summary>
/// <param name="ByAudience">Dialog by the value of the answer <c>who</c>.</param>
/// <param name="Otherwise">The dialog for everyone else; unknown age counts as a child.</param>
internal sealed record Topic(string Id, IReadOnlyDictionary<string, string> ByAudience, string Otherwise)
{
    public string DialogFor(string? who) => who is not null && ByAudience.TryGetValue(who, out var dialog) ? dialog : Otherwise;

    public IEnumerable<string> Dialogs => ByAudience.Values.Append(Otherwise).Distinct(StringComparer.Ordinal);
}

/// <summary>Finds the topic whose words a message holds most of; a tie goes to the one that stands first in topics.yaml.</summary>
internal sealed class Topics
{
    private readonly FrozenDictionary<string, Topic> _byId;
    private readonly string[] _inOrder;
    private readonly PhraseIndex _words;

    public Topics(IReadOnlyList<(Topic Topic, IReadOnlyList<string> Words)> all)
    {
        _byId = all.ToFrozenDictionary(t => t.Topic.Id, t => t.Topic, StringComparer.Ordinal);
        _inOrder = [.. all.Select(t => t.Topic.Id)];
        _words = new PhraseIndex(all.SelectMany(t => t.Words.Select(w => (w, t.Topic.Id))));
    }

    public IEnumerable<Topic> All => _inOrder.Select(id => _byId[id]);

    public Topic? Find(string id) => _byId.GetValueOrDefault(id);

    public Topic? Match(ReadOnlySpan<string> tokens)
    {
        var hits = _words.Find(tokens);
        if (hits.Count == 0)
        {
            return null;
        }

        var best = hits.GroupBy(h => h.Owner, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(h => h.Length))
            .ThenBy(g => Array.IndexOf(_inOrder, g.Key))
            .First();
        return _byId[best.Key];
    }
}
