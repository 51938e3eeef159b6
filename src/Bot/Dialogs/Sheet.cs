using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Bot.Dialogs;

/// <summary>A page to print: what to do now, whom to call, and lines to fill in by hand.</summary>
public sealed record Sheet(string Id, string File, Readers Readers, string Owner, DateOnly ReviewBy, Words Title, Words? Intro, IReadOnlyList<SheetPart> Parts)
{
    /// <summary>Where its page is, on the site that visitors see.</summary>
    public static string AddressOf(string id) => Addresses + id;

    public static bool IsAddress(CardAction action) => action.Type is "openUrl" && action.Value.StartsWith(Addresses, StringComparison.Ordinal);

    public IEnumerable<Words> Texts =>
        Parts.SelectMany(p => p.Lines.Concat(p.Blanks).Prepend(p.Title)).Prepend(Intro).Prepend(Title).OfType<Words>();

    private const string Addresses = "/sheets/";
}

/// <param name="Help">Ids of services whose numbers and addresses are printed.</param>
/// <param name="Blanks">What is to be filled in by hand.</param>
/// <param name="Pages">Ids of other sheets that say more.</param>
public sealed record SheetPart(Words Title, IReadOnlyList<Words> Lines, IReadOnlyList<string> Help, IReadOnlyList<Words> Blanks, IReadOnlyList<string> Pages);
