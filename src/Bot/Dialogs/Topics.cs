using System.Collections.Frozen;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What a question may be about, and the guide for each kind of visitor.</summary>
/// <param name="Topic">The topic of the service's list that it belongs to.</param>
/// <param name="ByAudience">Dialog by the value of the answer <c>who</c>.</param>
/// <param name="Otherwise">The dialog for everyone else; unknown age counts as a child.</param>
internal sealed record Subject(string Id, string Topic, IReadOnlyDictionary<string, string> ByAudience, string Otherwise)
{
    public string DialogFor(string? who) => who is not null && ByAudience.TryGetValue(who, out var dialog) ? dialog : Otherwise;

    public IEnumerable<string> Dialogs => ByAudience.Values.Append(Otherwise).Distinct(StringComparer.Ordinal);
}

/// <summary>One topic of the service's list.</summary>
/// <param name="Title">What its button says.</param>
/// <param name="QuietTitle">The same for a screen that others may see.</param>
/// <param name="Subjects">The first one stands for the topic as a whole.</param>
internal sealed record Topic(string Id, Words Title, Words? QuietTitle, IReadOnlyList<Subject> Subjects)
{
    /// <summary>The topic of everything that this service does not do.</summary>
    public const string OutOfScope = "out_of_scope";
}

/// <summary>All topics and their subjects.</summary>
internal sealed class Topics
{
    private readonly FrozenDictionary<string, Topic> _topics;
    private readonly FrozenDictionary<string, Subject> _subjects;

    public Topics(IReadOnlyList<Topic> all)
    {
        All = all;
        _topics = all.ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
        _subjects = all.SelectMany(t => t.Subjects).ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Topic> All { get; }

    public IEnumerable<Subject> Subjects => _subjects.Values;

    /// <summary>A subject by its id, or the first one of the topic of that id.</summary>
    public Subject? Find(string id) =>
        _subjects.GetValueOrDefault(id) ?? (_topics.TryGetValue(id, out var topic) ? topic.Subjects[0] : null);

    public Topic Of(Subject subject) => _topics[subject.Topic];
}
