using System.Globalization;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Bot.Recognition;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Reads one step. Its kind is the one name among <see cref="Kinds"/> that it holds.</summary>
internal static class StepReader
{
    public static readonly string[] Kinds =
        ["ask", "branch", "begin", "topic", "set", "offerPerson", "leaveQueue", "hidePage", "hideMessage", "keepWay", "closeWords", "leaveQuestion", "withdrawQuestion", "bookChat", "cancelChat", "requestCallback", "changeCallback", "requestEnquiry", "remind", "goTo", "end", "say"];

    public static readonly string[] AskKeys =
        ["ask", "say", "quiet", "help", "sheet", "into", "choices", "retry", "consent", "ifUnclear", "ifClosed", "then", "promise", "why"];

    private static readonly string[] SayKeys = ["say", "quiet", "help", "sheet", "then", "promise", "why"];

    public static readonly string[] ChoiceKeys = [.. WordsReader.Languages, "quiet", "also", "only", "goTo", "begin", "topic", "promise", "why"];

    private static readonly Dictionary<string, AskKind> AskKinds = new(StringComparer.Ordinal)
    {
        ["choice"] = AskKind.Choice,
        ["yes-no"] = AskKind.YesNo,
        ["text"] = AskKind.Text,
        ["name"] = AskKind.Name,
        ["phone"] = AskKind.Phone,
        ["email"] = AskKind.Email,
        ["when"] = AskKind.When,
        ["code"] = AskKind.Code,
        ["age"] = AskKind.Age,
    };

    public static Step? Read(string name, YamlMap map, string contentId)
    {
        var kind = Array.Find(Kinds, map.Has);
        var others = kind is "ask" ? AskKeys : kind is "say" ? SayKeys : [kind ?? "say", "then"];
        map.Knows(others);
        switch (kind)
        {
            case "ask":
                return Ask(name, map, contentId);
            case "say":
                return WordsReader.ReadFor(map, "say", contentId) is { } words ? new SayStep(name, map.Line, words) { Promise = ReadPromise(map) } : null;
            case "branch":
                return Branch(name, map);
            case "begin":
                return new BeginStep(name, map.Line, map.Text("begin"));
            case "topic":
                return new TopicStep(name, map.Line, map.Text("topic"));
            case "goTo":
                return new BranchStep(name, map.Line, "", new Dictionary<string, string>(), map.Text("goTo"));
            case "set":
                return Set(name, map);
            case "offerPerson":
                return new OfferPersonStep(name, map.Line, map.Text("offerPerson"));
            case "leaveQueue":
                map.Flag("leaveQueue");
                return new LeaveQueueStep(name, map.Line);
            case "hidePage":
                map.Flag("hidePage");
                return new HidePageStep(name, map.Line);
            case "hideMessage":
                map.Flag("hideMessage");
                return new HideMessageStep(name, map.Line);
            case "keepWay":
                return KeepWay(name, map);
            case "closeWords":
                map.Flag("closeWords");
                return new CloseWordsStep(name, map.Line);
            case "leaveQuestion":
                map.Flag("leaveQuestion");
                return new LeaveQuestionStep(name, map.Line);
            case "withdrawQuestion":
                map.Flag("withdrawQuestion");
                return new WithdrawQuestionStep(name, map.Line);
            case "bookChat":
                map.Flag("bookChat");
                return new BookChatStep(name, map.Line);
            case "cancelChat":
                map.Flag("cancelChat");
                return new CancelChatStep(name, map.Line);
            case "requestCallback":
                map.Flag("requestCallback");
                return new RequestCallbackStep(name, map.Line);
            case "changeCallback":
                return ChangeCallback(name, map);
            case "requestEnquiry":
                map.Flag("requestEnquiry");
                return new RequestEnquiryStep(name, map.Line);
            case "remind":
                return Remind(name, map);
            case "end":
                return End(name, map);
            default:
                map.Fault($"The step `{name}` says nothing and does nothing. It needs one of: {string.Join(", ", Kinds)}.");
                return null;
        }
    }

    private static AskStep? Ask(string name, YamlMap map, string contentId)
    {
        if (!AskKinds.TryGetValue(map.Text("ask"), out var kind))
        {
            map.Fault(map.LineOf("ask"), $"`ask` must be one of: {string.Join(", ", AskKinds.Keys)}.");
        }

        if (WordsReader.ReadFor(map, "say", contentId) is not { } words)
        {
            map.Fault($"The question `{name}` has no words (`say:`).");
            return null;
        }

        var choices = map.Map("choices")?.EachMap().Select(c => ReadChoice(c.Name, c.Map, contentId)).ToList() ?? [];
        return new AskStep(name, map.Line, kind, words)
        {
            Into = map.TextOrNull("into"),
            Choices = choices,
            Retry = WordsReader.ReadFor(map, "retry", $"{contentId}.retry", withHelp: false),
            Consent = map.Flag("consent"),
            Promise = ReadPromise(map),
            IfUnclear = map.TextOrNull("ifUnclear"),
            IfClosed = map.TextOrNull("ifClosed"),
            Version = Fingerprint.Of(choices.SelectMany(c => new[] { c.Id, c.Title.Version }).Append(words.Words.Version).Append(kind.ToString())),
            Phrases = new Lazy<ChoiceMatcher>(() => new ChoiceMatcher([.. choices.Select(c => Phrases(c))])),
        };
    }

