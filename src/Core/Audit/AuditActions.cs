namespace ProtectRespect.Core.Audit;

/// <summary>Names of the acts that the chain records; see docs/events.md.</summary>
public static class AuditActions
{
    public const string RestoreAccepted = "restore.accepted";

    public const string HandoverAccepted = "handover.accepted";
    public const string HandoverHandedBack = "handover.handed-back";
    public const string HandoverEnded = "handover.ended";
    public const string HandoverLapsed = "handover.lapsed";
    public const string HandoverParked = "handover.parked";
    public const string HandoverTakenUp = "handover.taken-up";
    public const string HandoverOffered = "handover.offered";
    public const string HandoverOfferWentOn = "handover.offer-went-on";

    public const string HandoverTakenOver = "handover.taken-over";
    public const string WatchBegun = "watch.begun";
    public const string WatchEnded = "watch.ended";
    public const string WhisperSaid = "whisper.said";

    public const string TransferAsked = "transfer.asked";
    public const string TransferAccepted = "transfer.accepted";
    public const string TransferDeclined = "transfer.declined";
    public const string TransferWithdrawn = "transfer.withdrawn";
    public const string TransfersRead = "transfers.read";

    public const string WriteUpFinished = "write-up.finished";
    public const string WriteUpHandedOn = "write-up.handed-on";
    public const string WriteUpRead = "write-up.read";

    public const string SecondLookAsked = "second-look.asked";
    public const string SecondLookAgreed = "second-look.agreed";
    public const string SecondLookNotYet = "second-look.not-yet";
    public const string SecondLookWentAhead = "second-look.went-ahead";
    public const string SecondLookReviewed = "second-look.reviewed";
    public const string SecondLooksRead = "second-looks.read";

    public const string FollowUpOpened = "follow-up.opened";
    public const string FollowUpTaken = "follow-up.taken";
    public const string FollowUpPutBack = "follow-up.put-back";
    public const string FollowUpHandedOn = "follow-up.handed-on";
    public const string FollowUpClosed = "follow-up.closed";
    public const string FollowUpsRead = "follow-ups.read";

    public const string SharingDecided = "sharing.decided";

    public const string NoteAdded = "note.added";
    public const string ConversationRead = "conversation.read";

    public const string FlagSeen = "flag.seen";
    public const string FlagConfirmed = "flag.confirmed";
    public const string FlagDismissed = "flag.dismissed";
    public const string FlagAdded = "flag.added";
    public const string FlagsReviewed = "flags.reviewed";

    public const string DutyOn = "duty.on";
    public const string DutyOff = "duty.off";
    public const string DutyStatusChanged = "duty.status-changed";

    public const string DutyOutsideRota = "duty.outside-rota";
    public const string DutyMostSet = "duty.most-set";
    public const string RotaPlanned = "rota.planned";
    public const string RotaRemoved = "rota.removed";

    public const string DebriefHad = "debrief.had";
    public const string DebriefDeclined = "debrief.declined";
    public const string FeedbackGiven = "feedback.given";
    public const string SupervisionRead = "supervision.read";
    public const string HistorySearched = "history.searched";
    public const string DoorOpened = "door.opened";
    public const string DoorLimited = "door.limited";
    public const string DoorClosed = "door.closed";
    public const string DoorRead = "door.read";

    public const string StaffAlarmRaised = "staff-alarm.raised";
    public const string StaffAlarmWentOn = "staff-alarm.went-on";
    public const string StaffAlarmAcknowledged = "staff-alarm.acknowledged";
    public const string StaffAlarmOver = "staff-alarm.over";
    public const string StaffAlarmChainChanged = "staff-alarm.chain-changed";

    public const string ShiftLineLeft = "shift.line-left";
    public const string ShiftLineAccepted = "shift.line-accepted";
    public const string ShiftRead = "shift.read";

    public const string CallbackClaimed = "callback.claimed";
    public const string CallbackPutBack = "callback.put-back";
    public const string CallbackPutBackByLead = "callback.put-back-by-lead";
    public const string CallbackHandedOn = "callback.handed-on";
    public const string CallbackAttempted = "callback.attempted";
    public const string CallbackUnreached = "callback.unreached";
    public const string CallbackCancelled = "callback.cancelled";
    public const string CallbackChangedByVisitor = "callback.changed-by-visitor";
    public const string CallbackCancelledByVisitor = "callback.cancelled-by-visitor";
    public const string CallbackRead = "callback.read";

    public const string EnquiryTaken = "enquiry.taken";
    public const string EnquiryPutBack = "enquiry.put-back";
    public const string EnquiryPutBackByLead = "enquiry.put-back-by-lead";
    public const string EnquiryAnswered = "enquiry.answered";
    public const string EnquiryClosed = "enquiry.closed";
    public const string EnquiryRead = "enquiry.read";

    public const string QuestionAnswered = "question.answered";
    public const string QuestionRead = "question.read";

    public const string ReferralOpened = "referral.opened";
    public const string ReferralSaved = "referral.saved";
    public const string ReferralReceived = "referral.received";
    public const string ReferralRead = "referral.read";

    public const string PractitionerInvited = "practitioner.invited";
    public const string PractitionerJoined = "practitioner.joined";
    public const string PractitionerSetUp = "practitioner.set-up";
    public const string PractitionerSuspended = "practitioner.suspended";
    public const string PractitionerReinstated = "practitioner.reinstated";
}
