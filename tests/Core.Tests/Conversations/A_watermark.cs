using CsCheck;
using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Tests.Conversations;

public class A_watermark
{
    [Fact]
    public void Reads_back_what_it_wrote() =>
        Gen.Select(Gen.Int[1, 99], Gen.Long[0, long.MaxValue]).Sample((epoch, sequence) =>
            Watermark.After(new Watermark(epoch, sequence).ToString(), epoch) == sequence);

    [Fact]
    public void Of_another_epoch_means_the_whole_set() =>
        Gen.Select(Gen.Int[1, 99], Gen.Long[1, 1_000_000]).Sample((epoch, sequence) =>
            Watermark.After(new Watermark(epoch, sequence).ToString(), epoch + 1) == 0);

    [Fact]
    public void That_is_garbage_means_the_whole_set() =>
        Gen.String.Where(s => !s.Contains('.', StringComparison.Ordinal)).Sample(garbage => Watermark.After(garbage, 1) == 0);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("1.-5")]
    [InlineData("1.5x")]
    [InlineData("1.99999999999999999999")]
    public void Of_these_means_the_whole_set(string? watermark) => Assert.Equal(0, Watermark.After(watermark, 1));

    [Fact]
    public void Activity_ids_name_the_epoch_only_after_a_restore()
    {
        Assert.Equal("abc|0000007", ActivityId.Of("abc", 1, 7));
        Assert.Equal("abc|2-0000007", ActivityId.Of("abc", 2, 7));
    }
}
