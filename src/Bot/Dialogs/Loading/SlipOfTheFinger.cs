using YamlDotNet.Core;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>Why a file cannot be read at all, in the words of somebody who writes it, and the line at which to look.</summary>
internal static class SlipOfTheFinger
{
    /// <summary>Where the reader stumbles is where the slip is, or a little after it.</summary>
    private const int LinesBack = 2;

    /// <summary>How the reader of YAML begins when a name stands twice; the name follows.</summary>
    private const string Twice = "Duplicate key ";

    /// <summary>What the reader of YAML throws: besides its own, some kinds that give no place.</summary>
    public static bool Is(Exception wrong) => wrong is YamlException or InvalidOperationException or ArgumentException;

    public static (int Line, string Message) Explain(string text, Exception wrong)
    {
        var lines = text.Split('\n');
        if (wrong.Message.StartsWith(Twice, StringComparison.Ordinal) && wrong is YamlException { Start.Line: > 0 } second)
        {
            return ((int)second.Start.Line, $"The name `{wrong.Message[Twice.Length..]}` stands twice in the same place. Give this one another name, or put both together.");
        }

        var stumbled = wrong is YamlException { Start.Line: > 0 } placed ? (int?)Math.Min(placed.Start.Line, lines.Length) : null;
        var (line, plain) = Slip(lines, stumbled, amongLines: wrong.Message.Contains("block", StringComparison.Ordinal));
        return (line, $"{plain} (YAML: {wrong.Message.TrimEnd('.')}.)");
    }

    private static (int Line, string Plain) Slip(string[] lines, int? stumbled, bool amongLines)
    {
        if (Array.FindIndex(lines, BeginsWithTab) is >= 0 and var tab)
        {
            return (tab + 1, "A tab stands at the beginning of this line. Move in with spaces, two for each level.");
        }

        var first = stumbled is { } at ? Math.Max(0, at - 1 - LinesBack) : 0;
        for (var i = first; i < (stumbled ?? lines.Length); i++)
        {
            var (quotes, brackets) = Open(lines[i]);
            if (quotes)
            {
                return (i + 1, "A quotation mark is missing in this line, or one too many stands in it. Inside a text it is written \\\".");
            }

            if (brackets != 0)
            {
                return (i + 1, "A bracket is missing in this line, or one too many stands in it: each { has its }, each [ its ].");
            }
        }

        var line = stumbled ?? 1;
        return !amongLines && lines[line - 1].Contains('{', StringComparison.Ordinal)
            ? (line, "This line cannot be read. A text with a colon or a comma in it stands in \"...\", and a quotation mark inside it is written \\\".")
            : (line, "This line, or the one above it, cannot be read. Is it moved in like its neighbours, two spaces for each level, with a colon after each name?");
    }

    private static bool BeginsWithTab(string line) => line[..(line.Length - line.TrimStart().Length)].Contains('\t', StringComparison.Ordinal);

    /// <summary>Whether a text is left open at the end of a line, and how many brackets are.</summary>
    private static (bool Quotes, int Brackets) Open(string line)
    {
        var (quotes, brackets) = (false, 0);
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '\\' when quotes:
                    i++;
                    break;
                case '"':
                    quotes = !quotes;
                    break;
                case '#' when !quotes && (i == 0 || line[i - 1] is ' '):
                    return (quotes, brackets);
                case '{' or '[' when !quotes:
                    brackets++;
                    break;
                case '}' or ']' when !quotes:
                    brackets--;
                    break;
            }
        }

        return (quotes, brackets);
    }
}
