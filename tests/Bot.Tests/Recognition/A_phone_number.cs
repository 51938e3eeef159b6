using ProtectRespect.Bot.Recognition;

namespace ProtectRespect.Bot.Tests.Recognition;

public sealed class A_phone_number
{
    [Theory]
    [InlineData("07700 900123", "+447700900123")]
    [InlineData("my number is 07700900123 thanks", "+447700900123")]
    [InlineData("+44 7700 900 123", "+447700900123")]
    [InlineData("0044 7700 900123", "+447700900123")]
    [InlineData("+44 (0)7700 900123", "+447700900123")]
    [InlineData("020 7946 0321", "+442079460321")]
    [InlineData("0113 496 0123", "+441134960123")]
    [InlineData("(01632) 960-123", "+441632960123")]
    [InlineData("oh seven seven double zero nine double zero one two three", "+447700900123")]
    [InlineData("use this one 07700 900123", "+447700900123")]
    public void Is_found_however_it_is_written(string text, string e164) =>
        Assert.Equal(new PhoneAnswer.Found(e164), PhoneRecogniser.Recognise(text));

    [Theory]
    [InlineData("999")]
    [InlineData("101")]
    [InlineData("0770")]
    [InlineData("07700 9001234")]
    public void That_cannot_be_called_is_invalid(string text) => Assert.IsType<PhoneAnswer.Invalid>(PhoneRecogniser.Recognise(text));

    [Theory]
    [InlineData("")]
    [InlineData("i dont know it")]
    [InlineData("07700 900123 or 07700 900456")]
    [InlineData("07700 900123, 07700 900456")]
    [InlineData("mums is 07700 900123 but not before 6")]
    [InlineData("don't ring 07700 900123")]
    public void That_is_missing_double_or_has_a_condition_is_asked_for_again(string text) =>
        Assert.IsType<PhoneAnswer.Ask>(PhoneRecogniser.Recognise(text));
}
