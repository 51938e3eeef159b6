using ProtectRespect.Core.Access;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.DutyConsole.Access;

namespace ProtectRespect.DutyConsole.Pages.Enquiries;

internal sealed class IndexModel(EnquiryReader enquiries, Readings readings) : ConsolePage
{
    private const int MostClosed = 20;

    public IReadOnlyList<EnquiryLine> Open { get; private set; } = [];
    public IReadOnlyList<EnquiryLine> Closed { get; private set; } = [];

    public async Task OnGet()
    {
        await readings.Record(User.PublicId(), ConsoleActs.EnquiryListRead, nameof(Enquiry), "", Ct);
        Open = await enquiries.Open(Ct);
        Closed = await enquiries.Closed(MostClosed, Ct);
    }
}
