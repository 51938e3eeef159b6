namespace ProtectRespect.Core.Safeguarding;

/// <summary>Looks at every visitor message before the dialog sees it, whoever holds the conversation.</summary>
public interface IAssess
{
    Assessment Assess(string text, AssessmentContext context);
}
