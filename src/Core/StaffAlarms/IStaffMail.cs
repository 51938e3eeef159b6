namespace ProtectRespect.Core.StaffAlarms;

/// <summary>Mail to the people of the duty room. Never to visitors, never about what a visitor said.</summary>
public interface IStaffMail
{
    /// <summary>Whether a mail server is set.</summary>
    bool IsSet { get; }

    /// <summary>Throws when the server did not take it.</summary>
    Task Send(string to, string subject, string text, CancellationToken ct);
}
