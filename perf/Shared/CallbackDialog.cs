namespace ProtectRespect.Perf;

/// <summary>The six messages of a visitor who asks to be called back; a seventh begins again.</summary>
public static class CallbackDialog
{
    public static IReadOnlyList<string> Messages { get; } =
    [
        "Ask for a callback",
        "Sam",
        "07700 900123",
        "tomorrow at 4pm",
        "yes",
        "no",
    ];
}
