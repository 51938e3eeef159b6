using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Loading;
using ProtectRespect.Bot.Dialogs.Steps;

namespace ProtectRespect.Bot.Authoring;

/// <summary>One way on from a step.</summary>
/// <param name="To">The step of the same dialog that follows.</param>
/// <param name="Leaves">The dialog or subject that opens.</param>
internal readonly record struct Way(string Label, string? To, string? Leaves);

/// <summary>Steps in the words of the people who write them.</summary>
internal static class StepWording
{
    public static string What(Step step) => step switch
    {
        SayStep => "says",
        AskStep { Kind: AskKind.Choice } => "asks to choose",
        AskStep { Kind: AskKind.YesNo } => "asks yes or no",
        AskStep ask => $"asks for: {ask.Kind.ToString().ToLowerInvariant()}",
        BranchStep { On.Length: 0 } => "goes on",
        BranchStep branch => $"looks at {branch.On}",
        BeginStep begin => $"begins {begin.Dialog}",
        TopicStep topic => $"opens the subject {topic.Topic}",
        SetStep set => $"notes {string.Join(", ", set.Values.Select(v => $"{v.Key} = {v.Value}"))}",
        OfferPersonStep offer => $"asks for a person: {offer.Reason}",
        LeaveQueueStep => "leaves the queue",
        HidePageStep => "turns the page neutral",
        HideMessageStep => "takes the message off the page",
        LeaveQuestionStep => "leaves the question",
        WithdrawQuestionStep => "takes the question back",
        BookChatStep => "books a chat",
        CancelChatStep => "cancels the booked chat",
        KeepWayStep keep => $"gives a way back: {keep.Way.ToString().ToLowerInvariant()}",
        CloseWordsStep => "closes the five words",
        RequestCallbackStep => "sends the request for a call",
        ChangeCallbackStep change => $"changes the call: {change.What.ToString().ToLowerInvariant()}",
        RequestEnquiryStep => "sends the enquiry",
        RemindStep remind => $"comes back with {remind.Dialog} after {remind.After.TotalMinutes:0} minutes",
        EndStep end => end.What switch
        {
            EndOf.Conversation => "ends the conversation",
            EndOf.Everything => "ends, and home opens",
            _ => "ends",
        },
        _ => step.GetType().Name,
    };

    /// <summary>Each way to say it, bubbles apart.</summary>
    public static IEnumerable<string> Texts(Step step) => Main(step) is { } words ? Texts(words.Words) : [];

    public static IEnumerable<string> Quiet(Step step) => Main(step)?.Quiet is { } quiet ? Texts(quiet) : [];

    public static IReadOnlyList<string> Help(Step step) =>
        Main(step) is { } words ? [.. words.Help, .. words.Sheet is { } sheet ? [$"the page {sheet}"] : Array.Empty<string>()] : [];

    public static IEnumerable<Way> Ways(Step step)
    {
        switch (step)
        {
            case AskStep ask:
                foreach (var choice in ask.Choices)
                {
                    var leaves = choice.Begin ?? choice.Topic;
                    yield return new Way(choice.Title.Wordings("en").First()[0], choice.GoTo ?? (leaves is null || ask.Then is not null ? ask.Then : null), leaves);
                }

                foreach (var (label, to) in new[] { ("not understood", ask.IfUnclear), ("closed then", ask.IfClosed), ("answered", ask.Choices.Count == 0 ? ask.Then : null) })
                {
                    if (to is not null)
                    {
                        yield return new Way(label, to, null);
                    }
                }

                break;
            case BranchStep { On.Length: 0 } go:
                yield return new Way("", go.Else, null);
                break;
            case BranchStep branch:
                foreach (var (value, to) in branch.When)
                {
                    yield return new Way(value, to, null);
                }

                yield return new Way("else", branch.Else, null);
                break;
            case ChangeCallbackStep change:
                yield return new Way("changed", change.Then, null);
                yield return new Way("gone by then", change.IfGone, null);
                break;
            case EndStep:
                break;
            default:
                if (step.Then is { } then)
                {
                    yield return new Way("", then, null);
                }

                break;
        }
    }

    private static StepWords? Main(Step step) => ReferenceRules.Spoken(step).FirstOrDefault();

    private static IEnumerable<string> Texts(Words words) => words.Wordings("en").Select(bubbles => string.Join(" / ", bubbles));
}
