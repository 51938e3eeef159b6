using System.Collections.Frozen;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>What may be said to somebody else who answers the phone: lines that the service stands behind, by id.</summary>
internal sealed class CoverLines(IEnumerable<CoverLine> lines)
{
    private readonly FrozenDictionary<string, CoverLine> _byId = lines.ToFrozenDictionary(l => l.Id, StringComparer.Ordinal);

    public IEnumerable<CoverLine> All => _byId.Values;

    public CoverLine? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);
}

/// <param name="Words">Read by the visitor before they agree, and by whoever calls.</param>
/// <param name="Confirmed">False: to be confirmed by the service.</param>
internal sealed record CoverLine(string Id, Words Words, bool Confirmed)
{
    public string In(string lang) => Words.Choose(lang, "", 0).Wording.Bubbles[0];
}
