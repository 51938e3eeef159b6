using ProtectRespect.Core.Safeguarding;

namespace ProtectRespect.Bot.Turns;

/// <summary>Nothing has looked at the message, and everything says so: a person must look.</summary>
public sealed class NotAssessing : IAssess
{
    public Assessment Assess(string text, AssessmentContext context) => Assessment.NotAssessed;
}
