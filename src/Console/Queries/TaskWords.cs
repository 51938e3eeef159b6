using ProtectRespect.Core.Duty;
using ProtectRespect.DutyConsole.Live;
using ProtectRespect.DutyConsole.Pages;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>What is owed, in the words of the screen.</summary>
internal static class TaskWords
{
    public static TaskView Of(DutyTask task, DateTimeOffset now) => new(
        $"{task.Kind}-{task.Id}",
        KindOf(task.Kind),
        What(task),
        Words.Style(task.Level),
        Words.Of(task.Level),
        Who(task),
        When(task, now),
        task.ForId ?? "",
        task.ById ?? "",
        task.ForLeads,
        Href(task),
        Act(task.Kind));

    private static string KindOf(DutyTaskKind kind) => kind switch
    {
        DutyTaskKind.Transfer => "Take over",
        DutyTaskKind.Parked => "Parked",
        DutyTaskKind.SecondLook => "Second look",
        DutyTaskKind.FollowUp => "Follow-up",
        DutyTaskKind.Review => "To review",
        _ => "To write up",
    };

    private static string What(DutyTask task) => task.Kind is DutyTaskKind.FollowUp && task.Why is { } why
        ? $"{Words.Of(task.Audience)}. {Words.Of(why)}"
        : Words.Of(task.Audience);

    private static string Who(DutyTask task) => task.Kind switch
    {
        DutyTaskKind.Transfer => $"{task.By} asks {task.For ?? (task.ForLeads ? "a duty lead" : "anyone on duty")}",
        DutyTaskKind.SecondLook => $"{task.By} waits for it",
        DutyTaskKind.Review => $"{task.By} ended it alone",
        _ => task.For is null ? "Nobody has it" : $"{task.For} has it",
    };

    private static string When(DutyTask task, DateTimeOffset now) => task is { Kind: DutyTaskKind.Parked, DueAt: null } ? "the visitor has written" : task.DueAt is not { } due ? $"since {LondonTime.DayAndClock(task.Since)}"
        : due <= now ? $"overdue since {LondonTime.DayAndClock(due)}"
        : $"due {LondonTime.DayAndClock(due)}";

    private static string Href(DutyTask task) => task.Kind switch
    {
        DutyTaskKind.FollowUp => $"/follow-ups#f-{task.Id}",
        DutyTaskKind.WriteUp => $"/write-ups/{task.Id}",
        DutyTaskKind.Transfer => "/transfers",
        DutyTaskKind.Parked => $"/conversations/{task.ConversationId}",
        _ => "/second-looks",
    };

    private static string Act(DutyTaskKind kind) => kind switch
    {
        DutyTaskKind.Transfer => "Read and answer",
        DutyTaskKind.Parked => "Open",
        DutyTaskKind.SecondLook => "Look",
        DutyTaskKind.FollowUp => "Follow up",
        DutyTaskKind.Review => "Review",
        _ => "Write up",
    };
}
