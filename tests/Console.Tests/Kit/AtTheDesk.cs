namespace ProtectRespect.Console.Tests.Kit;

/// <summary>What practitioners do with a conversation.</summary>
internal static class AtTheDesk
{
    extension(Visitor visitor)
    {
        public string Desk => $"/conversations/{visitor.ConversationId}";
    }

    public static Task<Page> Claims(this ConsoleClient who, Visitor visitor) => who.Press("/", $"{visitor.Desk}?handler=Claim");

    /// <summary>"I have seen it", whatever is on the page now.</summary>
    public static async Task<Page> Sees(this ConsoleClient who, Visitor visitor)
    {
        var answer = await who.Force("/flags/seen", ("conversation", visitor.ConversationId), ("through", "9999"), ("back", "/callbacks"));
        return answer.Location is { } to ? await who.Get(to) : answer;
    }
}
