namespace ProtectRespect.Bot.Turns;

/// <summary>Section <c>Dialogs</c>.</summary>
public sealed record DialogsOptions
{
    public const string Section = "Dialogs";

    /// <summary>The folder of the content; a relative one is below the checkout, else beside the program.</summary>
    public string Folder { get; init; } = "dialogs";
}
