using ProtectRespect.Bot.Chat;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Storage;

namespace ProtectRespect.Bot.Turns;

/// <summary>The sentences for when no dialog can speak, and the fixed words of the page: they are read without the loader of dialogs.</summary>
internal static class FixedWords
{
    public static IReadOnlyList<DialogFault> Faults(string folder) =>
    [
        .. Fault("house.yaml", () => HouseWords.Load(folder)),
        .. Fault("page", () => PageWords.Load(folder)),
    ];

    private static IEnumerable<DialogFault> Fault(string file, Action read)
    {
        try
        {
            read();
            return [];
        }
        catch (StartRefusedException refusal)
        {
            return [new DialogFault(file, 1, refusal.Message)];
        }
    }
}
