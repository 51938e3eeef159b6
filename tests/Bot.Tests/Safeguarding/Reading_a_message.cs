namespace ProtectRespect.Bot.Tests.Safeguarding;

public class Reading_a_message
{
    [Theory]
    [InlineData("I'M NOT SAFE", "i am not safe")]
    [InlineData("im not safe", "i am not safe")]
    [InlineData("helpppppp", "help")]
    [InlineData("s3lf h4rm", "selfharm")]
    [InlineData("s u i c i d e", "suicide")]
    [InlineData("sewerslide", "suicide")]
    [InlineData("he unalived", "he killed")]
    [InlineData("hes comin rn", "he is coming right now")]
    [InlineData("blakcmail", "blackmail")]
    [InlineData("14yo", "#13-15 yo")]
    [InlineData("see https://example.com/a now", "see #link now")]
    [InlineData("", "")]
    public void Levels_what_carries_no_meaning(string written, string read) => Assert.Equal(read, Recogniser.Read(written));

    [Fact]
    public void Leaves_a_right_word_that_looks_like_another() => Assert.Equal("rapid", Recogniser.Read("rapid"));

    [Fact]
    public void Takes_a_saying_out() => Assert.DoesNotContain("killing", Recogniser.Read("this homework is killing me lol"), StringComparison.Ordinal);

    [Fact]
    public void Survives_whatever_is_written()
    {
        var odd = string.Concat(Enumerable.Range(0, 3000).Select(i => (char)(i * 37 % 0xffff)));
        Assert.NotNull(Recogniser.Assess(odd));
        Assert.NotNull(Recogniser.Assess(new string('a', 20000)));
        Assert.NotNull(Recogniser.Assess("\ud83d"));
        Assert.NotNull(Recogniser.Assess(string.Concat(Enumerable.Repeat("he ", 5000))));
    }
}
