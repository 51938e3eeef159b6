using Microsoft.Extensions.DependencyInjection;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Referrals;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Duty;

public static class DutyServices
{
    /// <summary>
    /// The duty room over the core. Needs <see cref="Conversations.IHouseWords"/>, <see cref="SetUpLink"/> and bound
    /// <see cref="DutyOptions"/>; takes <see cref="IOpeningTimes"/> where there is one.
    /// </summary>
    public static IServiceCollection AddDutyRoom(this IServiceCollection services) => services
        .AddSingleton<Handovers.Handovers>()
        .AddSingleton<HandoverReader>()
        .AddSingleton<PractitionerMessages>()
        .AddSingleton<Notes>()
        .AddSingleton<Drafts>()
        .AddSingleton<Flags>()
        .AddSingleton<FlagReader>()
        .AddSingleton<WritingUp>()
        .AddSingleton<WriteUpReader>()
        .AddSingleton<LookingAgain>()
        .AddSingleton<SecondLookReader>()
        .AddSingleton<SharingDecisions>()
        .AddSingleton<FollowingUp>()
        .AddSingleton<FollowUpReader>()
        .AddSingleton<PassingOn>()
        .AddSingleton<TakingOver>()
        .AddSingleton<TransferReader>()
        .AddSingleton<WatchingLive>()
        .AddSingleton<Whispering>()
        .AddHostedService<WatchSweeper>()
        .AddSingleton<DutyTasks>()
        .AddSingleton<ShiftChange>()
        .AddSingleton<ShiftReader>()
        .AddSingleton<DutyRoom>()
        .AddSingleton<DutyBoardReader>()
        .AddSingleton<IDutyFacts, DutyFacts>()
        .AddSingleton<Callbacks.Callbacks>()
        .AddSingleton<CallbackReader>()
        .AddSingleton<Enquiries.Enquiries>()
        .AddSingleton<EnquiryReader>()
        .AddSingleton<Questions.Questions>()
        .AddSingleton<Helped.HelpedReader>()
        .AddSingleton<Referrals.Referrals>()
        .AddSingleton<ReferralReader>()
        .AddSingleton<Practitioners>()
        .AddSingleton<Readings>()
        .AddHostedService<LeaseSweeper>()
        .AddHostedService<OfferSweeper>()
        .AddHostedService<FollowUpFinder>()
        .AddSingleton<Door>()
        .AddSingleton<DoorReader>()
        .AddSingleton<Supervision.SupervisionReader>()
        .AddSingleton<Supervision.GivingFeedback>()
        .AddSingleton<Supervision.Debriefing>()
        .AddSingleton<Rota.Planning>()
        .AddSingleton<Rota.RotaReader>()
        .AddSingleton<History.HistoryReader>()
        .AddSingleton<StaffAlarmChain>()
        .AddSingleton<StaffAlarmReader>()
        .AddHostedService<NobodyHere>()
        .AddHostedService<DoorTeller>()
        .AddHostedService<StaffAlarmRinger>();
}
