using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Callbacks;
using ProtectRespect.Core.Conversations;
using ProtectRespect.Core.Duty;
using ProtectRespect.Core.Privacy;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>What the bot made of one or more inputs.</summary>
internal sealed record BotAnswer(IReadOnlyList<Reply> Replies, DialogState State, IReadOnlyList<Effect> Effects, SafeguardingLevel Level);

/// <summary>
/// Runs the bot over the inputs that are owed, one after the other, before anything is written. Null: the bot failed, and the
/// inputs are kept for another try.
/// </summary>
internal sealed partial class BotTurn(
    IBot bot, IAssess assess, IDutyFacts duty, CallbacksByCode callbacks, IOptions<TurnOptions> options, IOptions<DutyOptions> dutyOptions, TimeProvider clock,
    ILogger<BotTurn> logger)
{
    /// <summary>So much of a message is kept for the assessment of the next ones.</summary>
    private const int LengthKept = 200;

    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.Value.BotSeconds);

    public async Task<BotAnswer?> Answer(Conversation head, DialogState state, IReadOnlyList<TurnInput> inputs, CancellationToken ct)
    {
        var replies = new List<Reply>();
        var effects = new List<Effect>();
        var level = SafeguardingLevel.NotAssessed;
        try
        {
            foreach (var input in inputs)
            {
                var assessment = WordsOf(input) is { } words ? Assess(words, state) : Assessment.NotAssessed;
                level = assessment.Level > level ? assessment.Level : level;
                var result = await Run(state, input, Facts(head, assessment), ct);
                replies.AddRange(result.Replies);
                effects.AddRange(result.Effects);
                state = Remember(result.State, WordsOf(input));
            }
        }
#pragma warning disable CA1031 // Whatever a bot throws, the visitor's message is stored and a person can be reached.
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.BotFailed(logger, head.Id, failure.GetType().Name);
            return null;
        }

        return new BotAnswer(replies, state, effects, level);
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

    private TurnFacts Facts(Conversation head, Assessment assessment)
    {
        var here = duty.Now();
        return new TurnFacts
        {
            Now = clock.GetUtcNow(),
            ConversationId = head.Id,
            State = head.State,
            Duty = new Dialogs.DutyFacts { WorkerHere = here.WorkerHere, OpensAt = here.OpensAt, Waiting = here.Waiting },
            NewReference = Reference.New(),
            EnquiryReplyWorkingDays = dutyOptions.Value.EnquiryReplyWorkingDays,
            Assessment = assessment,
        };
    }

    /// <summary>What a visitor wrote; the text of a reminder is its kind.</summary>
    private static string? WordsOf(TurnInput input) => input.Kind is TurnInputKind.Message or TurnInputKind.Returned ? input.Text : null;

    private static DialogState Remember(DialogState state, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return state;
        }

        var said = state.Said.Add(words.Length > LengthKept ? words[..LengthKept] : words);
        return state with { Said = said.Length > AssessmentContext.MostEarlier ? said.RemoveAt(0) : said };
    }

    /// <summary>A fault in the recogniser never holds a message up: it goes on as "not assessed".</summary>
    private Assessment Assess(string text, DialogState state)
    {
        try
        {
            return assess.Assess(text, new AssessmentContext(state.Answers.GetValueOrDefault("who")?.Value, bot.Asks(state), state.Said));
        }
#pragma warning disable CA1031 // See above.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.AssessmentFailed(logger, failure.GetType().Name);
            return Assessment.NotAssessed;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The bot failed in conversation {ConversationId}: {Failure}")]
        public static partial void BotFailed(ILogger logger, string conversationId, string failure);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "The safeguarding assessment failed: {Failure}")]
        public static partial void AssessmentFailed(ILogger logger, string failure);
    }
}
