namespace ProtectRespect.Core.Rota;

/// <summary>A stretch of time: [From, Until).</summary>
public readonly record struct Stretch(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Overlaps(Stretch other) => From < other.Until && other.From < Until;
}

/// <summary>A stretch in which visitors are told that somebody works, and fewer than two are planned.</summary>
/// <param name="Alone">Who is planned alone; null = nobody is.</param>
/// <param name="Night">It touches the night.</param>
public sealed record ThinStretch(Stretch When, string? Alone, bool Night);

/// <summary>What may be planned, and where too few are. Pure.</summary>
public static class RotaDecisions
{
    /// <summary>The longest shift that can be planned: a typing error must not fill a week.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(16);

    /// <summary>Who comes so much earlier or stays so much longer is within the rota.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(30);

    public static Refusal LeadsOnly { get; } = new("leads-only", "Only a duty lead plans the rota.");
    public static Refusal NotFound { get; } = new("not-found", "There is no such shift.");
    public static Refusal Times { get; } = new("times", "Choose a day, a beginning and an end.");
    public static Refusal TooLong { get; } = new("too-long", $"A shift has at most {Longest.TotalHours:0} hours.");
    public static Refusal Past { get; } = new("past", "This shift would be over already.");

    public static Refusal Twice(string name) => new("twice", $"{name} is planned in that time already.");

    /// <param name="others">What the same person is planned for.</param>
    public static Refusal? Refuse(Stretch wanted, IEnumerable<Stretch> others, string name, DateTimeOffset now) =>
        wanted.Until <= wanted.From ? Times
        : wanted.Until - wanted.From > Longest ? TooLong
        : wanted.Until <= now ? Past
        : others.Any(o => o.Overlaps(wanted)) ? Twice(name)
        : null;

    /// <summary>Whether somebody who comes at this moment is planned, with a little grace.</summary>
    public static bool IsPlanned(IEnumerable<Stretch> planned, DateTimeOffset at) => planned.Any(s => s.From - Grace <= at && at < s.Until + Grace);

    /// <summary>
    /// Where nobody is planned in the open hours, or one person alone; neighbours with the same answer are one. By day one person alone is
    /// ordinary and is left out.
    /// </summary>
    public static IReadOnlyList<ThinStretch> Thin(IEnumerable<Stretch> open, IReadOnlyCollection<(string Name, Stretch When)> planned, IReadOnlyCollection<Stretch> nights)
    {
        var thin = new List<ThinStretch>();
        foreach (var hours in open)
        {
            var edges = planned.SelectMany(p => new[] { p.When.From, p.When.Until }).Concat(nights.SelectMany(n => new[] { n.From, n.Until }))
                .Where(at => at > hours.From && at < hours.Until).Append(hours.From).Append(hours.Until).Distinct().Order().ToList();
            foreach (var piece in edges.Zip(edges.Skip(1), (from, until) => new Stretch(from, until)))
            {
                var there = planned.Where(p => p.When.Overlaps(piece)).Select(p => p.Name).Distinct().ToList();
                var night = nights.Any(n => n.Overlaps(piece));
                if (there.Count == 0 || (there.Count == 1 && night))
                {
                    Add(thin, new ThinStretch(piece, there.SingleOrDefault(), night));
                }
            }
        }

        return thin;
    }

    private static void Add(List<ThinStretch> thin, ThinStretch piece)
    {
        if (thin is [.., var last] && last.When.Until == piece.When.From && last.Alone == piece.Alone)
        {
            thin[^1] = last with { When = new Stretch(last.When.From, piece.When.Until), Night = last.Night || piece.Night };
        }
        else
        {
            thin.Add(piece);
        }
    }
}
