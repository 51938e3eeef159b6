using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ProtectRespect.Core.Access;
using ProtectRespect.Core.Audit;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Channels;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Enquiries;
using ProtectRespect.Core.FollowUps;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Helped;
using ProtectRespect.Core.History;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Referrals;
using ProtectRespect.Core.Rota;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.SecondLooks;
using ProtectRespect.Core.Sharing;
using ProtectRespect.Core.Shifts;
using ProtectRespect.Core.Transfers;
using ProtectRespect.Core.WaysBack;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.Core.Supervision;
using ProtectRespect.Core.Watching;
using ProtectRespect.Core.WriteUps;

namespace ProtectRespect.Core.Storage;

/// <summary>
/// The one model. A provider's subclass carries its migrations. Contexts that the readers hand out are read-only; the only
/// context that can write is <see cref="WriteSession.Db"/>.
/// </summary>
public abstract class ProtectDb(DbContextOptions options) : IdentityUserContext<Practitioner, long>(options)
{
    public DbSet<Installation> Installations => Set<Installation>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<LogRow> LogRows => Set<LogRow>();
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();
    public DbSet<Handover> Handovers => Set<Handover>();
    public DbSet<SafeguardingFlag> Flags => Set<SafeguardingFlag>();
    public DbSet<Note> Notes => Set<Note>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<DutyStatus> DutyStatuses => Set<DutyStatus>();
    public DbSet<WriteUp> WriteUps => Set<WriteUp>();
    public DbSet<SecondLook> SecondLooks => Set<SecondLook>();
    public DbSet<SharingDecision> SharingDecisions => Set<SharingDecision>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<Transfer> Transfers => Set<Transfer>();
    public DbSet<PlannedShift> PlannedShifts => Set<PlannedShift>();
    public DbSet<Debrief> Debriefs => Set<Debrief>();
    public DbSet<Watch> Watches => Set<Watch>();
    public DbSet<Whisper> Whispers => Set<Whisper>();
    public DbSet<ShiftLine> ShiftLines => Set<ShiftLine>();
    public DbSet<Callback> Callbacks => Set<Callback>();
    public DbSet<CallbackAttempt> CallbackAttempts => Set<CallbackAttempt>();
    public DbSet<Enquiry> Enquiries => Set<Enquiry>();
    public DbSet<Referral> Referrals => Set<Referral>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<Question> Questions => Set<Question>();
    public DbSet<BookedChat> BookedChats => Set<BookedChat>();
    public DbSet<HelpedCount> HelpedCounts => Set<HelpedCount>();
    public DbSet<WayBack> WaysBack => Set<WayBack>();
    public DbSet<ConversationTimer> Timers => Set<ConversationTimer>();
    public DbSet<DoorChange> DoorChanges => Set<DoorChange>();
    public DbSet<StaffAlarm> StaffAlarms => Set<StaffAlarm>();
    public DbSet<StaffAlarmCall> StaffAlarmCalls => Set<StaffAlarmCall>();
    public DbSet<AlarmStep> AlarmSteps => Set<AlarmStep>();
    public DbSet<Search> Searches => Set<Search>();
    public DbSet<Feedback> Feedback => Set<Feedback>();
    public DbSet<ChannelConversation> ChannelConversations => Set<ChannelConversation>();

    /// <summary>For a context that others save (Identity's store): hands the saving to the writer.</summary>
    internal Func<Func<int>, CancellationToken, Task<int>>? SaveThrough { get; set; }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        SaveThrough is { } gate
            ? gate(() => SaveChanges(acceptAllChangesOnSuccess), cancellationToken)
            : base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset: instants are integers in every database.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(ProtectDb).Assembly);
    }
}
