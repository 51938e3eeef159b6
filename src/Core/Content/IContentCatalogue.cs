namespace ProtectRespect.Core.Content;

/// <summary>The content in force, as the people who answer for it look at it. Read-only; nothing that is played is kept.</summary>
public interface IContentCatalogue
{
    ContentOverview Overview();

    /// <summary>One dialog with all its words; null when there is none of that id.</summary>
    ContentDialog? Dialog(string id);

    /// <summary>All dialogs and what leads where, as SVG.</summary>
    string Map();

    /// <summary>Plays a conversation again from its beginning: the same words always give the same answers.</summary>
    RehearsedTalk Rehearse(RehearsalSettings settings, IReadOnlyList<string> said);
}

/// <summary>What a page about the content lists.</summary>
/// <param name="Version">Names the set in force.</param>
public sealed record ContentOverview(
    string Version,
    IReadOnlyList<DialogSummary> Dialogs,
    IReadOnlyList<SheetSummary> Sheets,
    IReadOnlyList<ServiceSummary> Services,
    IReadOnlyList<CentreSummary> Centres);

/// <param name="Readers">Whose words they are, such as "Young people".</param>
public sealed record DialogSummary(string Id, string Readers, bool IsGuide, string Owner, DateOnly ReviewBy);

/// <param name="Address">Where its page is on the site that visitors see.</param>
public sealed record SheetSummary(string Title, string Address, string Readers, string Owner, DateOnly ReviewBy);

/// <param name="Confirmed">False = no visitor sees it: to be confirmed by the service.</param>
/// <param name="Hours">When it is open, in words; null = not confirmed.</param>
/// <param name="Buttons">What visitors can press.</param>
public sealed record ServiceSummary(
    string Id, string Name, bool Confirmed, DateOnly CheckedOn, DateOnly ReviewBy, string? Hours, string Ages, IReadOnlyList<string> Buttons, string Source, string Note);

public sealed record CentreSummary(string Name, bool Confirmed, string Area, string Note, DateOnly ReviewBy);

/// <param name="Map">The steps of the dialog as SVG.</param>
public sealed record ContentDialog(DialogSummary Summary, string File, IReadOnlyList<ContentStep> Steps, string Map);

/// <summary>One step as a reader of the content sees it.</summary>
/// <param name="What">What it does, in words.</param>
/// <param name="Texts">Each way to say it.</param>
/// <param name="Quiet">The short form for when somebody may see the screen.</param>
/// <param name="Choices">Buttons and where they lead.</param>
public sealed record ContentStep(
    string Name, string What, IReadOnlyList<string> Texts, IReadOnlyList<string> Quiet, IReadOnlyList<string> Choices, IReadOnlyList<string> Help);
