using CsCheck;
using ProtectRespect.Core.Privacy;

namespace ProtectRespect.Core.Tests.Privacy;

public sealed class A_code_people_read_out
{
    [Fact]
    public void Is_found_however_it_is_written() => Gen.Int[0, 3].Sample(how =>
    {
        var code = Reference.New();
        var written = how switch
        {
            0 => code,
            1 => code.ToLowerInvariant(),
            2 => $" {code.Replace('-', ' ')} ",
            _ => $"hi, its {code.Replace("-", "", StringComparison.Ordinal)} thanks",
        };
        return Reference.Find(written) == code;
    });

    [Theory]
    [InlineData("K7QX-M2RD", "K7QX-M2RD")]
    [InlineData("k7qx m2rd", "K7QX-M2RD")]
    public void Of_before_is_found_too(string written, string code) => Assert.Equal(code, Reference.Find(written));

    [Theory]
    [InlineData("")]
    [InlineData("i lost it")]
    [InlineData("07700 900456")]
    [InlineData("K7QXM-2RD4")]
    [InlineData("K7QXM-2RD4T-7")]
    [InlineData("O0IL1-SSUUU")]
    public void Is_not_seen_where_there_is_none(string text) => Assert.Null(Reference.Find(text));
}
