using ProtectRespect.Core.Access;
using ProtectRespect.Core.Questions;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Questions;

/// <summary>What visitors left in their chats: questions by the time of the answer, and when somebody means to be back.</summary>
internal sealed class IndexModel(QuestionReader questions, Readings readings) : ConsolePage
{
    private const int MostClosed = 20;

    public IReadOnlyList<QuestionLine> Open { get; private set; } = [];
    public IReadOnlyList<QuestionLine> Closed { get; private set; } = [];
    public IReadOnlyList<ExpectedBack> Expected { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), ConsoleActs.QuestionListRead, nameof(Question), "", Ct);
        Open = await questions.Open(Ct);
        Closed = await questions.Answered(MostClosed, Ct);
        Expected = await questions.ExpectedBack(Ct);
    }
}
