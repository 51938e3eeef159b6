namespace ProtectRespect.Perf;

/// <summary>What a young person says who asks to be called: four messages to get there, six to ask; then the six may come again.</summary>
public static class CallbackDialog
{
    private static readonly string[] Opening = ["No", "No", "A young person", "Something else"];

    private static readonly string[] Callback = ["Ask for a call", "Sam", "07700 900123", "No", "Wednesday at 4pm", "Yes, that's right"];

    /// <summary>Messages of a visit with one callback.</summary>
    public static int Visit => Opening.Length + Callback.Length;

    public static string Message(int place) => place < Opening.Length ? Opening[place] : Callback[(place - Opening.Length) % Callback.Length];
}