    private static Choice ReadChoice(string id, YamlMap map, string contentId)
    {
        map.Knows(ChoiceKeys);
        var title = WordsReader.Read(map, $"{contentId}.{id}");
        var quiet = map.Map("quiet") is { } shortly ? WordsReader.Read(shortly, $"{contentId}.{id}.quiet") : null;
        if (map.Has("topic") && map.Has("begin"))
        {
            map.Fault($"The choice `{id}` leads to two places.");
        }

        return new Choice(id, map.Line, title, quiet, map.Texts("also"), map.Texts("only"))
        {
            GoTo = map.TextOrNull("goTo"),
            Begin = map.TextOrNull("begin"),
            Topic = map.TextOrNull("topic"),
            Promise = ReadPromise(map),
        };
    }

    public static Promise? ReadPromise(YamlMap map)
    {
        var (ids, why) = (map.Texts("promise"), map.TextOrNull("why"));
        if (ids is ["none"] && string.IsNullOrEmpty(why))
        {
            map.Fault("`promise: none` needs `why:`, for whoever looks at it next.");
        }

        return ids.Count == 0 ? null : ids is ["none"] ? new Promise([], why) : new Promise(ids, why);
    }

    /// <summary>A title is always all of a message: what may stand within one is for the author to say.</summary>
    private static ChoicePhrases Phrases(Choice choice)
    {
        var titles = Titles(choice.Title).Concat(choice.QuietTitle is { } quiet ? Titles(quiet) : []).ToList();
        return new ChoicePhrases(choice.Id, choice.Also, [.. titles, .. choice.Only]);
    }

    private static IEnumerable<string> Titles(Words words) => words.Languages.SelectMany(words.Wordings).SelectMany(w => w);

    private static BranchStep? Branch(string name, YamlMap map)
    {
        if (map.Map("branch")?.Knows("on", "when", "else") is not { } branch)
        {
            return null;
        }

        var when = branch.Map("when")?.EachText().ToDictionary(w => w.Name, w => w.Value, StringComparer.Ordinal) ?? [];
        return new BranchStep(name, map.Line, branch.Text("on"), when, branch.Text("else"));
    }

    private static SetStep Set(string name, YamlMap map) =>
        new(name, map.Line, map.Map("set")?.EachText().ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal) ?? []);

    private static KeepWayStep KeepWay(string name, YamlMap map)
    {
        if (!Enum.TryParse<Way>(map.Text("keepWay"), ignoreCase: true, out var way) || !Enum.IsDefined(way))
        {
            map.Fault(map.LineOf("keepWay"), "`keepWay` must be one of: words, phone.");
        }

        return new KeepWayStep(name, map.Line, way);
    }

    private static ChangeCallbackStep? ChangeCallback(string name, YamlMap map)
    {
        if (map.Map("changeCallback")?.Knows("what", "ifGone") is not { } change)
        {
            return null;
        }

        if (!Enum.TryParse<CallbackChangeKind>(change.Text("what"), ignoreCase: true, out var what) || !Enum.IsDefined(what))
        {
            change.Fault(change.LineOf("what"), "`what` must be one of: time, number, email, cancel.");
        }

        return new ChangeCallbackStep(name, map.Line, what, change.Text("ifGone"));
    }

    private static RemindStep? Remind(string name, YamlMap map)
    {
        if (map.Map("remind")?.Knows("dialog", "minutes") is not { } remind)
        {
            return null;
        }

        if (!int.TryParse(remind.Text("minutes"), CultureInfo.InvariantCulture, out var minutes) || minutes <= 0)
        {
            remind.Fault("`minutes` must be a whole number above 0.");
        }

        return new RemindStep(name, map.Line, remind.Text("dialog"), TimeSpan.FromMinutes(minutes));
    }

    private static EndStep? End(string name, YamlMap map)
    {
        EndOf? what = map.Text("end") switch
        {
            "dialog" => EndOf.Dialog,
            "everything" => EndOf.Everything,
            "conversation" => EndOf.Conversation,
            _ => null,
        };
        if (what is null)
        {
            map.Fault(map.LineOf("end"), "`end` must be one of: dialog, everything, conversation.");
            return null;
        }

        return new EndStep(name, map.Line, what.Value);
    }
}
