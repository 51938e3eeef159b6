using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Storage;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ProtectRespect.Bot.Turns;

/// <summary>
/// The few sentences that are said when no dialog can speak. Content like the rest, in <c>dialogs/house.yaml</c>, but read without
/// the dialog loader, so that a fault there cannot silence them.
/// </summary>
public sealed class HouseWords : IHouseWords
{
    public const string BotFailed = "bot-failed";
    public const string FilesRefused = "files-refused";
    public const string WordsRefused = "words-refused";
    public const string PlaceEnded = "place-ended";

    /// <summary>Said on somebody else's channel: what it keeps; the question for adults; the truth for a young person; danger now.</summary>
    public const string ChannelNotice = "channel-notice";
    public const string ChannelAdult = "channel-adult";
    public const string ChannelYoung = "channel-young";
    public const string ChannelDanger = "channel-danger";

    /// <summary>Around a bot of somebody else's: the offer and its button, that it has begun, how to leave it, that it failed, that it is closed to the young.</summary>
    public const string OutsideOffer = "outside-offer";
    public const string OutsideUse = "outside-use";
    public const string OutsideBegun = "outside-begun";
    public const string OutsideLeave = "outside-leave";
    public const string OutsideLeft = "outside-left";
    public const string OutsideFailed = "outside-failed";
    public const string OutsideYoung = "outside-young";

    private const string Name = "{name}";
    private const string Channel = "{channel}";
    private const int AnswersToAnOffer = 3;

    private static readonly string[] Needed =
    [
        BotFailed, FilesRefused, WordsRefused, PlaceEnded, ChannelNotice, ChannelAdult, ChannelYoung, ChannelDanger,
        OutsideOffer, OutsideUse, OutsideBegun, OutsideLeave, OutsideLeft, OutsideFailed, OutsideYoung,
        HouseWordIds.PractitionerHere, HouseWordIds.PractitionerLost, HouseWordIds.PractitionerEnded, HouseWordIds.NobodyHere,
        HouseWordIds.PractitionerChanged, HouseWordIds.OfferReady, HouseWordIds.OfferLater, HouseWordIds.OfferGone,
        HouseWordIds.DoorClosed, HouseWordIds.DoorYoung, HouseWordIds.DoorDanger, HouseWordIds.DoorOpen,
    ];

    private readonly HouseFile _file;
    private readonly Func<string, IEnumerable<CardAction>> _help;

    private HouseWords(HouseFile file, Func<string, IEnumerable<CardAction>> help) => (_file, _help) = (file, help);

    /// <summary>Refuses the start when a sentence is missing.</summary>
    /// <param name="help">The buttons of a service, by its id; null = there are none, and the sentence is said without.</param>
    public static HouseWords Load(string folder, Func<string, IEnumerable<CardAction>>? help = null)
    {
        var path = Path.Combine(folder, "house.yaml");
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"{path} is missing: without it nothing could be said when a dialog fails.");
        }

        var file = Read(path);
        var missing = Needed.Where(id => !file.Words.TryGetValue(id, out var word) || string.IsNullOrWhiteSpace(word.En)).ToList();
        if (missing.Count == 0 && file.Words[HouseWordIds.OfferReady].Choices.Count != AnswersToAnOffer)
        {
            throw new StartRefusedException($"{path}: {HouseWordIds.OfferReady} needs three choices: ready, a few more minutes, leave the queue.");
        }

        return missing.Count == 0
            ? new HouseWords(file, help ?? (_ => []))
            : throw new StartRefusedException($"{path} lacks words for: {string.Join(", ", missing)}.");
    }

    private static HouseFile Read(string path)
    {
        var text = File.ReadAllText(path);
        try
        {
            return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<HouseFile>(text);
        }
        catch (Exception fault) when (SlipOfTheFinger.Is(fault))
        {
            var (line, plain) = SlipOfTheFinger.Explain(text, fault);
            throw new StartRefusedException($"{path}:{line} cannot be read: {plain}");
        }
    }

    public IReadOnlyList<string> Choices(string id) => _file.Words[id].Choices;

    public NewEntry Say(string id, string? workName = null)
    {
        var word = _file.Words[id];
        CardAction[] actions = [.. word.Choices.Select(Press), .. word.Help.SelectMany(_help)];
        return new()
        {
            Kind = EntryKind.Message,
            AuthorKind = AuthorKind.Bot,
            AuthorId = TurnEntries.BotId,
            ContentId = $"house/{id}",
            ContentVersion = _file.Version,
            Body = new EntryBody
            {
                Text = word.En.Replace(Name, workName ?? "a worker", StringComparison.Ordinal),
                AuthorName = TurnEntries.BotName,
                Actions = actions.Length > 0 ? actions : null,
            },
        };
    }

    /// <summary>The same as a bot's reply, on a channel by the name that the visitor knows; the choices of the file follow <paramref name="actions"/>.</summary>
    internal Reply Reply(string id, string channel, IReadOnlyList<CardAction> actions) =>
        new($"house/{id}", _file.Version, Text(id, channel), [.. actions, .. Choices(id).Select(Press)]);

    /// <summary>The words alone, with the name of a channel or of an outside bot.</summary>
    internal string Text(string id, string name) => _file.Words[id].En.Replace(Channel, name, StringComparison.Ordinal);

    private static CardAction Press(string choice) => new() { Type = "imBack", Title = choice, Value = choice };

    internal sealed class HouseFile
    {
        public string Version { get; set; } = "1";
        public string Owner { get; set; } = "";
        public string ReviewBy { get; set; } = "";
        public Dictionary<string, HouseWord> Words { get; set; } = [];
    }

    internal sealed class HouseWord
    {
        public string En { get; set; } = "";
        public List<string> Choices { get; set; } = [];

        /// <summary>Ids of services.</summary>
        public List<string> Help { get; set; } = [];
    }
}
