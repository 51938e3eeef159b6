using System.ComponentModel.DataAnnotations;

namespace ProtectRespect.DutyConsole.Mail;

/// <summary>Section <c>Mail</c>: the SMTP server for mails to the people of the duty room.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    /// <summary>Empty = no mail is sent.</summary>
    public string Server { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Refuse to send without an encrypted connection.</summary>
    public bool Tls { get; init; } = true;

    public string From { get; init; } = "";
    public string User { get; init; } = "";
    public string Password { get; init; } = "";
}
