namespace ProtectRespect.Core.Content;

/// <summary>Whether the newest content serves, and what has to be looked at.</summary>
public interface IContentStatus
{
    /// <summary>Why the newest content is refused while the last good one serves; empty when it serves.</summary>
    IReadOnlyList<ContentNotice> Faults { get; }

    /// <summary>What is overdue for another look. It serves all the same.</summary>
    IReadOnlyList<ContentNotice> Warnings(DateTimeOffset now);
}

/// <summary>One thing to mend, with its place in the files.</summary>
public sealed record ContentNotice(string File, int Line, string Message);
