using CsCheck;
using ProtectRespect.Core.Duty;

namespace ProtectRespect.Core.Tests.Duty;

public sealed class How_long_people_waited
{
    private static readonly Gen<TimeSpan[]> Waiting = Gen.Int[0, 7200].Select(s => TimeSpan.FromSeconds(s)).Array[Waits.Fewest, Waits.Most];

    [Fact]
    public void Is_not_said_where_too_few_were_taken() =>
        Gen.Int[0, 7200].Select(s => TimeSpan.FromSeconds(s)).Array[0, Waits.Fewest - 1].Sample(waits => Assert.Null(Waits.Range(waits)));

    [Fact]
    public void Holds_most_of_the_waits() => Waiting.Sample(waits =>
    {
        var range = Waits.Range(waits)!.Value;
        Assert.True(range.From < range.To && range.From % 5 == 0 && range.To % 5 == 0);
        var within = waits.Count(w => w.TotalMinutes >= range.From && w.TotalMinutes <= range.To);
        Assert.True(within * 2 > waits.Length, $"{within} of {waits.Length} in {range}");
        Assert.True(waits.Count(w => w.TotalMinutes > range.To) * 5 <= waits.Length, "it promises too little waiting");
    });

    [Fact]
    public void Does_not_depend_on_the_order() => Waiting.Sample(waits => Assert.Equal(Waits.Range(waits), Waits.Range([.. waits.Reverse()])));

    [Fact]
    public void Is_a_range_of_minutes() =>
        Assert.Equal(new WaitRange(0, 15), Waits.Range([.. new[] { 2, 4, 6, 8, 12 }.Select(m => TimeSpan.FromMinutes(m))]));
}
