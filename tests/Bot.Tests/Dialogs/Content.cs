using NodaTime.Text;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Conversations;
using ProtectRespect.TestKit;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>The dialogs of the repository, loaded once.</summary>
internal static class Content
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "dialogs");

    public static DialogLoad Load { get; } = DialogSet.Load(Folder);

    public static DialogSet Set => Load.Set ?? throw new InvalidOperationException(string.Join('\n', Load.Faults));

    /// <summary>Copies all that a set is made of, for a test that spoils something.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".yaml" or ".model"))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public static DateTimeOffset London(string local) =>
        OpeningHours.ToInstant(LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value);

    public static TurnFacts Facts(string at = "2026-11-24T15:00", string duty = "here") => new()
    {
        Now = London(at),
        ConversationId = "conversation-of-a-test",
        State = ConversationState.WithBot,
        Duty = new DutyFacts
        {
            WorkerHere = duty == "here",
            OpensAt = duty == "later" ? Set.Hours.NextOpening(London(at)) : null,
        },
    };
}
