using ProtectRespect.Core.StaffAlarms;

namespace ProtectRespect.TestKit;

/// <summary>Keeps what would be mailed; can be down like a mail server.</summary>
public sealed class MailsKept : IStaffMail
{
    private readonly List<(string To, string Subject, string Text)> _sent = [];

    public bool IsSet => true;
    public bool IsDown { get; set; }
    public IReadOnlyList<(string To, string Subject, string Text)> Sent => _sent;

    public Task Send(string to, string subject, string text, CancellationToken ct)
    {
        if (IsDown)
        {
            throw new IOException("The mail server is away.");
        }

        _sent.Add((to, subject, text));
        return Task.CompletedTask;
    }
}
