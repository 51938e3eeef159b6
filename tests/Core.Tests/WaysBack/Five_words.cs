using CsCheck;
using ProtectRespect.Core.WaysBack;

namespace ProtectRespect.Core.Tests.WaysBack;

public sealed class Five_words
{
    [Fact]
    public void Are_at_least_sixty_bits() => Assert.True(FiveWords.Count * Math.Log2(FiveWords.Words) >= 60 && FiveWords.Words >= 7_000);

    [Fact]
    public void Come_from_a_list_that_frightens_nobody()
    {
        string[] never = ["abuse", "afraid", "drunk", "grave", "groom", "gun", "kidnap", "kill", "knife", "murder", "naked", "nude", "police", "prison", "secret", "sex", "slave", "strip", "victim"];
        Assert.All(never, word => Assert.Null(FiveWords.Read(string.Join(' ', Enumerable.Repeat(word, FiveWords.Count)))));
    }

    [Fact]
    public void Are_read_however_they_are_typed() =>
        Gen.Select(Gen.Bool.Array[5], Gen.OneOf(" ", "-", ", ", "\n", " . ", "_").Array[6]).Sample((loud, between) =>
        {
            var phrase = FiveWords.Draw();
            var typed = string.Concat(phrase.Split(' ').Select((word, i) => between[i] + (loud[i] ? word.ToUpperInvariant() : word))) + between[5];
            Assert.Equal(phrase, FiveWords.Read(typed));
            Assert.Contains(phrase, FiveWords.MayBeIn($"ok the are is {typed} is it"));
        }, iter: 200);

    [Theory]
    [InlineData("i feel unsafe and he is outside")]
    [InlineData("he keeps sending me pictures and i dont know what to do")]
    [InlineData("")]
    [InlineData("!!!")]
    public void Are_not_seen_in_ordinary_talk(string message) => Assert.Empty(FiveWords.MayBeIn(message));

    [Fact]
    public void Are_drawn_anew_each_time() => Assert.Equal(200, Enumerable.Range(0, 200).Select(_ => FiveWords.Draw()).Distinct().Count());
}
