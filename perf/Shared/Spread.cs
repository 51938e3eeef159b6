using System.Globalization;

namespace ProtectRespect.Perf;

/// <summary>A set of measurements, in order.</summary>
public sealed class Spread
{
    private readonly double[] _sorted;

    public Spread(IEnumerable<double> values) => _sorted = [.. values.Order()];

    public int Count => _sorted.Length;
    public double Min => At(0);
    public double Median => At(0.5);
    public double Max => At(1);

    /// <summary>The value that the given share of all does not exceed; 0 when there is none.</summary>
    public double At(double share) => _sorted.Length == 0 ? 0 : _sorted[Math.Max(0, (int)Math.Ceiling(share * _sorted.Length) - 1)];

    public string Text(string format) => string.Create(
        CultureInfo.InvariantCulture,
        $"min {Min.ToString(format, CultureInfo.InvariantCulture)}, median {Median.ToString(format, CultureInfo.InvariantCulture)}, max {Max.ToString(format, CultureInfo.InvariantCulture)}");
}
