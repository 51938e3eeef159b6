using ProtectRespect.Core.Content;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads replies.yaml: what practitioners may put into the box.</summary>
internal static class RepliesReader
{
    public const string File = "replies.yaml";

    public static readonly string[] Keys = [.. WordsReader.Languages, "kind", "for", "promise", "why"];

    private static readonly Dictionary<string, ReplyKind> Kinds = new(StringComparer.Ordinal)
    {
        ["open-question"] = ReplyKind.OpenQuestion,
        ["acknowledge"] = ReplyKind.Acknowledge,
        ["safety"] = ReplyKind.Safety,
        ["limits"] = ReplyKind.Limits,
        ["signpost"] = ReplyKind.Signpost,
        ["ending"] = ReplyKind.Ending,
        ["danger-words"] = ReplyKind.DangerWords,
        ["danger-question"] = ReplyKind.DangerQuestion,
        ["tell-police"] = ReplyKind.TellPolice,
        ["holding"] = ReplyKind.Holding,
    };

    public static IEnumerable<string> KindNames => Kinds.Keys;

    public static void Read(YamlMap map, DialogParts parts)
    {
        SharedFiles.Head(map, parts, "replies");
        parts.Replies.AddRange((map.Map("replies")?.EachMap() ?? []).Select(r => ReadReply(r.Name, r.Map)));
    }

    /// <summary>A number or an address never stands in a reply, what is named exists, and there is something for each moment.</summary>
    public static void Check(DialogParts parts, Faults faults)
    {
        foreach (var reply in parts.Replies)
        {
            WordRules.CheckReply(reply, faults);
            foreach (var unknown in reply.Services.Where(id => parts.Services.Find(id) is not { Confirmed: true }))
            {
                faults.Add(File, reply.Line, $"`{reply.Words.ContentId}` names `[{unknown}]`, which is no confirmed service of services.yaml.");
            }
        }

        foreach (var (name, kind) in Kinds.Where(k => !parts.Replies.Exists(r => r.Kind == k.Value)))
        {
            faults.Add(File, 1, $"There is no reply with `kind: {name}`; the desk needs one.");
        }
    }

    private static ReplyWords ReadReply(string id, YamlMap map)
    {
        map.Knows(Keys);
        if (!Kinds.TryGetValue(map.Text("kind"), out var kind))
        {
            map.Fault(map.LineOf("kind"), $"`kind` must be one of: {string.Join(", ", KindNames)}.");
        }

        return new ReplyWords(id, kind, DialogReader.ReadersOf(map), WordsReader.Read(map, $"replies.{id}"), StepReader.ReadPromise(map), map.Line);
    }
}
