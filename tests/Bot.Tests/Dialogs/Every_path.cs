using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Bot.Dialogs.Lint;
using ProtectRespect.Bot.Dialogs.Steps;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Doors;

namespace ProtectRespect.Bot.Tests.Dialogs;

/// <summary>
/// Every choice of every question of every dialog, for everybody who may meet it, with and without somebody who sees the screen, with and
/// without a worker. Two places are the same when the same question stands open above the same one and every branch would go the same way.
/// </summary>
[Trait("Category", "Slow")]
public sealed class Every_path
{
    private static readonly SafeWindow Tomorrow = new(Content.London("2026-11-25T16:00"), Content.London("2026-11-25T18:00"));
    /// <summary>At how many different memories one question is looked at, for each kind of visitor.</summary>
    private const int MostAlike = 6;

    private static readonly string[] Anybody = ["young-person", "parent", "professional", "someone-else"];

    /// <summary>What a dialog looks at to decide where it goes.</summary>
    private static readonly ILookup<string, string> Looked = Content.Set.Dialogs
        .SelectMany(d => d.Steps.OfType<BranchStep>().Select(b => (d.Id, b.On)))
        .Distinct()
        .ToLookup(b => b.Id, b => b.On, StringComparer.Ordinal);

    [Theory]
    [InlineData("here", false)]
    [InlineData("here", true)]
    [InlineData("later", false)]
    [InlineData("later", true)]
    [InlineData("young", false)]
    [InlineData("in-danger", false)]
    [InlineData("closed", false)]
    [InlineData("closed", true)]
    public void Is_answered_shortly_and_can_be_left(string duty, bool quiet)
    {
        var places = Walk(duty, quiet);

        Assert.Equal(Content.Set.Dialogs.Select(d => d.Id).Where(HasQuestion).Order(), places.Values.Select(p => p.Dialog).Distinct().Where(HasQuestion).Order());
        Assert.Empty(places.Values.Where(p => !p.Leaves(places)).Select(p => p.Key).Order().Take(20));
    }

    private static bool HasQuestion(string dialog) => Content.Set.Find(dialog)!.Steps.Any(s => s is AskStep);

    private static Dictionary<string, Place> Walk(string duty, bool quiet)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        var open = new Queue<Place>();
        var seen = new Dictionary<string, List<Place>>(StringComparer.Ordinal);
        Place? See(TurnResult result, ConversationState state, string how)
        {
            Answered(result, how);
            state = After(result, state);
            if (state is ConversationState.Ended)
            {
                return null;
            }

            var place = new Place(KeyOf(result.State, state), result.State, state);
            if (places.TryGetValue(place.Key, out var known))
            {
                return known;
            }

            var alike = seen.TryGetValue(place.Alike, out var list) ? list : seen[place.Alike] = [];
            if (alike.Count == MostAlike)
            {
                return alike[0];
            }

            alike.Add(place);
            places.Add(place.Key, place);
            open.Enqueue(place);
            return place;
        }

        foreach (var (dialog, who) in Content.Set.Dialogs.SelectMany(d => Readers(d).Select(w => (d.Id, w))))
        {
            See(DialogEngine.Begin(Content.Set, Beginning(who, quiet), dialog, FactsOf(duty, ConversationState.WithBot)), ConversationState.WithBot, $"beginning {dialog} as {who}");
        }

        foreach (var left in (TurnFacts[])[FactsOf(duty, ConversationState.WithBot) with { Question = "open" }, FactsOf(duty, ConversationState.WithBot) with { IsBooked = true }])
        {
            See(DialogEngine.Begin(Content.Set, Beginning("young-person", quiet), "my-question", left), ConversationState.WithBot, "my-question with something left");
        }

        while (open.TryDequeue(out var place))
        {
            var facts = FactsOf(duty, place.State);
            foreach (var text in Answers(place.Question))
            {
                var next = See(Say(place.Dialogs, text, facts), place.State, $"{place.Key}: {text}");
                place.Onwards.Add(next?.Key);
            }

            foreach (var text in Content.Set.Interruptions.All.SelectMany(i => i.Button is { } b ? b.Wordings("en").Select(w => w[0]) : []).Concat(["go back", "start again", "stop", "are you a bot", "i need a break", "bye"]))
            {
                See(Say(place.Dialogs, text, facts), place.State, $"{place.Key}: {text}");
            }

            PersonIsNear(place, facts);
            NotUnderstood(place, facts);
        }

