using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>What was noticed in a conversation: judged, added to, and answered with words about help at once.</summary>
internal sealed partial class DeskModel
{
    public const int LongestReason = 500;

    public FlagsView Flags { get; private set; } = null!;

    /// <summary>A flag that is about to be put on a message, or null.</summary>
    public FlagDraft? NewFlag { get; private set; }

    public RefusedJudgement? RefusedJudgement { get; private set; }

    public string EmergencyText => emergency.Ready();

    /// <summary>What the script copies for a new flag.</summary>
    public FlagMark BlankFlag { get; } = new("", 0, "none", "", "", "", "", "open", "");

    public IEnumerable<FlagMark> FlagsOf(long sequence) => Flags.Flags.Where(f => f.Sequence == sequence);

    public Task<IActionResult> OnPostConfirm(string id, string? flag) =>
        Judge(id, flag, null, flagId => flags.Confirm(flagId, User.PublicId(), Ct), "Confirmed.");

    public Task<IActionResult> OnPostDismiss(string id, string? flag, string? reason) =>
        Judge(id, flag, reason, flagId => flags.Dismiss(flagId, User.PublicId(), Clip(reason), Ct), "Dismissed. It stays in the review list, and the place in the queue stays as it is.");

    public async Task<IActionResult> OnPostFlag(string id, long sequence, SafeguardingLevel? level, string? theme, string? says)
    {
        if (await query.Find(id, User, Ct) is not { } seen || await Message(seen.Head, sequence) is not { } quote)
        {
            return NotFound();
        }

        var added = await flags.Add(seen.Head, sequence, User.PublicId(), level ?? default, theme ?? "", quote, Clip(says), Ct);
        if (added.Made)
        {
            return Said(Here(id) + At(sequence), "Flagged. It counts like what the recogniser notices.");
        }

        NewFlag = new FlagDraft(sequence, level, theme, says, added.Refusal.Words);
        return await Show(id, null, from: sequence);
    }

    /// <summary>For a browser without script: the ready text below what is in the box. It is kept as the draft and sent by nobody but its writer.</summary>
    public Task<IActionResult> OnPostWords(string id, string? text) => Put(id, text, EmergencyText);

    /// <summary>The same for a ready reply or a service.</summary>
    public Task<IActionResult> OnPostPut(string id, string? text, string? put) => Put(id, text, put ?? "");

    private async Task<IActionResult> Put(string id, string? text, string put)
    {
        if (await query.Find(id, User, Ct) is null)
        {
            return NotFound();
        }

        var draft = string.IsNullOrWhiteSpace(text) ? put : $"{text.TrimEnd()}\n\n{put}";
        await drafts.Save(id, User.PublicId(), draft, Ct);
        return await Show(id, null, draft);
    }

    /// <summary>A flag of another conversation is not found, whoever may judge it there.</summary>
    private async Task<IActionResult> Judge(string id, string? flagId, string? reason, Func<string, Task<Decision<SafeguardingFlag>>> act, string done)
    {
        if (await query.Find(id, User, Ct) is not { } seen || (await flagsOf.Of(seen, Ct)).Flags.FirstOrDefault(f => f.Id == flagId) is not { } mark)
        {
            return NotFound();
        }

        var judged = await act(mark.Id);
        if (judged.Made)
        {
            return Said(Here(id) + At(mark.Sequence), done);
        }

        RefusedJudgement = new RefusedJudgement(mark.Id, reason, judged.Refusal.Words);
        return await Show(id, null, from: mark.Sequence);
    }

    /// <summary>What the visitor said there; null when that is no message of the visitor.</summary>
    private async Task<string?> Message(Conversation head, long sequence) =>
        (await reader.Read(head, sequence - 1, 1, Ct)).Entries is [{ Kind: EntryKind.Message, AuthorKind: AuthorKind.Visitor } entry] && entry.Sequence == sequence
            ? entry.Body.Text ?? ""
            : null;

    private static string Clip(string? text) => text is { Length: > LongestReason } ? text[..LongestReason] : text?.Trim() ?? "";
}
