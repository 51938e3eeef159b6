using System.Text.RegularExpressions;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Content;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>A reply that a practitioner may put into the box, change and send.</summary>
internal sealed partial record ReplyWords(string Id, ReplyKind Kind, Readers Readers, Words Words, Promise? Promise, int Line)
{
    /// <summary>The practitioner's work name.</summary>
    public const string Name = "name";

    public string Text => string.Join("\n\n", Words.Wordings("en").First());

    /// <summary>The ids that stand in square brackets: services of the directory.</summary>
    public IEnumerable<string> Services => Bracketed().Matches(Text).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\[([^\[\]]*)\]")]
    internal static partial Regex Bracketed();
}
