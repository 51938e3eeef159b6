using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Watching;
using ProtectRespect.DutyConsole.Access;
using ProtectRespect.DutyConsole.Queries;

namespace ProtectRespect.DutyConsole.Pages.Conversations;

/// <summary>A duty lead whispers to whoever holds a conversation, or is answered. It goes to that one person and never to the visitor.</summary>
internal sealed class WhisperModel(ConversationQuery query, Whispering whispering) : ConsolePage
{
    public IActionResult OnGet(string id) => LocalRedirect($"/conversations/{id}");

    public async Task<IActionResult> OnPost(string id, string? text)
    {
        if (await query.Find(id, User, Ct) is null)
        {
            return NotFound();
        }

        var to = $"/conversations/{id}#whispers";
        var said = await whispering.Say(id, User.PublicId(), text ?? "", Ct);
        return said.Made ? Said(to, "Whispered. The visitor does not see it.") : Refused(to, said.Refusal);
    }
}
