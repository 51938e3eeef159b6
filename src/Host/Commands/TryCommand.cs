using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProtectRespect.Core.Storage;

/// <summary>Writes what a recogniser makes of one message: the properties that follow the id.</summary>
internal delegate void TryAnswer(TryLine line, Utf8JsonWriter to);

/// <summary>
/// <c>try KIND [--in FILE] [--out FILE]</c>: reads JSON Lines, asks one recogniser about each message, and writes a line for each.
/// A line that cannot be read is told on the error stream with its number; the rest goes on, and the exit code is 1.
/// </summary>
internal static class TryCommand
{
    public const string Verb = "try";

    private const int FlushAt = 1 << 16;

    /// <summary>Read by people and scripts, never put into a page: "+44" stays "+44".</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What can be tried. Each is opened once, with the settings of the command line, and then asked line by line.</summary>
    public static IReadOnlyDictionary<string, Func<CommandLine, TryAnswer>> Kinds { get; } = new Dictionary<string, Func<CommandLine, TryAnswer>>(StringComparer.Ordinal)
    {
        ["topic"] = TryTopic.Open,
        ["safeguarding"] = TrySafeguarding.Open,
        ["when"] = TryWhen.Open,
        ["phone"] = TryPhone.Open,
    };

    public static async Task<int> Run(string kind, CommandLine line)
    {
        var answer = Kinds[kind](line);
        try
        {
            using var from = line.In is { } file ? new StreamReader(file, Utf8) : new StreamReader(Console.OpenStandardInput(), Utf8);
            await using var to = line.Out is { } path ? File.Create(path) : Console.OpenStandardOutput();
            return await Judge(from, to, answer);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException(failure.Message);
        }
    }

    private static async Task<int> Judge(StreamReader from, Stream to, TryAnswer answer)
    {
        var (number, faults) = (0, 0);
        var buffer = new ArrayBufferWriter<byte>(FlushAt * 2);
        await using var json = new Utf8JsonWriter(buffer, Plain);
        while (await from.ReadLineAsync() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (TryLine.Read(text, out var line) is { } fault)
            {
                faults++;
                await Console.Error.WriteLineAsync($"Line {number}: {fault}");
                continue;
            }

            Write(json, line!, answer);
            buffer.Write("\n"u8);
            if (buffer.WrittenCount >= FlushAt)
            {
                await Flush(buffer, to);
            }
        }

        await Flush(buffer, to);
        return faults == 0 ? 0 : 1;
    }

    private static void Write(Utf8JsonWriter json, TryLine line, TryAnswer answer)
    {
        json.Reset();
        json.WriteStartObject();
        json.WritePropertyName("id");
        json.WriteRawValue(line.Id);
        answer(line, json);
        json.WriteEndObject();
        json.Flush();
    }

    private static async Task Flush(ArrayBufferWriter<byte> buffer, Stream to)
    {
        await to.WriteAsync(buffer.WrittenMemory);
        buffer.ResetWrittenCount();
    }
}
