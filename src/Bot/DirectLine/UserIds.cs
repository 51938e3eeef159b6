namespace ProtectRespect.Bot.DirectLine;

/// <summary>Ids that callers give their visitors.</summary>
internal static class UserIds
{
    private const string TokenPrefix = "dl_";
    private const int Longest = 64;

    /// <summary>Direct Line embeds only ids that could not belong to another channel.</summary>
    public static bool IsForToken(string id) => id.Length > TokenPrefix.Length && id.StartsWith(TokenPrefix, StringComparison.Ordinal) && IsPlain(id);

    public static bool IsPlain(string id)
    {
        foreach (var character in id)
        {
            if (char.IsControl(character) || char.IsSurrogate(character))
            {
                return false;
            }
        }

        return id.Length is > 0 and <= Longest;
    }
}
