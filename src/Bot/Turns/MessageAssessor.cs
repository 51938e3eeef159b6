using Microsoft.Extensions.Logging;
using ProtectRespect.Bot.Dialogs;
using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>One visitor message and what the recogniser says of it.</summary>
internal sealed record Assessed(long Sequence, Assessment Assessment);

/// <summary>
/// Has every visitor message assessed in what is known around it, whoever holds the conversation. A fault in the recogniser never holds a
/// message up: it goes on as "not assessed", and a person is told by its flag.
/// </summary>
internal sealed partial class MessageAssessor(IAssess assess, IBot bot, ILogger<MessageAssessor> logger)
{
    /// <summary>So much of a message is kept for the assessment of the next ones.</summary>
    private const int LengthKept = 200;

    public Assessment Assess(string text, DialogState state)
    {
        try
        {
            return assess.Assess(text, new AssessmentContext(state.Answers.GetValueOrDefault("who")?.Value, bot.Asks(state), state.Said));
        }
#pragma warning disable CA1031 // See the summary.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            Log.AssessmentFailed(logger, failure.GetType().Name);
            return Assessment.NotAssessed;
        }
    }

    /// <summary>The state after a message: what the next assessment may look back at.</summary>
    public static DialogState Remember(DialogState state, string words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return state;
        }

        var said = state.Said.Add(words.Length > LengthKept ? words[..LengthKept] : words);
        return state with { Said = said.Length > AssessmentContext.MostEarlier ? said.RemoveAt(0) : said };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The safeguarding assessment failed: {Failure}")]
        public static partial void AssessmentFailed(ILogger logger, string failure);
    }
}
