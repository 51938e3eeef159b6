using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.History;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.History;

/// <summary>Search. The question travels in the body of a form and never in an address, which browsers keep.</summary>
internal sealed class IndexModel(HistoryReader history, StaffAlarmReader staff) : ConsolePage
{
    private const int SearchesShown = 10;

    [BindProperty]
    public string? Reference { get; set; }

    [BindProperty]
    [Range(typeof(DateOnly), "2000-01-01", "2099-12-31", ParseLimitsInInvariantCulture = true)]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Range(typeof(DateOnly), "2000-01-01", "2099-12-31", ParseLimitsInInvariantCulture = true)]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Topic { get; set; }

    [BindProperty]
    public SafeguardingLevel? Level { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public HandoverOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    [Range(0, 4_102_444_800_000)]
    public long? OlderAt { get; set; }

    [BindProperty]
    public long? OlderKey { get; set; }

    /// <summary>Why nothing was looked for.</summary>
    public string? Problem { get; private set; }

    public HistoryPage? Found { get; private set; }
    public IReadOnlyList<(string Id, string Name)> People { get; private set; } = [];
    public IReadOnlyList<(string By, DateTimeOffset At, string Question)> Searches { get; private set; } = [];

    public Task OnGet() => Frame();

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid)
        {
            Problem = "Nothing was looked for: a day or a choice could not be read. Choose it again.";
            await Frame();
            return Page();
        }

        var question = new HistoryQuestion
        {
            Reference = Reference?.Trim() ?? "",
            From = LondonTime.Begins(From),
            Until = LondonTime.Begins(Until?.AddDays(1)),
            Topic = Topic ?? "",
            Level = Level,
            Practitioner = User.IsLead() ? Who ?? "" : "",
            Outcome = Outcome,
            Words = Text?.Trim() ?? "",
        };
        HistoryCursor? older = OlderAt is { } at && OlderKey is { } key ? new HistoryCursor(DateTimeOffset.FromUnixTimeMilliseconds(at), key) : null;
        var found = await history.Find(User.PublicId(), question, older, Ct);
        if (!found.Made)
        {
            return Refused("/history", found.Refusal);
        }

        Found = found.Value;
        await Frame();
        return Page();
    }

    private async Task Frame()
    {
        if (User.IsLead())
        {
            People = await staff.MayBeTold(Ct);
            Searches = await history.Lately(SearchesShown, Ct);
        }
    }
}
