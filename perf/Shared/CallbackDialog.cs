namespace ProtectRespect.Perf;

/// <summary>What a young person says who asks to be called: four messages to get there, eight to ask; then as often as wanted one more call.</summary>
public static class CallbackDialog
{
    private static readonly string[] Opening = ["No", "No", "A young person", "Something else", "Ask for a call"];

    private static readonly string[] Callback = ["Sam", "07700 900123", "No", "Wednesday at 4pm", "No, that's all", "Yes, that's right", "Yes, contact me"];

    private static readonly string[] Again = ["Something else", "call me back", "Ask for one more call", .. Callback];

    /// <summary>Messages of a visit with one callback.</summary>
    public static int Visit => Opening.Length + Callback.Length;

    public static string Message(int place) =>
        place < Opening.Length ? Opening[place]
        : place < Visit ? Callback[place - Opening.Length]
        : Again[(place - Visit) % Again.Length];
}
