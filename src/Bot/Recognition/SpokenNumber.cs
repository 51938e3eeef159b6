using PhoneNumbers;

namespace ProtectRespect.Bot.Recognition;

/// <summary>A number as people write it where they live: 07700 900123, and with its country where that is another.</summary>
internal static class SpokenNumber
{
    private const int BritishCode = 44;
    private static readonly PhoneNumberUtil Util = PhoneNumberUtil.GetInstance();

    public static string Of(string e164)
    {
        try
        {
            var number = Util.Parse(e164, null);
            return Util.Format(number, number.CountryCode == BritishCode ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        }
        catch (NumberParseException)
        {
            return e164;
        }
    }
}
