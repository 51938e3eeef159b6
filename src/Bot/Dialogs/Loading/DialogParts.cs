using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>What the files hold, before it is checked as a whole.</summary>
internal sealed class DialogParts
{
    private readonly Dictionary<string, Dialog> _byId = new(StringComparer.Ordinal);
    private IReadOnlySet<string>? _kept;
    private readonly Dictionary<string, HashSet<string>?> _values = new(StringComparer.Ordinal);
    private Topics? _topicsById;

    public List<Dialog> Dialogs { get; } = [];
    public Dictionary<string, Words> Lines { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, Promise?> LinePromises { get; } = new(StringComparer.Ordinal);
    public List<Topic> Topics { get; } = [];
    public List<TopicExample> TopicExamples { get; } = [];
    public List<(Interruption Interruption, IReadOnlyList<string> Says, IReadOnlyList<string> Contains)> Interruptions { get; } = [];
    public List<ExampleConversation> Examples { get; } = [];
    public List<Sheet> Sheets { get; } = [];
    public List<Centre> Centres { get; } = [];
    public Dictionary<string, PromiseKept> Promises { get; } = new(StringComparer.Ordinal);
    /// <summary>What is never said, and why.</summary>
    public Dictionary<string, string> Banned { get; } = new(StringComparer.Ordinal);
    /// <summary>Everything that somebody has to look at again in time.</summary>
    public List<Review> Reviews { get; } = [];
    public ServiceDirectory Services { get; set; } = new([]);
    public List<ReplyWords> Replies { get; } = [];
    public CoverLines CoverLines { get; set; } = new([]);
    public OpeningHours Hours { get; set; } = OpeningHours.NotKnown;

    /// <summary>What an answer can be; null when it is free. Asked for when every dialog has been read.</summary>
    public HashSet<string>? ValuesOf(string answer)
    {
        if (!_values.TryGetValue(answer, out var values))
        {
            _values[answer] = values = ReferenceRules.ValuesOf(answer, this);
        }

        return values;
    }

    /// <summary>A subject by its id or its topic's; asked for when topics.yaml has been read.</summary>
    public Subject? FindSubject(string id) => (_topicsById ??= new Topics(Topics)).Find(id);

    public IEnumerable<Subject> Subjects => Topics.SelectMany(t => t.Subjects);

    public void Add(Dialog dialog)
    {
        Dialogs.Add(dialog);
        _byId.Add(dialog.Id, dialog);
    }

    public Dialog? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The names under which answers are kept anywhere; asked for when every dialog has been read.</summary>
    public IReadOnlySet<string> Kept => _kept ??= ReferenceRules.Kept(this).ToHashSet(StringComparer.Ordinal);

    public Sheet? FindSheet(string id) => Sheets.Find(s => s.Id == id);

    /// <summary>Reads owner and review date, and notes when to look again: no content without somebody who answers for it.</summary>
    public (string Owner, DateOnly ReviewBy) Head(YamlMap map, string what, DateOnly? checkedOn = null)
    {
        var (owner, reviewBy) = (map.Text("owner"), map.Date("reviewBy"));
        Reviews.Add(new Review(map.File, map.Has("reviewBy") ? map.LineOf("reviewBy") : map.Line, what, reviewBy, checkedOn));
        return (owner, reviewBy);
    }

    public IEnumerable<(Dialog Dialog, AskStep Question)> Questions() =>
        Dialogs.SelectMany(d => d.Steps.OfType<AskStep>().Select(s => (d, s)));
}
