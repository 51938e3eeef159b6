using ProtectRespect.Bot.Dialogs;

namespace ProtectRespect.Bot.Authoring.Maps;

/// <summary>What colour means in a map.</summary>
internal static class Palette
{
    public const string Edge = "#53636a";
    public const string Soft = "#53636a";
    public const string Subject = "#d9ecf5";
    public const string Interruption = "#fbdcd9";
    public const string Leaving = "#eeeae2";
    public const string Back = "#9a6400";

    public static string Of(Readers readers) => readers switch
    {
        Readers.YoungPeople => "#e5f2e0",
        Readers.Parents => "#fdeecb",
        Readers.Professionals => "#e6e0f3",
        _ => "#f5f2ec",
    };

    public static string NameOf(Readers readers) => readers switch
    {
        Readers.YoungPeople => "Young people",
        Readers.Parents => "Parents and carers",
        Readers.Professionals => "Professionals",
        _ => "Everyone",
    };
}
