using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Scripted;

/// <summary>The drills of a practice system, read once at its start.</summary>
internal sealed class ScenarioLibrary
{
    private readonly Dictionary<string, Scenario> _byId;

    private ScenarioLibrary(ScenarioLoad load) =>
        (_byId, Checks) = (load.Scenarios.ToDictionary(s => s.Drill.Id, StringComparer.Ordinal), load.Checks);

    public IEnumerable<Scenario> All => _byId.Values;

    public IReadOnlyDictionary<string, PracticeCheck> Checks { get; }

    /// <summary>Throws <see cref="StartRefusedException"/> with every fault.</summary>
    public static ScenarioLibrary Open(string content)
    {
        var load = ScenarioReader.Load(content);
        return load.Faults.Count == 0
            ? new ScenarioLibrary(load)
            : throw new StartRefusedException($"The drills have faults:\n{string.Join('\n', load.Faults)}");
    }

    public Scenario? Find(string drill) => _byId.GetValueOrDefault(drill);

    public ScriptedVisitor? Visitor(MadeUpId id) => Find(id.Drill)?.Visitors.FirstOrDefault(v => v.Name == id.Visitor);
}
