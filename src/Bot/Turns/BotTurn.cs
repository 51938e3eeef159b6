using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Handovers;
using ProtectRespect.Core.Questions;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>What the bot made of one or more inputs.</summary>
internal sealed record BotAnswer(IReadOnlyList<Reply> Replies, DialogState State, IReadOnlyList<Effect> Effects);

/// <summary>One or more inputs, heard: what the recogniser says of each message, and what the bot answers.</summary>
/// <param name="Answer">Null: the bot failed, and the inputs are kept for another try.</param>
internal sealed record Heard(BotAnswer? Answer, IReadOnlyList<Assessed> Messages)
{
    /// <summary>The most urgent of the messages; nobody has looked when there is none.</summary>
    public SafeguardingLevel Level => Messages.Count == 0 ? SafeguardingLevel.NotAssessed : Messages.Select(m => m.Assessment.Level).Aggregate(Urgency.Higher);
}

/// <summary>Runs the bot over the inputs that are owed, one after the other, before anything is written.</summary>
internal sealed partial class BotTurn(
    IBot bot, MessageAssessor assessor, IDutyFacts duty, CallbacksByCode callbacks, QuestionReader questions, IOptions<TurnOptions> options, IOptions<DutyOptions> dutyOptions, TimeProvider clock,
    ILogger<BotTurn> logger)
{
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.Value.BotSeconds) + bot.Slower;

    public async Task<Heard> Answer(Conversation head, DialogState state, IReadOnlyList<TurnInput> inputs, CancellationToken ct)
    {
        var replies = new List<Reply>();
        var effects = new List<Effect>();
        var messages = new List<Assessed>();
        try
        {
            foreach (var input in inputs)
            {
                var assessment = Assessment.Nothing;
                if (WordsOf(input) is { } words)
                {
                    assessment = assessor.Assess(words, state);
                    messages.Add(new Assessed(input.Sequence, assessment));
                    state = MessageAssessor.Remember(state, words);
                }

                var result = await Run(state, input, await WithLeft(Facts(head, assessment), head, state, input, ct), ct);
                replies.AddRange(result.Replies);
                effects.AddRange(result.Effects);
                state = result.State;
            }
        }
#pragma warning disable CA1031 // Whatever a bot throws, the visitor's message is stored and a person can be reached.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.BotFailed(logger, head.Id, failure.GetType().Name);
            return new Heard(null, messages);
        }

        return new Heard(new BotAnswer(replies, state, effects), messages);
    }

    /// <summary>Runs the turn again with what it found that it had to know. Each answer adds a code, so it comes to an end.</summary>
    private async Task<TurnResult> Run(DialogState state, TurnInput input, TurnFacts facts, CancellationToken ct)
    {
        while (true)
        {
            var result = await bot.Answer(state, input, facts, ct).WaitAsync(_patience, clock, ct);
            if (result.Wants is not { } code || facts.Callbacks.ContainsKey(code))
            {
                return result;
            }

            facts = facts with { Callbacks = facts.Callbacks.Add(code, await callbacks.Find(code, ct)) };
        }
    }

    /// <summary>Looks for what was left with us only where something can be.</summary>
    private async Task<TurnFacts> WithLeft(TurnFacts facts, Conversation head, DialogState state, TurnInput input, CancellationToken ct)
    {
        if (input.Kind is not TurnInputKind.CameBack && !state.Answers.ContainsKey(Turn.QuestionReplyBy) && !state.Answers.ContainsKey(Turn.ChatWhen))
        {
            return facts;
        }

        var left = await questions.Of(head.Key, ct);
        return facts with
        {
            Question = left.Question switch { QuestionState.Answered => "answered", QuestionState.Open => "open", _ => "none" },
            IsBooked = left.IsBooked,
        };
    }

    private TurnFacts Facts(Conversation head, Assessment assessment)
    {
        var here = duty.Now();
        return new TurnFacts
        {
            Now = clock.GetUtcNow(),
            ConversationId = head.Id,
            State = head.State,
            Duty = new Dialogs.DutyFacts { WorkerHere = here.WorkerHere, OpensAt = here.OpensAt, Door = here.Door, Waiting = here.Waiting, Before = here.Before(head.Key) ?? here.Waiting, Lately = here.Lately },
            NewReference = Reference.New(),
            EnquiryReplyWorkingDays = dutyOptions.Value.EnquiryReplyWorkingDays,
            QuestionReplyWorkingDays = dutyOptions.Value.QuestionReplyWorkingDays,
            Assessment = assessment,
        };
    }

    /// <summary>What a visitor wrote; the text of a reminder is its kind.</summary>
    private static string? WordsOf(TurnInput input) => input.Kind is TurnInputKind.Message or TurnInputKind.Returned ? input.Text : null;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The bot failed in conversation {ConversationId}: {Failure}")]
        public static partial void BotFailed(ILogger logger, string conversationId, string failure);
    }
}
