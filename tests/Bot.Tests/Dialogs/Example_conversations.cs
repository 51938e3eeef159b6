using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Tests.Dialogs;

public sealed class Example_conversations
{
    [Fact]
    public void The_dialogs_load_without_a_fault() => Assert.True(Content.Load.Faults.Count == 0, string.Join("\n", Content.Load.Faults));

    public static TheoryData<string> Titles() => [.. Content.Load.Set?.Examples.Select(e => e.Title) ?? []];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Go_as_they_are_written(string title)
    {
        var example = Content.Set.Examples.Single(e => e.Title == title);
        var visitor = new Visitor(facts: Content.Facts(example.At, example.Duty));
        visitor.Starts();
        var seen = new HashSet<string>(Dialogs(visitor));
        var unread = new Queue<Reply>(visitor.Last.Replies);
        foreach (var line in example.Talk)
        {
            switch (line.Kind)
            {
                case "bot":
                    Assert.True(ComesNext(unread, line.Value), Story(example, line, visitor));
                    break;
                case "says":
                    Assert.True(visitor.Last.Replies.Any(r => r.Text.Contains(line.Value, StringComparison.Ordinal)), Story(example, line, visitor));
                    break;
                case "does":
                    Assert.True(visitor.Last.Effects.Any(e => Name(e) == line.Value), Story(example, line, visitor));
                    break;
                case "noticed":
                    visitor.Noticed = Noticed(line.Value);
                    break;
                default:
                    visitor.Turn(Kind(line.Kind), line.Value);
                    seen.UnionWith(Dialogs(visitor));
                    unread = new Queue<Reply>(visitor.Last.Replies);
                    break;
            }
        }

        Assert.Empty(example.Covers.Except(seen));
    }

    /// <summary>What the recogniser says of the next message: a level, and "watched" when somebody may see the screen.</summary>
    private static Assessment Noticed(string words)
    {
        var level = Enum.Parse<SafeguardingLevel>(words.Split(' ')[0], ignoreCase: true);
        return new Assessment(level, [], []) { MayBeWatched = words.EndsWith(" watched", StringComparison.Ordinal) };
    }

    /// <summary>Bot lines of one turn stand in the order in which they are said; others may stand between.</summary>
    private static bool ComesNext(Queue<Reply> unread, string contentId)
    {
        while (unread.TryDequeue(out var reply))
        {
            if (reply.ContentId == contentId)
            {
                return true;
            }
        }

        return false;
    }

    private static TurnInputKind Kind(string word) => word switch
    {
        "returned" => TurnInputKind.Returned,
        "handed-back" => TurnInputKind.HandedBack,
        "came-back" => TurnInputKind.CameBack,
        "reminder" => TurnInputKind.Reminder,
        _ => TurnInputKind.Message,
    };

    private static string Name(Effect effect) => effect switch
    {
        RequestHandover => "handover",
        WithdrawHandover => "leave-queue",
        RequestCallback => "callback",
        ChangeCallback => "change-callback",
        RequestEnquiry => "enquiry",
        EndConversation => "end",
        RemindAt => "remind",
        HidePage => "hide-page",
        HideMessage => "hide-message",
        OfferWayBack => "way-back",
        LeaveQuestion => "leave-question",
        WithdrawQuestion => "withdraw-question",
        BookChat => "book-chat",
        CancelChat => "cancel-chat",
        CloseWords => "close-words",
        _ => effect.GetType().Name,
    };

    private static IEnumerable<string> Dialogs(Visitor visitor) => visitor.ContentIds.Select(id => id[..id.IndexOf('.', StringComparison.Ordinal)]);

    private static string Story(ExampleConversation example, ExampleLine line, Visitor visitor) =>
        $"{example.File}:{line.Line}: expected {line.Kind} `{line.Value}`, but at {visitor.Last.State.Stack.LastOrDefault()} the bot said:\n"
        + string.Join('\n', visitor.Last.Replies.Select(r => $"  {r.ContentId}: {r.Text}"));
}
