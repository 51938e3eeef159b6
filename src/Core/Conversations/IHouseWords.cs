namespace ProtectRespect.Core.Conversations;

/// <summary>
/// Sentences that the house itself says to a visitor when neither bot nor practitioner speaks. They are content that practitioners
/// own, never text in code.
/// </summary>
public interface IHouseWords
{
    /// <summary>The message <paramref name="id"/> (see <see cref="HouseWordIds"/>), with a practitioner's work name where it asks for one.</summary>
    NewEntry Say(string id, string? workName = null);

    /// <summary>What the message offers to answer with, in order.</summary>
    IReadOnlyList<string> Choices(string id);
}

/// <summary>What the duty room has to say to a visitor.</summary>
public static class HouseWordIds
{
    /// <summary>A practitioner has joined; <c>{name}</c> is their work name.</summary>
    public const string PractitionerHere = "practitioner-here";
    /// <summary>The practitioner's connection was lost; the visitor is back in the queue at the old place.</summary>
    public const string PractitionerLost = "practitioner-lost";
    /// <summary>The practitioner has ended the conversation; the visitor may write again at any time.</summary>
    public const string PractitionerEnded = "practitioner-ended";
    /// <summary>The last practitioner has gone while the visitor waits.</summary>
    public const string NobodyHere = "nobody-here";
    /// <summary>The door was closed while the visitor waits.</summary>
    public const string DoorClosed = "door-closed";
    /// <summary>The door was limited to young people while an adult waits.</summary>
    public const string DoorYoung = "door-young";
    /// <summary>The door was limited to those in danger while somebody else waits.</summary>
    public const string DoorDanger = "door-danger";
    /// <summary>The door is open again for somebody who waits.</summary>
    public const string DoorOpen = "door-open";
    /// <summary>Another practitioner takes over; <c>{name}</c> is their work name.</summary>
    public const string PractitionerChanged = "practitioner-changed";
    /// <summary>A practitioner is free: are you ready? Its choices are: ready, a few more minutes, leave the queue.</summary>
    public const string OfferReady = "offer-ready";
    /// <summary>A few more minutes: the place is kept.</summary>
    public const string OfferLater = "offer-later";
    /// <summary>Ready, but whoever was free is with somebody else by now.</summary>
    public const string OfferGone = "offer-gone";
}
