using NodaTime.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>The dialogs of the repository, loaded once.</summary>
internal static class Content
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "dialogs");

    public static DialogLoad Load { get; } = DialogSet.Load(Folder);

    public static DialogSet Set => Load.Set ?? throw new InvalidOperationException(string.Join('\n', Load.Faults));

    /// <summary>What the first button of a service says: numbers stand in the directory only.</summary>
    public static string TitleOf(string service) => Set.Services.Find(service)!.Actions[0].Title;

    public static DateTimeOffset London(string local) =>
        OpeningHours.ToInstant(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);

    public static TurnFacts Facts(string at = "2026-11-24T15:00", string duty = "here") => new()
    {
        Now = London(at),
        ConversationId = "conversation-of-a-test",
        State = ConversationState.WithBot,
        Duty = new DutyFacts
        {
            WorkerHere = duty is not ("later" or "unknown"),
            Door = duty switch { "closed" => DoorState.Closed, "in-danger" => DoorState.InDanger, "young" => DoorState.YoungPeople, _ => DoorState.Open },
            OpensAt = duty == "later" ? Set.Hours.NextOpening(London(at)) : null,
        },
    };
}
