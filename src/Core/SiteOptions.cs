using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.Core;

/// <summary>Section <c>Site</c>: who runs this deployment, where it is found and what its pages say about themselves.</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>Where visitors find the public site. The listener binds to its host and port.</summary>
    [Required, Url(ErrorMessage = "PublicUrl must be a whole address, such as https://help.example.org.")]
    public string PublicUrl { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Where practitioners find the console. Localhost by default: passkeys need it, and the cookie jars part.</summary>
    [Required, Url(ErrorMessage = "ConsoleUrl must be a whole address, such as https://rota.example.org.")]
    public string ConsoleUrl { get; init; } = "http://localhost:5081";

    /// <summary>Title of every visitor page and browser tab. Neutral on purpose: it stays in the history of the device.</summary>
    [Required]
    public string Title { get; init; } = "Help and information";

    /// <summary>The organisation that runs this deployment, as visitors read it.</summary>
    public string Operator { get; init; } = "";

    /// <summary>How a visitor can check that the operator is real: a register and a number in it.</summary>
    public string OperatorCheck { get; init; } = "";

    /// <summary>How to reach whoever answers for data protection.</summary>
    public string PrivacyContact { get; init; } = "";

    /// <summary>For the full notice: the lawful basis, and the condition for special category data.</summary>
    public string LawfulBasis { get; init; } = "";

    /// <summary>How long a conversation without a concern is kept.</summary>
    public string KeptChats { get; init; } = "";

    /// <summary>How long conversations with a concern, calls and referrals are kept.</summary>
    public string KeptConcerns { get; init; } = "";

    /// <summary>What hosts, proxies and networks in front of this program keep of visitors' addresses, and when somebody would be traced.</summary>
    public string Tracing { get; init; } = "";

    /// <summary>How to complain to the operator.</summary>
    public string Complaints { get; init; } = "";

    /// <summary>Days after which five words that nobody has used end. Longer than the four weeks for which a chat can be booked ahead.</summary>
    [Range(35, 366)]
    public int FiveWordsDays { get; init; } = 60;

    /// <summary>Where "Exit this page" leads: a site that tells nothing about the person.</summary>
    [Required, Url(ErrorMessage = "ExitUrl must be a whole address, such as https://www.bbc.co.uk/weather.")]
    public string ExitUrl { get; init; } = "https://www.bbc.co.uk/weather";

    /// <summary>Practice system: made-up people, a band on every page, loopback only, nothing is sent out.</summary>
    public bool Demo { get; init; }

    /// <summary>A practice system for drills: <see cref="Demo"/> with nobody on duty and without the story of the demo.</summary>
    public bool Practice { get; init; }

    /// <summary>Where the public site listens; empty = the host and port of <see cref="PublicUrl"/>. Set it behind a reverse proxy.</summary>
    public string PublicListen { get; init; } = "";

    /// <summary>Where the console listens; empty = the host and port of <see cref="ConsoleUrl"/>.</summary>
    public string ConsoleListen { get; init; } = "";

    /// <summary>Demo only: local time in Europe/London at which the clock starts, for example <c>2026-11-28T23:40</c>.</summary>
    public string? At { get; init; }

    public TimeSpan FiveWords => TimeSpan.FromDays(FiveWordsDays);
}
