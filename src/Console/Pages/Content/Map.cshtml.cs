using ProtectRespect.Core.Content;

namespace ProtectRespect.DutyConsole.Pages.Content;

/// <summary>All dialogs in one picture.</summary>
internal sealed class MapModel(IContentCatalogue catalogue) : ConsolePage
{
    public string Svg => catalogue.Map();
}
