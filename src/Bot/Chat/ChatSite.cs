using Microsoft.Extensions.Options;
using ProtectRespect.Bot.DirectLine;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Web;

namespace ProtectRespect.Bot.Chat;

/// <summary>What every rendering of the page has in common.</summary>
internal sealed class ChatSite(IOptions<SiteOptions> site, IOptions<LimitsOptions> limits, IVisitorContent content, Assets assets)
{
    public string Title => site.Value.Title;
    public string Operator => site.Value.Operator;
    public string ExitUrl => site.Value.ExitUrl;
    public int FiveWordsDays => site.Value.FiveWordsDays;
    public bool Demo => site.Value.Demo;
    public int TextLength => limits.Value.TextLength;
    public IReadOnlyList<CardAction> Helplines => content.Helplines();

    /// <summary>What stands on the page at once when a picture or a file is pasted or dropped; nothing of it leaves the browser.</summary>
    public Bubble FilesRefused()
    {
        var said = content.FilesRefused().Body;
        return Bubble.Of(Bubble.Bot, said.AuthorName ?? "", said.Text ?? "", said.Actions ?? []);
    }

    /// <summary>Stands in the page itself: on a slow phone a second round trip for it costs two seconds.</summary>
    public string Css { get; } = assets.Text("main.css");
    public string SheetCss { get; } = assets.Text("sheet.css");
    public string ScriptUrl { get; } = assets.Url("main.js");
    public string IconUrl { get; } = assets.Url("icon.svg");
    public string NotesIconUrl { get; } = assets.Url("notes.svg");
}
