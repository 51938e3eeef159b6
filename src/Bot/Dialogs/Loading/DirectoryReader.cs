using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads the services directory and the centres.</summary>
internal static class DirectoryReader
{
    public static readonly string[] ServiceKeys =
        ["name", "owner", "source", "checkedOn", "reviewBy", "status", "hours", "ages", "for", "serves", "actions", "facts", "note"];

    public static readonly string[] CentreKeys = ["name", "owner", "reviewBy", "status", "area", "note"];

    public static void ReadServices(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "services");
        parts.Services = new ServiceDirectory([.. (map.Map("services")?.EachMap() ?? []).Select(s => ReadService(s.Name, s.Map, parts)).DistinctBy(s => s.Id)]);
    }

    public static void ReadCentres(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "centres");
        foreach (var (id, centre) in map.Map("centres")?.EachMap() ?? [])
        {
            var (owner, reviewBy) = parts.Head(centre.Knows(CentreKeys), $"the centre `{id}`");
            parts.Centres.Add(new Centre(
                id, centre.Text("name"), owner, reviewBy, IsConfirmed(centre), centre.TextOrNull("area") ?? "", centre.TextOrNull("note") ?? ""));
        }
    }

    private static Service ReadService(string id, YamlMap map, DialogParts parts)
    {
        map.Knows(ServiceKeys);
        var checkedOn = map.Date("checkedOn");
        var (owner, reviewBy) = parts.Head(map, $"the service `{id}`", checkedOn);
        foreach (var unknown in map.Texts("serves").Except(ServiceRules.AtAnyHour))
        {
            map.Fault(map.LineOf("serves"), $"`{unknown}` is not among what a service serves: {string.Join(", ", ServiceRules.AtAnyHour)}.");
        }

        foreach (var unknown in map.Texts("for").Except(DialogReader.ReaderNames))
        {
            map.Fault(map.LineOf("for"), $"`{unknown}` is not among: {string.Join(", ", DialogReader.ReaderNames)}.");
        }

        return new Service(
            id, map.Text("name"), owner, map.Text("source"), checkedOn, reviewBy,
            map.Has("actions") ? [.. map.Maps("actions").Select(ReadAction)] : [],
            map.Map("facts")?.EachText().ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal) ?? [])
        {
            Confirmed = IsConfirmed(map),
            Hours = ReadHours(map),
            Ages = ReadAges(map),
            For = map.Texts("for"),
            Serves = map.Texts("serves"),
            Note = map.TextOrNull("note") ?? "",
        };
    }

    private static bool IsConfirmed(YamlMap map)
    {
        var status = map.Text("status");
        if (status is not ("confirmed" or "to-confirm" or ""))
        {
            map.Fault(map.LineOf("status"), "`status` must be one of: confirmed, to-confirm.");
        }

        return status is "confirmed";
    }

    private static OpeningHours? ReadHours(YamlMap map) =>
        !map.Has("hours") ? null : map.IsText("hours") ? Always(map) : new OpeningHours(SharedFiles.Week(map.Map("hours")));

    private static OpeningHours? Always(YamlMap map)
    {
        if (map.TextOrNull("hours") is not "always")
        {
            map.Fault(map.LineOf("hours"), "`hours` is `always`, or stretches by day. Leave it out when they are not confirmed.");
        }

        return OpeningHours.Always;
    }

    private static AgeRange ReadAges(YamlMap map)
    {
        if (map.Map("ages")?.Knows("from", "to") is not { } ages)
        {
            return new AgeRange(0, AgeRange.NoEnd);
        }

        if (AgeRange.Parse($"{ages.TextOrNull("from") ?? "0"}-{ages.TextOrNull("to") ?? $"{AgeRange.NoEnd}"}") is { } range)
        {
            return range;
        }

        ages.Fault("`ages` holds whole years, such as { from: 10, to: 25 }.");
        return default;
    }

    private static CardAction ReadAction(YamlMap map)
    {
        map.Knows("call", "open", "title");
        var call = map.TextOrNull("call");
        var open = map.TextOrNull("open");
        if (call is null == open is null)
        {
            map.Fault("An action has either `call:` with a number or `open:` with an address.");
        }

        if (open is not null && !open.StartsWith("https://", StringComparison.Ordinal))
        {
            map.Fault(map.LineOf("open"), "An address begins with https://.");
        }

        return call is not null
            ? new CardAction { Type = "call", Title = map.Text("title"), Value = "tel:" + string.Concat(call.Where(c => !char.IsWhiteSpace(c))) }
            : new CardAction { Type = "openUrl", Title = map.Text("title"), Value = open ?? "" };
    }
}
