using System.Collections.Frozen;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>All content of one release, checked as a whole. Immutable: a new version is a new set.</summary>
public sealed class DialogSet
{
    /// <summary>Where every conversation begins.</summary>
    internal const string Start = "start";
    /// <summary>Where it goes on when nothing else is open.</summary>
    internal const string Home = "home";
    /// <summary>After a practitioner gave the conversation back.</summary>
    internal const string HandedBack = "handed-back";
    internal const string PersonAsked = "talk-to-a-person";
    /// <summary>After a message that begins the next episode.</summary>
    internal const string Returned = "returned";
    /// <summary>After somebody came back with five words, or on the phone that they had kept.</summary>
    internal const string CameBack = "came-back";
    /// <summary>After two answers that could not be read.</summary>
    internal const string NotUnderstood = "not-understood";

    internal static readonly string[] Roots = [Start, Home, HandedBack, Returned, CameBack, NotUnderstood];

    private readonly FrozenDictionary<string, Dialog> _dialogs;
    private readonly FrozenDictionary<string, Words> _lines;
    private readonly TopicFinder? _finder;

    internal DialogSet(DialogParts parts, TopicFinder? finder, string version)
    {
        _dialogs = parts.Dialogs.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
        _lines = parts.Lines.ToFrozenDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);
        (Topics, Interruptions, Services, Hours) = (new Topics(parts.Topics), new Interruptions(parts.Interruptions), parts.Services, parts.Hours);
        (_finder, Examples, CoverLines, Replies, Sheets, Centres, Promises, Banned, Version) =
            (finder, parts.Examples, parts.CoverLines, parts.Replies, parts.Sheets, parts.Centres, parts.Promises.Values, parts.Banned, version);
    }

    /// <summary>Hash of every file: what health and the audit name.</summary>
    public string Version { get; }
    public ServiceDirectory Services { get; }
    public OpeningHours Hours { get; }
    internal CoverLines CoverLines { get; }
    internal IReadOnlyList<ReplyWords> Replies { get; }
    public IEnumerable<Dialog> Dialogs => _dialogs.Values;
    public IReadOnlyList<Sheet> Sheets { get; }
    public IReadOnlyList<Centre> Centres { get; }
    internal IReadOnlyCollection<PromiseKept> Promises { get; }
    internal IReadOnlyDictionary<string, string> Banned { get; }
    internal IReadOnlyList<ExampleConversation> Examples { get; }
    internal Topics Topics { get; }
    internal TopicFinder Finder => _finder ?? throw new InvalidOperationException("A draft is looked at and never run.");
    internal Interruptions Interruptions { get; }

    /// <summary>Reads and checks a folder. Every fault is listed with file and line; with any fault there is no set.</summary>
    public static DialogLoad Load(string folder) => DialogLoader.Load(folder);

    /// <summary>Where free text leads when no question is open: what may be said at any time goes before what the finder makes of it.</summary>
    /// <param name="who">The kind of visitor, or null when not known.</param>
    internal TopicGuess Lead(string text, string? who)
    {
        var called = Interruptions.Match(Tokens.Of(text));
        var subject = called?.Topic is { } topic ? Topics.Find(topic)
            : called?.Dialog is { } dialog ? Topics.Subjects.FirstOrDefault(s => s.Otherwise == dialog)
            : null;
        return subject is not null
            ? new TopicGuess(Certainty.VerySure, [new GuessedTopic(subject.Topic, subject.Id, 1)])
            : Finder.Find(text, who);
    }

    public Sheet? FindSheet(string id) => Sheets.FirstOrDefault(s => s.Id == id);

    internal Dialog? Find(string id) => _dialogs.GetValueOrDefault(id);

    /// <summary>The lines that code names are checked at load (<see cref="Lines"/>).</summary>
    internal Words LineWords(string id) => _lines[id];

    internal IEnumerable<Words> AllLines => _lines.Values;
}

/// <summary>What came of loading: a whole set, or every fault that keeps it from being one.</summary>
public sealed record DialogLoad(DialogSet? Set, IReadOnlyList<DialogFault> Faults)
{
    private readonly IReadOnlyList<Review> _reviews = [];

    internal DialogLoad(DialogSet? set, IReadOnlyList<DialogFault> faults, DialogParts parts)
        : this(set, faults) => (_reviews, Draft) = (parts.Reviews, set ?? new DialogSet(parts, finder: null, ""));

    /// <summary>What could be read, faulty or not: its texts can be looked at, it must not be run.</summary>
    internal DialogSet? Draft { get; }

    /// <summary>What is overdue for another look. Never a reason to refuse a set.</summary>
    public IReadOnlyList<DialogFault> Warnings(DateTimeOffset now)
    {
        var today = OpeningHours.ToLocal(now).Date.ToDateOnly();
        return [.. _reviews.SelectMany(r => r.Overdue(today)).OrderBy(w => w.File, StringComparer.Ordinal).ThenBy(w => w.Line)];
    }
}

/// <summary>One thing to mend, in plain words.</summary>
public sealed record DialogFault(string File, int Line, string Message)
{
    public override string ToString() => $"{File}:{Line}: {Message}";
}

/// <summary>Ids of the lines that the house needs in words.yaml.</summary>
internal static class Lines
{
    public const string NotUnderstood = "not-understood";
    public const string Ambiguous = "ambiguous";
    public const string NeedsButton = "needs-button";
    public const string AskNumber = "ask-number";
    public const string WrongNumber = "wrong-number";
    public const string AskWhen = "ask-when";
    public const string AskAge = "ask-age";
    public const string AskEmail = "ask-email";
    /// <summary>The button of a page to print.</summary>
    public const string Sheet = "sheet";
    public const string GuidesParents = "guides-parents";
    public const string GuidesProfessionals = "guides-professionals";
    public const string GuidesIntro = "guides-intro";
    public const string GuidesList = "guides-list";
    public const string GuideDo = "guide-do";
    public const string GuideWho = "guide-who";
    public const string GuideMore = "guide-more";
    public const string NoticeQuiet = "notice-quiet";
    public const string NoticeShow = "notice-show";
    public const string NoticeNotNow = "notice-not-now";
    public const string NoticeLater = "notice-later";
    public const string Changed = "changed";
    public const string NothingBefore = "nothing-before";
    public const string KeptForWorker = "kept-for-worker";
    public const string DidYouMean = "did-you-mean";
    public const string NoneOfThese = "none-of-these";
    public const string NoticedHigh = "noticed-high";
    public const string NoticedConcern = "noticed-concern";

    /// <summary>The place in the queue, and how long people waited lately.</summary>
    public const string QueueNext = "queue-next";
    public const string QueueOne = "queue-one";
    public const string QueueSome = "queue-some";
    public const string QueueLately = "queue-lately";

    public static readonly string[] All =
    [
        NotUnderstood, Ambiguous, NeedsButton, AskNumber, WrongNumber, AskWhen, AskAge, AskEmail, Sheet, NoticeQuiet, NoticeShow, NoticeNotNow, NoticeLater, Changed, NothingBefore, KeptForWorker,
        DidYouMean, NoneOfThese, NoticedHigh, NoticedConcern, QueueNext, QueueOne, QueueSome, QueueLately,
        GuidesParents, GuidesProfessionals, GuidesIntro, GuidesList, GuideDo, GuideWho, GuideMore,
    ];
}
