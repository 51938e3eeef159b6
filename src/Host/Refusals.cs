using System.Net.Sockets;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Storage;
using ProtectRespect.Core.Storage.Sqlite;

/// <summary>Why a start or a verb of the command line came to nothing, as whoever runs the server can read it, with what to do.</summary>
internal static partial class Refusals
{
    /// <summary>Null = a bug of ours: it is shown whole.</summary>
    public static string? Words(Exception failure) => failure switch
    {
        StartRefusedException => failure.Message,
        OptionsValidationException settings => string.Join(" ", settings.Failures.Select(f => OutOfRange(settings.OptionsType, f))),
        InvalidOperationException when failure.Message.Contains(nameof(BinderOptions.ErrorOnUnknownConfiguration), StringComparison.Ordinal) =>
            $"a setting is not known. docs/configuration.md lists them all. ({failure.Message})",
        InvalidOperationException when WrongKind().Match(failure.Message) is { Success: true } wrong =>
            $"The value of {wrong.Groups["key"].Value} cannot be read: it must be {Kind(wrong.Groups["type"].Value)} (docs/configuration.md).",
        _ when Inner<AddressInUseException>(failure) is not null =>
            $"{failure.Message} End what listens there (ss -ltnp shows it), or set Site:PublicListen and Site:ConsoleListen to ports of their own.",
        _ when Inner<SocketException>(failure) is { } socket => Listening(socket),
        UnauthorizedAccessException => $"{failure.Message} {Ownership}",
        _ when SqliteFailure.Words(failure) is { } why => Database(why),
        IOException => $"{failure.Message} Look at the disk and at the settings that name folders.",
        _ => null,
    };

    private const string Ownership =
        "Whoever runs the program must be allowed to read the content, and to write the data folder with all that is in it; on a server: chown -R protect-respect: /var/lib/protect-respect";

    private static string Database(string why) =>
        $"A database in the data folder cannot be used: {why}. Keep the folder as it is, and look at the disk and at who owns the files. {Ownership}. If it is damaged, restore a backup into a new folder (docs/operations.md).";

    private static string Listening(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.AccessDenied => "This user may not listen on a port below 1024. Listen on another one (Site:PublicListen, Site:ConsoleListen), and let the reverse proxy have 80 and 443.",
        SocketError.AddressNotAvailable => "An address to listen on is none of this machine's. Look at Site:PublicListen and Site:ConsoleListen.",
        _ => $"An address cannot be listened on: {failure.Message}. Look at Site:PublicListen and Site:ConsoleListen.",
    };

    /// <summary>The library names the class and the member; people know the setting.</summary>
    private static string OutOfRange(Type options, string failure)
    {
        var section = options.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue();
        return Annotation().Match(failure) is { Success: true } found ? $"{section}:{found.Groups["error"].Value}" : failure;
    }

    private static string Kind(string type) => type switch
    {
        "System.Int32" => "a whole number",
        "System.Double" => "a number",
        "System.Boolean" => "true or false",
        "System.TimeSpan" => "a time such as 00:00:25",
        _ => type,
    };

    private static T? Inner<T>(Exception? failure)
        where T : Exception => failure is null ? null : failure as T ?? Inner<T>(failure.InnerException);

    [GeneratedRegex(@"at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex WrongKind();

    [GeneratedRegex(@"with the error: '(?:The field )?(?<error>.+)'\.?$")]
    private static partial Regex Annotation();
}
