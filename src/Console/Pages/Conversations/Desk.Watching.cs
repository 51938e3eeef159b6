using ProtectRespect.Core.Transfers;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>Somebody watches: what the two whisper, and what a duty lead can do with a conversation that somebody else holds.</summary>
internal sealed partial class DeskModel
{
    public WhispersView Whispers { get; private set; } = null!;

    /// <summary>What the script copies for a new whisper.</summary>
    public WhisperLine BlankWhisper { get; } = new("", "", false, "", "", 0);

    public bool LeadWatches => User.IsLead() && Seen.Held is not null && !Mine;

    /// <summary>It was taken from whoever reads this, who is told by whom and why.</summary>
    public TransferView? TakenFromMe => !Mine && Transfers is [{ State: TransferState.TakenOver } newest, ..] && newest.FromId == User.PublicId() ? newest : null;

    private async Task ShowWhispers(SeenConversation seen) => Whispers = WhisperLines.Of(seen.Head.Id, await whispering.Of(seen.Head, User.PublicId(), Ct));
}
