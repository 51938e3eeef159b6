using ProtectRespect.Core.StaffAlarms;

namespace ProtectRespect.Core.Practice;

/// <summary>Out of a practice system nothing is sent, whatever the settings of this computer say.</summary>
public sealed class NoMail : IStaffMail
{
    public bool IsSet => false;

    public Task Send(string to, string subject, string text, CancellationToken ct) => throw new InvalidOperationException("A practice system sends no mail.");
}
