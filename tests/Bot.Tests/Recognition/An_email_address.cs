using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class An_email_address
{
    [Theory]
    [InlineData("sam@school.example", "sam@school.example")]
    [InlineData("it's Sam.Field+work@mail.school.example.", "Sam.Field+work@mail.school.example")]
    [InlineData("<jo_o'neil@work-place.example>", "jo_o'neil@work-place.example")]
    [InlineData("  Write to sam@school.example please!", "sam@school.example")]
    public void Is_taken_out_of_what_is_written(string text, string address) => Assert.Equal(new EmailAnswer.Found(address), EmailReader.Read(text));

    [Theory]
    [InlineData("sam@school")]
    [InlineData("sam@@school.example")]
    [InlineData("sam@school.example or jo@school.example")]
    [InlineData("not sam@school.example")]
    [InlineData("sam@school.example but only in the week")]
    [InlineData("@sam")]
    [InlineData("sam @ school.example")]
    [InlineData("sam@-school.example")]
    [InlineData("sam.@school.example")]
    [InlineData("sam@school.example@other.example")]
    [InlineData("don't use sam@school.example")]
    public void Is_asked_back_when_it_is_not_exactly_one(string text) => Assert.IsType<EmailAnswer.Ask>(EmailReader.Read(text));

    [Theory]
    [InlineData("i haven't got one")]
    [InlineData("")]
    public void Is_not_seen_where_none_is(string text) => Assert.IsType<EmailAnswer.None>(EmailReader.Read(text));

    [Fact]
    public void That_is_longer_than_mail_can_carry_is_asked_back() =>
        Assert.IsType<EmailAnswer.Ask>(EmailReader.Read($"{new string('a', 250)}@school.example"));
}
