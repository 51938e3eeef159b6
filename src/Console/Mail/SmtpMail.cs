using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using ProtectRespect.Core.StaffAlarms;

namespace ProtectRespect.DutyConsole.Mail;

/// <summary>Sends each mail over a connection of its own: there are few, and a server that was away is asked anew.</summary>
public sealed class SmtpMail(IOptions<MailOptions> options) : IStaffMail
{
    private const int TlsFromTheStart = 465;
    private const int PatienceMilliseconds = 20_000;

    public bool IsSet => options.Value is { Server.Length: > 0, From.Length: > 0 };

    private SecureSocketOptions Security => options.Value switch
    {
        { Tls: false } => SecureSocketOptions.None,
        { Port: TlsFromTheStart } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };

    public async Task Send(string to, string subject, string text, CancellationToken ct)
    {
        using var message = new MimeMessage { Subject = subject, Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(options.Value.From));
        message.To.Add(MailboxAddress.Parse(to));
        using var client = new SmtpClient { Timeout = PatienceMilliseconds };
        await client.ConnectAsync(options.Value.Server, options.Value.Port, Security, ct);
        if (options.Value.User.Length > 0)
        {
            await client.AuthenticateAsync(options.Value.User, options.Value.Password, ct);
        }

        await client.SendAsync(message, ct);
        await client.DisconnectAsync(quit: true, ct);
    }
}
