using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>What the files hold, before it is checked as a whole.</summary>
internal sealed class DialogParts
{
    public List<Dialog> Dialogs { get; } = [];
    public Dictionary<string, Words> Lines { get; } = new(StringComparer.Ordinal);
    public List<(Topic Topic, IReadOnlyList<string> Words)> Topics { get; } = [];
    public List<(Interruption Interruption, IReadOnlyList<string> Says, IReadOnlyList<string> Contains)> Interruptions { get; } = [];
    public List<ExampleConversation> Examples { get; } = [];
    public ServiceDirectory Services { get; set; } = new([]);
    public CoverLines CoverLines { get; set; } = new([]);
    public OpeningHours Hours { get; set; } = OpeningHours.NotKnown;

    public Dialog? Find(string id) => Dialogs.Find(d => d.Id == id);

    public IEnumerable<(Dialog Dialog, AskStep Question)> Questions() =>
        Dialogs.SelectMany(d => d.Steps.OfType<AskStep>().Select(s => (d, s)));
}
