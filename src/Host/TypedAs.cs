/// <summary>What somebody types here to call the program: <c>./run</c> in a checkout, <c>protect-respect</c> on a server that has the archive.</summary>
internal static class TypedAs
{
    public const string InACheckout = "./run";
    public const string OnAServer = "protect-respect";

    public static string Command { get; } =
        Environment.GetEnvironmentVariable("PROTECTRESPECT_HOME") is { Length: > 0 } home && !File.Exists(Path.Combine(home, "run")) ? OnAServer : InACheckout;

    /// <summary>The help, its columns kept.</summary>
    public static string Help(string help, string command) => string.Join('\n', help.Split('\n').Select(
        line => line.StartsWith(InACheckout, StringComparison.Ordinal) ? command + line[InACheckout.Length..] : new string(' ', command.Length - InACheckout.Length) + line));
}
