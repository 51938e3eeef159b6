using System.Collections.Frozen;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>Where else help is: the only place with telephone numbers and addresses. Visitors see confirmed services only.</summary>
public sealed class ServiceDirectory
{
    private readonly FrozenDictionary<string, Service> _byId;
    private readonly FrozenDictionary<string, string> _facts;

    internal ServiceDirectory(IReadOnlyList<Service> services)
    {
        All = services;
        _byId = services.ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        _facts = services.Where(s => s.Confirmed).SelectMany(s => s.Facts.Select(f => (Key: $"{s.Id}.{f.Key}", f.Value)))
            .ToFrozenDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Service> All { get; }

    public Service? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Those that visitors may be told of.</summary>
    public IEnumerable<Service> Confirmed(IEnumerable<string> ids) => ids.Select(Find).OfType<Service>().Where(s => s.Confirmed);

    /// <summary>
    /// The buttons of services that may be shown now: open ones first, then those without known hours, then closed ones with the time at
    /// which they open. Those that do not fit a known age are left out.
    /// </summary>
    public IEnumerable<CardAction> Buttons(IEnumerable<string> ids, AgeRange? age, DateTimeOffset now) =>
        Confirmed(ids)
            .Where(s => age is not { } known || s.Ages.Overlaps(known))
            .OrderBy(s => s.Hours is null ? 1 : s.Hours.IsOpen(now) ? 0 : 2)
            .SelectMany(s => s.Actions.Select(a => a with { Title = a.Title + Opening(s, now) }));

    /// <summary>A fact that texts may name as <c>{service.fact}</c>, for example <c>{emergency.number}</c>; null for what is not confirmed.</summary>
    internal string? Fact(string key) => _facts.GetValueOrDefault(key);

    private static string Opening(Service service, DateTimeOffset now) =>
        service.Hours is { } hours && !hours.IsOpen(now) && hours.NextOpening(now) is { } opens ? $" (opens {SpokenTime.At(opens, now)})" : "";
}

/// <summary>One entry of the directory.</summary>
/// <param name="CheckedOn">The day on which somebody last saw that this is still right.</param>
/// <param name="Actions">What its buttons do: call, or open a page.</param>
public sealed record Service(
    string Id, string Name, string Owner, string Source, DateOnly CheckedOn, DateOnly ReviewBy, IReadOnlyList<CardAction> Actions, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>False = "to be confirmed by the service": practitioners see it, visitors never do.</summary>
    public bool Confirmed { get; init; } = true;
    /// <summary>Null = not confirmed: no hour is ever said.</summary>
    public OpeningHours? Hours { get; init; }
    public AgeRange Ages { get; init; } = new(0, AgeRange.NoEnd);
    /// <summary>Whom it may be shown to.</summary>
    public IReadOnlyList<string> For { get; init; } = [];
    /// <summary>What it may be counted on for: <c>danger</c>, <c>missing</c>, <c>self-harm</c>.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];
    /// <summary>For practitioners.</summary>
    public string Note { get; init; } = "";
}

/// <summary>A centre of the programme.</summary>
public sealed record Centre(string Id, string Name, string Owner, DateOnly ReviewBy, bool Confirmed, string Area, string Note);
