namespace ProtectRespect.Core.Handovers;

/// <summary>What the lines of a handover card are called: written by the bot's side, found again by the console's.</summary>
public static class CardLabels
{
    public const string Danger = "Anyone in danger?";
    public const string Screen = "Can anyone see the screen?";
    public const string Who = "Who is writing";
    public const string Age = "Age";
    public const string Name = "Name to use";
    public const string LastMessage = "Last message";
    public const string Channel = "Where they write";
}
