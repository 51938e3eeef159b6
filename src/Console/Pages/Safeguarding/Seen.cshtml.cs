using Microsoft.AspNetCore.Mvc;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Safeguarding;

/// <summary>"I have seen it": the alarm of a conversation stops for everybody, who read by whom. Anybody on duty may, whoever may read the conversation.</summary>
internal sealed class SeenModel(IConversationReader reader, Flags flags) : ConsolePage
{
    public IActionResult OnGet() => LocalRedirect("/");

    /// <param name="through">The last message whose alarm was on the screen.</param>
    /// <param name="back">The page on which the button was pressed.</param>
    public async Task<IActionResult> OnPost(string? conversation, long through, string? back)
    {
        if (conversation is null || await reader.Find(conversation, Ct) is not { } head)
        {
            return NotFound();
        }

        var to = Url.IsLocalUrl(back) ? back : "/";
        var seen = await flags.SeeAlarms(head, through, User.PublicId(), Ct);
        return seen.Made ? Said(to, "You have seen it, and everybody on duty reads so.") : Refused(to, seen.Refusal);
    }
}
