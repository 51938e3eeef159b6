/// <summary>The words of the command line as settings. The same settings can be given by environment, for example <c>Site__PublicUrl</c>.</summary>
internal sealed record CommandLine(string Verb, IReadOnlyDictionary<string, string?> Settings, string? Problem)
{
    public const string Help = """
        ./run                         the visitor's site and the duty console
        ./run --demo                  a practice system with made-up people
          --at 2026-11-28T23:40       demo: start the clock at this time in London, or at 23:40 of today
        ./run --practice              drills with made-up visitors, beside the real console (http://localhost:5083)
          --public-url URL            the visitor's site      (http://127.0.0.1:5080)
          --console-url URL           the duty console        (http://localhost:5081)
          --data DIR                  the data folder         (data/main, data/demo/DAY or data/practice)
          --accept-restored           start after a restore from a backup
        ./run setup-link              print the one-time link for the first account again
        ./run doctor                  says what is unsafe here, and what to do about it
          --proxy FILE                the configuration of the reverse proxy, where it is not in its usual place
        ./run audit verify            check the audit chain
        ./run backup                  copy the data folder, in use or not, to the two places that the settings name
          --records DIR --keys DIR    or these; old copies are removed by their age
        ./run restore --data NEW      put the newest copies together in a new folder
          --records DIR --keys DIR    from these places, or from one dated copy of each
          --head FILE                 the newest signed head, saved from a damaged folder
        ./run dialogs train           learn the sentences of dialogs/topics anew
        ./run try KIND                JSON Lines in, JSON Lines out: what a recogniser makes of messages; KIND is topic, safeguarding, when or phone
          --in FILE --out FILE        instead of standard input and output
        ./run dialogs check [FOLDER]  every fault of the content with its file and line
          --grades                    and how every dialog reads
        ./run dialogs preview [DIALOG] plays it in the terminal; nothing is kept
          --who young-person --at 2026-11-28T23:40 --worker-here --quiet
        ./run dialogs map [DIALOG]    draws all dialogs, or the steps of one, as SVG
          --out FILE
        """;

    private const string HeadFile = "Files:Head";
    private const string ProxyConfiguration = "Files:Proxy";
    private const string InFile = "Files:In";
    private const string OutFile = "Files:Out";
    private const string GradesToo = "Content:Grades";
    private const string ContentOperand = "Content:Operand";
    private const string ContentWho = "Content:Who";
    private const string ContentQuiet = "Content:Quiet";
    private const string ContentWorkerHere = "Content:WorkerHere";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["--at"] = "Site:At",
        ["--public-url"] = "Site:PublicUrl",
        ["--console-url"] = "Site:ConsoleUrl",
        ["--data"] = "Storage:Folder",
        ["--records"] = "Backup:Records",
        ["--keys"] = "Backup:Keys",
        ["--head"] = HeadFile,
        ["--proxy"] = ProxyConfiguration,
        ["--who"] = ContentWho,
        ["--in"] = InFile,
        ["--out"] = OutFile,
    };

    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--demo"] = "Site:Demo",
        ["--practice"] = "Site:Practice",
        ["--accept-restored"] = "Storage:AcceptRestored",
        ["--grades"] = GradesToo,
        ["--quiet"] = ContentQuiet,
        ["--worker-here"] = ContentWorkerHere,
    };

    private static readonly string[] Verbs =
    [
        "run", "help", "setup-link", "audit verify", "backup", "restore", "doctor",
        .. TryCommand.Kinds.Keys.Select(kind => $"{TryCommand.Verb} {kind}"),
        .. DialogsCommand.Words.Keys.Select(word => $"{DialogsCommand.Verb} {word}"),
    ];

    /// <summary>The file to read instead of standard input.</summary>
    public string? In => Settings.GetValueOrDefault(InFile);

    /// <summary>The file to write instead of standard output.</summary>
    public string? Out => Settings.GetValueOrDefault(OutFile);

    /// <summary>The folder to check, or the dialog to preview or map; null = all that is at home.</summary>
    public string? Operand => Settings.GetValueOrDefault(ContentOperand);

    /// <summary>The signed head to restore with; null = the one that was copied.</summary>
    public string? Head => Settings.GetValueOrDefault(HeadFile);

    /// <summary>The configuration of the proxy in front; null = the usual places.</summary>
    public string? Proxy => Settings.GetValueOrDefault(ProxyConfiguration);

    public string? Who => Settings.GetValueOrDefault(ContentWho);

    public string? At => Settings.GetValueOrDefault(Values["--at"]);

    public bool Quiet => Settings.ContainsKey(ContentQuiet);

    public bool WorkerHere => Settings.ContainsKey(ContentWorkerHere);

    /// <summary>Whether the grades of every dialog are asked for.</summary>
    public bool Grades => Settings.ContainsKey(GradesToo);

    public static CommandLine Parse(string[] args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var words = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (Switches.TryGetValue(args[i], out var on))
            {
                settings[on] = "true";
            }
            else if (Values.TryGetValue(args[i], out var key))
            {
                if (i + 1 == args.Length)
                {
                    return new CommandLine("", settings, $"{args[i]} needs a value.");
                }

                settings[key] = args[++i];
            }
            else if (args[i] is "--help" or "-h")
            {
                words = ["help"];
                break;
            }
            else if (args[i].StartsWith('-'))
            {
                return new CommandLine("", settings, $"{args[i]} is not known.");
            }
            else
            {
                words.Add(args[i]);
            }
        }

        if (words is [DialogsCommand.Verb, _, var operand])
        {
            settings[ContentOperand] = operand;
            words.RemoveAt(2);
        }

        var verb = words.Count == 0 ? "run" : string.Join(' ', words);
        return Verbs.Contains(verb) ? new CommandLine(verb, settings, null) : new CommandLine("", settings, $"\"{verb}\" is not known.");
    }
}
