using Microsoft.AspNetCore.Http;

namespace ProtectRespect.Bot.Chat;

/// <summary>What the form of a page without script sent.</summary>
internal sealed record PlainForm(string Id, string Text, string? Choice, bool IsCheck, bool BringsBack, ComeBackForm? ComesBack, string? Helped)
{
    private const int LongestId = 64;

    /// <summary>Null = what was sent is no form, or none that a page of ours could send.</summary>
    public static async Task<PlainForm?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return request.HasFormContentType ? Of(await request.ReadFormAsync(ct)) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public static PlainForm Of(IFormCollection form)
    {
        var id = form["id"].ToString();
        var choice = form["choice"].ToString();
        return new PlainForm(
            id.Length is > 0 and <= LongestId ? id : Core.Privacy.RandomId.New(),
            form["text"].ToString().ReplaceLineEndings("\n"),
            choice.Length > 0 ? choice : null,
            form.ContainsKey("check"),
            form.ContainsKey("back"),
            form.ContainsKey("alone") || form.ContainsKey("words") ? new ComeBackForm(form["alone"] == "yes", form["words"].ToString(), form.ContainsKey("phone")) : null,
            form["helped"].ToString() is { Length: > 0 } helped ? helped : null);
    }

    /// <summary>What is said with it; null = the visitor only looks for new messages, or brings a hidden page back.</summary>
    public string? Message => Choice ?? (Helped is not null || IsCheck || BringsBack || string.IsNullOrWhiteSpace(Text) ? null : Text.Trim());

    /// <summary>What stays in the box when the message is stored: pressing an answer sends the answer, not the draft.</summary>
    public string DraftAfter => Choice is null && Helped is null && !IsCheck ? "" : Text;
}

/// <summary>The form that opens an earlier chat.</summary>
internal sealed record ComeBackForm(bool IsAlone, string Words, bool ByPhone);
