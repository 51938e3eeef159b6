using System.Globalization;
using ProtectRespect.Bot.Recognition.Safeguarding;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Training;

/// <summary>Writes how well levels and themes are told, for people.</summary>
internal static class SafeguardingReport
{
    private static readonly SafeguardingLevel[] Levels = [SafeguardingLevel.None, SafeguardingLevel.Concern, SafeguardingLevel.High, SafeguardingLevel.Immediate];

    public static string Of(IReadOnlyList<Assessed> judged, IReadOnlyList<Assessed> heldBack, string fingerprint, int bytes) => FormattableString.Invariant($"""
        # The safeguarding recogniser, measured

        Written by `dialogs train`; do not edit. Content `{fingerprint}`: {judged.Count + heldBack.Count} sentences; the model takes {bytes / 1024} kB. Rules and
        classifier together, on sentences that the classifier was not trained on.

        ## By cross-validation ({CrossValidation.Folds} parts, {judged.Count} sentences)

        {Tables(judged)}

        ## Held back, never trained on ({heldBack.Count} sentences of an author of their own)

        {Tables(heldBack)}

        Of those under "none", {heldBack.Count(a => a.SoundsLikeDanger)} were written to sound like danger: {Share(heldBack.Where(a => a.SoundsLikeDanger), a => a.IsSerious)} of them
        raised to high or above, of the others {Share(heldBack.Where(IsPlainNone), a => a.IsSerious)}.

        ## Each theme (cross-validation)

        | theme | sentences | among the themes named | high or immediate, told as high or above | none, raised to high or above |
        |---|---|---|---|---|
        {Lines(Themes.All.Select(theme => ThemeLine(judged, theme)))}

        """).ReplaceLineEndings("\n");

    private static bool IsPlainNone(Assessed a) => a.Example.Level is SafeguardingLevel.None && !a.SoundsLikeDanger;

    private static string Tables(IReadOnlyList<Assessed> all) => FormattableString.Invariant($"""
        | what it is | none | concern | high | immediate | raised at all | high or above |
        |---|---|---|---|---|---|---|
        {Lines(Levels.Select(level => LevelLine(all, level)))}

        | level told | right |
        |---|---|
        {Lines(Levels.Select(level => $"| {LevelNames.Of(level)} | {Share(all.Where(a => a.Assessment.Level == level), a => a.Example.Level == level)} |"))}
        """);

    private static string LevelLine(IReadOnlyList<Assessed> all, SafeguardingLevel level)
    {
        var some = all.Where(a => a.Example.Level == level).ToList();
        var told = string.Join(" | ", Levels.Select(l => some.Count(a => a.Assessment.Level == l)));
        return $"| {LevelNames.Of(level)} | {told} | {Share(some, a => a.Assessment.Level > SafeguardingLevel.None)} | {Share(some, a => a.IsSerious)} |";
    }

    private static string ThemeLine(IReadOnlyList<Assessed> all, string theme)
    {
        var some = all.Where(a => a.Example.Themes[0] == theme).ToList();
        var (serious, none) = (some.Where(a => a.Example.Level >= SafeguardingLevel.High), some.Where(a => a.Example.Level == SafeguardingLevel.None));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {theme} | {some.Count} | {Share(some, a => a.Assessment.Themes.Contains(theme))} | {Share(serious, a => a.IsSerious)} | {Share(none, a => a.IsSerious)} |");
    }

    private static string Share(IEnumerable<Assessed> some, Func<Assessed, bool> which)
    {
        var (count, total) = (0, 0);
        foreach (var one in some)
        {
            total++;
            count += which(one) ? 1 : 0;
        }

        return total == 0 ? "" : FormattableString.Invariant($"{100.0 * count / total:0.0} %");
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
