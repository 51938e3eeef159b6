namespace ProtectRespect.DutyConsole.Access;

/// <summary>Names in the audit chain of what people do and read at the console; see docs/events.md.</summary>
internal static class ConsoleActs
{
    public const string SignedIn = "session.started";
    public const string SignedOut = "session.ended";
    public const string CallbackListRead = "callback.list-read";
    public const string QuestionListRead = "question.list-read";
    public const string EnquiryListRead = "enquiry.list-read";
    public const string ReferralListRead = "referral.list-read";
    public const string PeopleRead = "people.read";
}