        return places;
    }

    private static TurnResult Say(DialogState state, string text, TurnFacts facts)
    {
        var input = new TurnInput(TurnInputKind.Message, text, 7);
        var result = DialogEngine.Run(Content.Set, state, input, facts);
        return result.Wants is { } code && !facts.Callbacks.ContainsKey(code)
            ? DialogEngine.Run(Content.Set, state, input, facts with { Callbacks = facts.Callbacks.Add(code, null) })
            : result;
    }

    private static void Answered(TurnResult result, string how)
    {
        var words = result.Replies.Sum(r => ReadingGrade.WordsIn(r.Text));
        Assert.True(
            result.Replies.Count is > 0 and <= BreathLint.MostBubbles && words is > 0 and <= BreathLint.MostWords,
            $"{how}: {words} words in {result.Replies.Count} bubbles: {string.Join(" / ", result.Replies.Select(r => $"({r.ContentId}) {r.Text}"))}");
        Assert.True(result.Replies.All(r => !r.Text.Contains('{', StringComparison.Ordinal)), how);
        Assert.True(
            result.Effects.OfType<EndConversation>().Any() || result.Replies[^1].Actions.Any(a => a.Value == "Talk to a person"),
            $"{how}: no way to a person at {result.Replies[^1].ContentId}");
    }

    private static void PersonIsNear(Place place, TurnFacts facts)
    {
        var asked = Say(place.Dialogs, "Talk to a person", facts);
        Assert.True(
            asked.Replies.Any(r => r.ContentId.StartsWith("talk-to-a-person.", StringComparison.Ordinal))
            && (place.State is ConversationState.Waiting || !facts.Duty.WorkerHere || facts.Duty.Door is not DoorState.Open || asked.Effects.OfType<RequestHandover>().Any()),
            $"{place.Key}: asking for a person came to {string.Join(", ", asked.Replies.Select(r => r.ContentId))}");
    }

    /// <summary>Somebody whom the bot does not understand is asked twice, and then it goes on or a person is offered.</summary>
    private static void NotUnderstood(Place place, TurnFacts facts)
    {
        var state = place.Dialogs;
        for (var i = 0; i < 3; i++)
        {
            var result = Say(state, "qxz vvv", facts);
            Answered(result, $"{place.Key}: not understood");
            state = result.State;
        }
    }

    private static IEnumerable<string> Answers(AskStep question)
    {
        var own = question.Choices.Where(c => !c.IsFilled).Select(c => c.Title.Wordings("en").First()[0]);
        return question.Kind switch
        {
            AskKind.Text => own.Append("some words of mine"),
            AskKind.Name => own.Append("Sam"),
            AskKind.Phone => own.Append("07700 900123"),
            AskKind.Email => own.Append("sam@school.example"),
            AskKind.When => own.Append("tomorrow at 4pm").Append("any time").Append("saturday at 3am"),
            AskKind.Code => own.Append(Visitor.FirstReference).Append("I lost it"),
            AskKind.Age => own.Append("nearly 15").Append("14"),
            _ => own,
        };
    }

    private static string[] Readers(Dialog dialog) => dialog.Readers switch
    {
        Bot.Dialogs.Readers.YoungPeople => ["young-person", "someone-else"],
        Bot.Dialogs.Readers.Parents => ["parent"],
        Bot.Dialogs.Readers.Professionals => ["professional"],
        _ => Anybody,
    };

    private static DialogState Beginning(string who, bool quiet)
    {
        static Answer Told(string value) => new(value, value, 1);
        var answers = DialogState.Empty.Answers.Add("who", Told(who)).Add("danger", Told("no")).Add("screen", Told(quiet ? "yes" : "no")).Add("limits", Told("told"));
        return DialogState.Empty with { Answers = answers };
    }

    private static TurnFacts FactsOf(string duty, ConversationState state) => Content.Facts(duty: duty) with
    {
        State = state,
        NewReference = Visitor.FirstReference,
        Callbacks = Content.Facts().Callbacks.Add(Visitor.FirstReference, new OpenCallback(Visitor.FirstReference, Tomorrow)),
    };

    private static ConversationState After(TurnResult result, ConversationState state) => result.Effects.Aggregate(state, (s, effect) => effect switch
    {
        RequestHandover => ConversationState.Waiting,
        WithdrawHandover => ConversationState.WithBot,
        EndConversation => ConversationState.Ended,
        _ => s,
    });

    private static string KeyOf(DialogState state, ConversationState conversation)
    {
        var frames = state.Stack.TakeLast(2).Select(f => $"{f.Dialog}.{f.Step}");
        var looked = state.Stack.TakeLast(2).SelectMany(f => Looked[f.Dialog]).Append("who").Distinct().Order(StringComparer.Ordinal)
            .Select(name => $"{name}={state.Answers.GetValueOrDefault(name)?.Value}");
        return $"{string.Join(" < ", frames.Reverse())} [{string.Join(' ', looked)}] {conversation}";
    }

    /// <summary>An open question, and the places that its own answers lead to; null = the end.</summary>
    private sealed record Place(string Key, DialogState Dialogs, ConversationState State)
    {
        public string Dialog => Dialogs.Stack[^1].Dialog;

        /// <summary>The same question to the same kind of visitor, whatever else is remembered.</summary>
        public string Alike => $"{Dialog}.{Dialogs.Stack[^1].Step} {Dialogs.Answers["who"].Value} {State}";

        public AskStep Question => (AskStep)Content.Set.Find(Dialog)!.Find(Dialogs.Stack[^1].Step)!;

        public List<string?> Onwards { get; } = [];

        /// <summary>Home or the end is reached by answers alone.</summary>
        public bool Leaves(Dictionary<string, Place> places)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { Key };
            var next = new Queue<Place>([this]);
            while (next.TryDequeue(out var place))
            {
                if (place.Dialog == DialogSet.Home || place.Onwards.Contains(null))
                {
                    return true;
                }

                foreach (var key in place.Onwards.OfType<string>().Where(seen.Add))
                {
                    next.Enqueue(places[key]);
                }
            }

            return false;
        }
    }
}
