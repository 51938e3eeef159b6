using System.Text;

namespace ProtectRespect.Bot.Dialogs.Loading;

/// <summary>The text of one file of content, or why there is none, as whoever wrote it can mend it.</summary>
/// <param name="Text">Empty when it could not be read.</param>
internal readonly record struct ContentText(string Text, (int Line, string Message)? Fault)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ContentText Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new ContentText("", (1, "This file cannot be opened: it leads to a file that is gone, or the user of the program may not read it."));
        }

        try
        {
            // UTF-16, as some editors save it, says so at its beginning.
            using var reader = new StreamReader(new MemoryStream(bytes), Strict, detectEncodingFromByteOrderMarks: true);
            return new ContentText(reader.ReadToEnd(), null);
        }
        catch (DecoderFallbackException)
        {
            return new ContentText("", (FirstForeignLine(bytes), "This line holds a letter that cannot be read. Save the file as UTF-8: your editor offers it under \"Save as\" or \"Encoding\"."));
        }
    }

    private static int FirstForeignLine(byte[] bytes)
    {
        var line = 1;
        for (var start = 0; start < bytes.Length; line++)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end + 1;
            try
            {
                Strict.GetCharCount(bytes, start, end - start);
            }
            catch (DecoderFallbackException)
            {
                return line;
            }

            start = end;
        }

        return 1;
    }
}
