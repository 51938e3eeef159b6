using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ProtectRespect.Core;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>One conversation: what was said, who holds it, and what can be done. Every act is a form that works without script.</summary>
internal sealed partial class DeskModel(
    ConversationQuery query,
    FlagsQuery flagsOf,
    Flags flags,
    EmergencyWords emergency,
    ReadyWords ready,
    LeadsQuery leads,
    SharingDecisions sharing,
    IConversationReader reader,
    Handovers handovers,
    PractitionerMessages messages,
    Notes notes,
    Drafts drafts,
    WriteUpReader writeUps,
    SecondLookReader looks,
    LookingAgain looking,
    TransferReader transfers,
    PassingOn passing,
    WatchingLive watching,
    Whispering whispering,
    DutyBoardReader board,
    IOptions<DutyOptions> duty,
    Readings readings) : ConsolePage
{
    /// <summary>So many entries are shown first; older ones are asked for by so many more.</summary>
    public const int Newest = 100;

    private const int PageSize = 500;

    public SeenConversation Seen { get; private set; } = null!;
    public DeskView Desk { get; private set; } = null!;
    public HandoverCard? Card => Seen.Handover?.Card;
    public IReadOnlyList<EntryView> Entries { get; private set; } = [];
    public long Through { get; private set; }

    /// <summary>The sequence that the page begins with; everything after it is on the page.</summary>
    public long First { get; private set; }

    /// <summary>Where "Earlier messages" leads: so many more, and the place where one was.</summary>
    public string Earlier => $"?from={Math.Max(1, First - Newest)}#m{First}";
    public IReadOnlyList<NoteView> Notes { get; private set; } = [];
    public string Draft { get; private set; } = "";
    public string NextClientId { get; } = RandomId.New();
    public string? Problem { get; private set; }

    public bool MayClaim => Seen.Handover?.State is HandoverState.Requested;
    public bool Mine => Desk.Mine;

    /// <summary>The lines that are not among the answers shown first.</summary>
    public IEnumerable<CardLine> OtherLines => Card?.Lines.Where(l => l.Label is not (CardLabels.Danger or CardLabels.Screen)) ?? [];

    public CardLine? LineOf(string label) => Card?.Lines.FirstOrDefault(l => l.Label == label);

    /// <summary>The address of a message on this page, older than those shown first or not.</summary>
    public static string At(long sequence) => $"?from={sequence}#m{sequence}";

    /// <param name="flag">The message that is about to be flagged.</param>
    /// <param name="from">The first message to show; the newest are always there.</param>
    public Task<IActionResult> OnGet(string id, long? flag, long? from)
    {
        NewFlag = flag is { } sequence ? FlagDraft.Of(sequence) : null;
        return Show(id, null, from: from ?? flag);
    }

    public Task<IActionResult> OnPostClaim(string id) => Act(id, (handover, me) => handovers.Claim(handover, me, Ct), "You hold this conversation now. The visitor has been told.");

    public Task<IActionResult> OnPostHandBack(string id) => Act(id, (handover, me) => handovers.HandBack(handover, me, Ct), "Handed back to the bot.");

    public async Task<IActionResult> OnPostSay(string id, string? clientId, string? text)
    {
        if (clientId is not { Length: > 0 and <= 64 } || await query.Find(id, User, Ct) is null)
        {
            return NotFound();
        }

        var said = ready.Say(text ?? "");
        if (said.Refusal is { } refusal)
        {
            return await Show(id, refusal, text);
        }

        switch (await messages.Say(id, User.PublicId(), said.Text, said.Buttons, clientId, CancellationToken.None))
        {
            case Appended.Stored:
                await drafts.Save(id, User.PublicId(), "", CancellationToken.None);
                return LocalRedirect(Here(id) + "#reply");
            case Appended.Refused refused:
                return await Show(id, refused.Reason, text);
            default:
                return await Show(id, "This form was sent before with another text. Send it once more.", text);
        }
    }

    public async Task<IActionResult> OnPostNote(string id, string? text)
    {
        if (await query.Find(id, User, Ct) is null)
        {
            return NotFound();
        }

        var added = await notes.Add(id, User.PublicId(), text ?? "", Ct);
        return added.Made ? Said(Here(id) + "#notes", "Note kept. Only practitioners can read it.") : Refused(Here(id) + "#notes", added.Refusal);
    }

    /// <summary>The open request is found whoever may read it: whoever loses the race for it must be told who won.</summary>
    private async Task<IActionResult> Act(string id, Func<string, string, Task<Decision<Handover>>> act, string done)
    {
        if (await query.OpenHandover(id, Ct) is not { } handover)
        {
            return await query.Find(id, User, Ct) is null ? NotFound() : Refused(Here(id), HandoverRefusals.Closed);
        }

        var decision = await act(handover.Id, User.PublicId());
        return decision.Made ? Said(Here(id), done)
            : await query.Find(id, User, Ct) is null ? Refused("/", decision.Refusal)
            : Refused(Here(id), decision.Refusal);
    }

    private async Task<IActionResult> Show(string id, string? problem, string? text = null, long? from = null)
    {
        if (await query.Find(id, User, Ct) is not { } seen)
        {
            return NotFound();
        }

        await readings.Record(User.PublicId(), AuditActions.ConversationRead, nameof(Conversation), id, Ct);
        await watching.See(User.PublicId(), [id], Ct);
        Seen = seen;
        Desk = seen.DeskFor(User);
        Flags = await flagsOf.Of(seen, Ct);
        First = Math.Max(1, Math.Min(seen.Head.LastSequence - Newest + 1, from ?? long.MaxValue));
        Through = First - 1;
        var entries = new List<EntryView>();
        LogPage page;
        do
        {
            page = await reader.Read(seen.Head, Through, PageSize, Ct);
            entries.AddRange(page.Entries.Select(EntryViews.Of));
            Through = page.ScannedThrough;
        }
        while (page.Entries.Count == PageSize);

        Entries = entries;
        Notes = await notes.List(seen.Head, Ct);
        await ShowEnding(seen);
        await ShowHands(seen);
        await ShowEmergency(seen);
        await ShowWhispers(seen);
        Draft = text ?? await drafts.Find(seen.Head, User.PublicId(), Ct) ?? "";
        Problem = problem;
        return Page();
    }

    private static string Here(string id) => $"/conversations/{id}";
}
