using System.Text;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>The names that words may hold in braces.</summary>
internal static class Placeholders
{
    /// <summary>Names of times, which are spoken in words.</summary>
    public static bool IsWindow(string name) => name is TurnVoice.PlannedCall || name.StartsWith("callback.when", StringComparison.Ordinal);

    public static string Fill(string text, Func<string, string> fill)
    {
        var open = text.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return text;
        }

        var filled = new StringBuilder(text.Length + 32);
        var from = 0;
        for (; open >= 0; open = text.IndexOf('{', from))
        {
            var close = text.IndexOf('}', open);
            filled.Append(text, from, open - from).Append(fill(text[(open + 1)..close]));
            from = close + 1;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }
}
