namespace ProtectRespect.Perf.Crash;

/// <summary>How often each promise was broken, and the first cases in words (ids and positions).</summary>
public sealed record Verdict(int Acknowledged, int Lost, int Duplicated, int Reordered, int Gaps, int Unexpected, IReadOnlyList<string> Cases)
{
    private const int CasesKept = 20;

    public static readonly Verdict Nothing = new(0, 0, 0, 0, 0, 0, []);

    public bool IsSound => Lost + Duplicated + Reordered + Gaps + Unexpected == 0;

    public static Verdict operator +(Verdict a, Verdict b) => new(
        a.Acknowledged + b.Acknowledged, a.Lost + b.Lost, a.Duplicated + b.Duplicated, a.Reordered + b.Reordered,
        a.Gaps + b.Gaps, a.Unexpected + b.Unexpected, [.. a.Cases, .. b.Cases.Take(CasesKept - a.Cases.Count)]);

    public string Line(int kills) =>
        $"acknowledged={Acknowledged} kills={kills} lost={Lost} duplicated={Duplicated} reordered={Reordered} gaps={Gaps} unexpected={Unexpected}";
}
