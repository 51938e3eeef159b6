using System.Text.Json;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Safeguarding;

/// <summary>What the recogniser got wrong in people's eyes, as the beginning of a better example. Nothing learns by itself.</summary>
internal sealed class ReviewModel(FlagReader flags, Readings readings) : ConsolePage
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IReadOnlyList<ReviewLine> Lines { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), AuditActions.FlagsReviewed, nameof(SafeguardingFlag), "", Ct);
        var all = await flags.ForReview(User.IsLead() ? null : User.PublicId(), Ct);
        Lines = [.. all.Select(f => new ReviewLine(f, PlaceOf(f), ExampleOf(f)))];
    }

    /// <summary>What was dismissed is an example of an ordinary message; what was added belongs to its theme and level.</summary>
    private static string PlaceOf(FlagView flag) =>
        $"dialogs/safeguarding/examples/{(flag.Finding.Themes is [var theme, ..] ? theme : "ordinary")}.yaml, under {(flag.State is FlagState.Dismissed ? "none" : Words.Style(flag.Level))} and who speaks";

    /// <summary>A line of YAML: its strings in double quotes are those of JSON.</summary>
    private static string ExampleOf(FlagView flag) =>
        $"- {JsonSerializer.Serialize(flag.Finding.Reasons.Select(r => r.Quote).FirstOrDefault(q => q.Length > 0) ?? "", AsWritten)}";
}

/// <param name="Place">Where an example of it belongs.</param>
/// <param name="Example">The line to begin with.</param>
internal sealed record ReviewLine(FlagView Flag, string Place, string Example);
