using System.Text.RegularExpressions;
using ProtectRespect.Core.Content;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.DutyConsole.Queries;

/// <summary>A message as the visitor gets it, or why it cannot be sent so.</summary>
internal sealed record ReadyMessage(string Text, IReadOnlyList<CardAction> Buttons, string? Refusal);

/// <summary>
/// Ready replies and services for the box. A service stands there as <c>[id]</c>, so that it can be read, moved and taken out like any
/// word, is kept with the draft and needs no script; when the message is sent it becomes the service's name with its buttons.
/// </summary>
internal sealed partial class ReadyWords(IDeskContent content, TimeProvider clock)
{
    public IReadOnlyList<DeskService> Services => content.Services(clock.GetUtcNow());

    /// <summary>The replies for a kind of visitor; all of them when it is not known.</summary>
    public IReadOnlyList<ReadyReply> Replies(Audience audience, string? workName) =>
        [.. content.Replies.Where(r => IsFor(r.Readers, audience)).Select(r => r with { Text = r.Text.Replace("{name}", workName, StringComparison.Ordinal) })];

    public ReadyMessage Say(string text)
    {
        var known = Services.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var written = Bracketed().Matches(text).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        if (written.Find(id => !known.ContainsKey(id)) is { } unknown)
        {
            return new ReadyMessage(text, [], $"There is no service [{unknown}]: the visitor would read it as it stands. Choose it again under Services, or write it without [ ].");
        }

        List<DeskService> named = [.. written.Select(id => known[id])];
        if (named.Find(s => !s.Confirmed) is { } notYet)
        {
            return new ReadyMessage(text, [], $"{notYet.Name} is to be confirmed by the service. Visitors cannot be sent there yet: take [{notYet.Id}] out.");
        }

        return new ReadyMessage(
            Bracketed().Replace(text, m => known[m.Groups[1].Value].Name), [.. named.SelectMany(s => s.Actions)], null);
    }

    private static bool IsFor(string readers, Audience audience) => readers == "everyone" || audience switch
    {
        Audience.YoungPerson => readers == "young-people",
        Audience.ParentOrCarer => readers == "parents",
        Audience.Professional => readers == "professionals",
        _ => true,
    };

    // A letter or two in brackets is something else, such as a footnote.
    [GeneratedRegex(@"\[([a-z0-9-]{3,})\]")]
    private static partial Regex Bracketed();
}
