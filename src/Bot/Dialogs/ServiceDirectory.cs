using System.Collections.Frozen;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Where else help is: the only place with telephone numbers and addresses.</summary>
public sealed class ServiceDirectory
{
    private readonly FrozenDictionary<string, Service> _byId;
    private readonly FrozenDictionary<string, string> _facts;

    internal ServiceDirectory(IEnumerable<Service> services)
    {
        _byId = services.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _facts = _byId.Values.SelectMany(s => s.Facts.Select(f => (Key: $"{s.Id}.{f.Key}", f.Value)))
            .ToFrozenDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }

    public IEnumerable<Service> All => _byId.Values;

    public Service? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A fact that texts may name as <c>{service.fact}</c>, for example <c>{emergency.number}</c>.</summary>
    internal string? Fact(string key) => _facts.GetValueOrDefault(key);
}

/// <param name="CheckedOn">The day on which somebody last saw that this is still right.</param>
public sealed record Service(
    string Id, string Name, string Source, DateOnly CheckedOn, DateOnly ReviewBy, IReadOnlyList<CardAction> Actions, IReadOnlyDictionary<string, string> Facts);
