using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Core.Content;

namespace ProtectRespect.Bot.Authoring;

/// <summary>Replies and services of the set in force, for the desk.</summary>
/// <param name="current">Gives the set: it may be another one tomorrow.</param>
public sealed class DeskContent(Func<DialogSet> current) : IDeskContent
{
    public IReadOnlyList<ReadyReply> Replies =>
        [.. current().Replies.OrderBy(r => r.Kind).Select(r => new ReadyReply(r.Id, r.Kind, DialogReader.NameOf(r.Readers), r.Text, r.Words.Version))];

    public IReadOnlyList<DeskService> Services(DateTimeOffset now)
    {
        var directory = current().Services;
        return [.. directory.All.Select(s => new DeskService(
            s.Id, s.Name, s.Confirmed, s.Hours?.InWords(), s.Ages.InWords(), [.. directory.Buttons([s.Id], age: null, now)], s.Note))];
    }
}
