using System.Collections.Immutable;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Lint;

/// <summary>What one way through the branches has settled: the value of an answer, or that it is none of those asked for.</summary>
internal sealed class Known
{
    private const string Other = "";

    private readonly ImmutableDictionary<string, string> _values;

    private Known(ImmutableDictionary<string, string> values) => _values = values;

    public static Known Nothing { get; } = new(ImmutableDictionary<string, string>.Empty);

    public string? Value(string name) => _values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public Known With(string name, string value) => new(_values.SetItem(name, value));

    /// <summary>A value that is copied from another answer is not known.</summary>
    public Known With(SetStep set) => set.Values.Aggregate(this, (k, v) => v.Value.StartsWith('=') ? k.Without(v.Key) : k.With(v.Key, v.Value));

    public int Count => _values.Count;

    public Known InCommon(Known other) => new(_values.RemoveRange(_values.Where(v => other._values.GetValueOrDefault(v.Key) != v.Value).Select(v => v.Key)));

    public Known Without(string name) => new(_values.Remove(name));

    /// <summary>Where a branch may lead: one way when its answer is settled, else each of them.</summary>
    public IEnumerable<(string Step, Known Known)> Ways(BranchStep branch)
    {
        if (branch.On.Length == 0)
        {
            return [(branch.Else, this)];
        }

        return _values.TryGetValue(branch.On, out var value)
            ? [(branch.When.GetValueOrDefault(value) ?? branch.Else, this)]
            : branch.When.Select(w => (w.Value, With(branch.On, w.Key))).Append((branch.Else, With(branch.On, Other)));
    }
}
