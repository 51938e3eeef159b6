using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core;

namespace ProtectRespect.Bot.Turns;

/// <summary>The page's content before a conversation exists: what the bot would say first, now.</summary>
internal sealed class VisitorContent(DialogLibrary dialogs, IDutyFacts duty, TimeProvider clock, IOptions<SiteOptions> site, HouseWords words) : IVisitorContent
{
    /// <summary>Ids in the services directory of what can be rung at any hour.</summary>
    private static readonly string[] Always = ["emergency", "childline"];

    public IReadOnlyList<NewEntry> Greeting()
    {
        var here = duty.Now();
        var facts = new TurnFacts
        {
            Now = clock.GetUtcNow(),
            ConversationId = "",
            State = ConversationState.WithBot,
            Duty = new Dialogs.DutyFacts { WorkerHere = here.WorkerHere, OpensAt = here.OpensAt, Door = here.Door, Waiting = here.Waiting },
        };
        return [.. DialogEngine.Run(dialogs.Current, DialogState.Empty, new TurnInput(TurnInputKind.Started, null, 0), facts).Replies.Select(TurnEntries.OfBot)];
    }

    public IReadOnlyList<CardAction> AtAnyTime() =>
        [.. dialogs.Current.Interruptions.Buttons.Select(i => TurnVoice.Pressed(i.Button!.Choose("en", "", 0).Wording.Bubbles[0]))];

    public NewEntry FilesRefused() => words.Say(HouseWords.FilesRefused);

    public IReadOnlyList<CardAction> Helplines() =>
        [.. Always.Select(dialogs.Current.Services.Find).OfType<Service>().SelectMany(s => s.Actions).Where(a => a.Type == "call")];

    public PrintedSheet? Sheet(string id) => dialogs.Current.FindSheet(id) is { } sheet ? Printed(sheet, dialogs.Current) : null;

    public PrintedSheet? Guides(string readers) => new GuideLibrary(dialogs.Current).Index(readers);

    public PrintedSheet? Guide(string readers, string id) => new GuideLibrary(dialogs.Current).Page(readers, id);

    private PrintedSheet Printed(Sheet sheet, DialogSet set)
    {
        string Text(Words words) => string.Join(' ', words.Choose("en", "", 0).Wording.Bubbles.Select(b =>
            Placeholders.Fill(b, name => set.Services.Fact(name) ?? SiteFacts.Of(site.Value, name) ?? "")));
        return new PrintedSheet(
            Text(sheet.Title),
            sheet.Intro is { } intro ? Text(intro) : null,
            [
                .. sheet.Parts.Select(p => new PrintedPart(
                    Text(p.Title), [.. p.Lines.Select(Text)], [.. set.Services.Confirmed(p.Help).SelectMany(GuideLibrary.Help), .. p.Pages.Select(set.FindSheet).OfType<Sheet>().Select(GuideLibrary.LinkTo)], [.. p.Blanks.Select(Text)])),
            ]);
    }
}
