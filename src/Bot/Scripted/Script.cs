using System.Globalization;
using ProtectRespect.Bot.Turns;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Handovers;

namespace ProtectRespect.Bot.Scripted;

/// <summary>What a made-up visitor does next, and when.</summary>
internal abstract record Move(DateTimeOffset At)
{
    /// <param name="Id">The client id of the message: what was said once is known by it, also after a restart.</param>
    internal sealed record Say(string Id, string Text, bool ToPerson, DateTimeOffset At) : Move(At);

    internal sealed record Leave(DateTimeOffset At) : Move(At);
}

/// <summary>
/// Where a made-up visitor stands in their script is read from the log of the conversation alone, so nothing is kept beside it and a killed
/// server goes on where it was. Pure.
/// </summary>
internal static class Script
{
    /// <summary>The bot asks the same again when it did not understand; a script that it never understands must not run for ever.</summary>
    private const int TimesTheSame = 3;

    /// <summary>Null = they wait for somebody, or it is over.</summary>
    public static Move? Next(ScriptedVisitor visitor, IReadOnlyList<LogEntry> log)
    {
        if (log.Count == 0 || log.Any(e => e.Body.Marker is TurnMarkers.VisitorLeft or TurnMarkers.ConversationEnded))
        {
            return null;
        }

        var said = log.Where(e => e.AuthorKind is AuthorKind.Visitor && e.ClientId is not null).Select(e => e.ClientId!).ToList();
        var since = log.Skip(1 + LastOf(log, e => e.AuthorKind is AuthorKind.Visitor)).Where(e => e.Kind is EntryKind.Message).ToList();
        return IsHeld(log) ? ToPerson(visitor, log, said, since) : ToBot(visitor, said, since);
    }

    private static Move.Say? ToBot(ScriptedVisitor visitor, List<string> said, List<LogEntry> since)
    {
        if (since.Count == 0)
        {
            return null;
        }

        var now = since[^1].At;
        if (since.LastOrDefault(e => e.ContentId is { } id && visitor.ToBot.ContainsKey(StepOf(id))) is { } asked)
        {
            var step = StepOf(asked.ContentId!);
            var (id, text) = (Name("bot", step, asked.Sequence), visitor.ToBot[step]);
            return said.Count(s => s.StartsWith(Name("bot", step), StringComparison.Ordinal)) < TimesTheSame
                ? new Move.Say(id, text, ToPerson: false, now + ScriptText.Typing(text))
                : null;
        }

        return visitor.Opens.FirstOrDefault(l => !said.Contains(l.Id)) is { } line ? new Move.Say(line.Id, line.Says, ToPerson: false, now + line.After) : null;
    }

    private static Move? ToPerson(ScriptedVisitor visitor, IReadOnlyList<LogEntry> log, List<string> said, List<LogEntry> since)
    {
        var heard = since.Where(e => e.AuthorKind is AuthorKind.Practitioner).ToList();
        if (heard.Count > 0)
        {
            var words = string.Join('\n', heard.Select(e => e.Body.Text));
            if (visitor.Answers.FirstOrDefault(a => !said.Contains(a.Id) && a.Hears.Any(h => ScriptText.Contains(words, h))) is { } answer)
            {
                return new Move.Say(answer.Id, answer.Says, ToPerson: true, heard[^1].At + answer.After);
            }
        }

        if (visitor.Lines.FirstOrDefault(l => !said.Contains(l.Id)) is { } line)
        {
            return line.Unasked ? new Move.Say(line.Id, line.Says, ToPerson: true, log[^1].At + line.After)
                : heard.Count >= line.Messages ? new Move.Say(line.Id, line.Says, ToPerson: true, heard[^1].At + line.After)
                : null;
        }

        return visitor.Leaves is { } leaves ? new Move.Leave(log[^1].At + leaves) : null;
    }

    private static bool IsHeld(IReadOnlyList<LogEntry> log)
    {
        var last = LastOf(log, e => e.Body.Marker is HandoverMarkers.Accepted or HandoverMarkers.HandedBack or HandoverMarkers.Lapsed or HandoverMarkers.Ended);
        return last >= 0 && log[last].Body.Marker == HandoverMarkers.Accepted;
    }

    private static int LastOf(IReadOnlyList<LogEntry> log, Func<LogEntry, bool> isIt)
    {
        for (var i = log.Count - 1; i >= 0; i--)
        {
            if (isIt(log[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A question and its repetition are one step: <c>start.danger</c>, <c>start.danger.retry</c>.</summary>
    private static string StepOf(string contentId) => string.Join('.', contentId.Split('.').Take(2));

    private static string Name(string part, string step, long? sequence = null) =>
        string.Create(CultureInfo.InvariantCulture, $"made-up:{part}:{step}:{sequence}");
}
