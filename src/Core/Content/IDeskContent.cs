using ProtectRespect.Core.Conversations;

namespace ProtectRespect.Core.Content;

/// <summary>What a practitioner can put into the box at once: replies that somebody answers for, and services of the directory.</summary>
public interface IDeskContent
{
    /// <summary>By kind, in the order in which a conversation is best led: open questions first.</summary>
    IReadOnlyList<ReadyReply> Replies { get; }

    /// <summary>In the order of the directory, those that visitors may not be told of as well.</summary>
    IReadOnlyList<DeskService> Services(DateTimeOffset now);
}

/// <summary>What a ready reply is for. The last four belong to the emergency card and to whoever is kept waiting by it.</summary>
public enum ReplyKind
{
    OpenQuestion = 1,
    Acknowledge = 2,
    Safety = 3,
    Limits = 4,
    Signpost = 5,
    Ending = 6,
    /// <summary>The first words to somebody in danger.</summary>
    DangerWords = 7,
    /// <summary>Open questions about place and safety.</summary>
    DangerQuestion = 8,
    /// <summary>What the police need to hear; for the practitioner, never for a visitor.</summary>
    TellPolice = 9,
    /// <summary>Said to the others while one is busy with somebody in danger.</summary>
    Holding = 10,
}

/// <param name="Readers">Whose words they are: everyone, young-people, parents, professionals.</param>
/// <param name="Text">May hold <c>{name}</c> for the practitioner's work name and <c>[service]</c> for a service of the directory.</param>
/// <param name="Version">Changes with the words.</param>
public sealed record ReadyReply(string Id, ReplyKind Kind, string Readers, string Text, string Version);

/// <param name="Confirmed">False = no visitor may be told of it yet.</param>
/// <param name="Hours">When it is open, in words; null = not confirmed.</param>
/// <param name="Actions">The buttons that a visitor gets, as they are now.</param>
public sealed record DeskService(string Id, string Name, bool Confirmed, string? Hours, string Ages, IReadOnlyList<CardAction> Actions, string Note);
