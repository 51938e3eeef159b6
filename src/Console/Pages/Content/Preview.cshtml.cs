using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Content;

namespace ProtectRespect.DutyConsole.Pages.Content;

/// <summary>
/// Plays the content as a visitor would meet it. The page carries what was said so far, and plays it again from the beginning each time:
/// nothing is stored and nobody is asked for.
/// </summary>
internal sealed class PreviewModel(IContentCatalogue catalogue, TimeProvider clock) : ConsolePage
{
    private const int MostSaid = 80;
    private const int LongestText = 1000;

    public static readonly IReadOnlyList<(string Id, string Words)> Visitors =
    [
        ("", "Nothing is known"), ("young-person", "A young person"), ("parent", "A parent or carer"), ("professional", "Somebody who works with children"),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Dialog { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Quiet { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool WorkerHere { get; set; }

    /// <summary>Local time in London; empty = now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    [BindProperty]
    public List<string> SoFar { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Choice { get; set; }

    public RehearsedTalk Talk { get; private set; } = null!;

    public bool IsFull => SoFar.Count >= MostSaid;

    public IActionResult OnGet() => Play();

    public IActionResult OnPost()
    {
        if ((Choice ?? Text)?.Trim() is { Length: > 0 } said && !IsFull)
        {
            SoFar.Add(said.Length > LongestText ? said[..LongestText] : said);
            Text = null;
            ModelState.Clear();
        }

        return Play();
    }

    private IActionResult Play()
    {
        if (Dialog is { Length: > 0 } dialog && catalogue.Dialog(dialog) is null)
        {
            return NotFound();
        }

        Talk = catalogue.Rehearse(
            new RehearsalSettings
            {
                Dialog = NotEmpty(Dialog),
                Who = NotEmpty(Who),
                Quiet = Quiet,
                WorkerHere = WorkerHere,
                At = LondonTime.Read(At) ?? clock.GetUtcNow(),
            },
            [.. SoFar.Take(MostSaid)]);
        return Page();
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
