using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProtectRespect.Core.Safeguarding;
using ProtectRespect.Core.StaffAlarms;
using ProtectRespect.DutyConsole.Mail;
using ProtectRespect.TestKit;
using SmtpServer;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace ProtectRespect.Console.Tests;

public sealed class A_mail_server
{
    [Fact]
    public async Task Takes_the_alarm_which_holds_level_waiting_time_and_link()
    {
        var port = RunningHost.FreePort();
        var store = new Kept();
        using var stop = new CancellationTokenSource();
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build(),
            new ServiceCollection().AddSingleton<IMessageStore>(store).BuildServiceProvider());
        var running = server.StartAsync(stop.Token);

        var mail = new SmtpMail(Options.Create(new MailOptions { Server = "127.0.0.1", Port = port, Tls = false, From = "duty@example.org" }));
        await mail.Send(
            "lee@example.org", StaffAlarmMail.Subject(SafeguardingLevel.High), StaffAlarmMail.Text(SafeguardingLevel.High, TimeSpan.FromMinutes(7), "https://duty.example.org/"), CancellationToken.None);

        var received = await store.First.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Contains("To: lee@example.org", received, StringComparison.Ordinal);
        Assert.Contains("Waiting for: 7 min", received, StringComparison.Ordinal);
        Assert.Contains("https://duty.example.org/alarm", received, StringComparison.Ordinal);
        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task That_offers_no_encryption_gets_nothing_where_it_is_wanted()
    {
        var port = RunningHost.FreePort();
        var store = new Kept();
        using var stop = new CancellationTokenSource();
        var server = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(e => e.Endpoint(new IPEndPoint(IPAddress.Loopback, port))).Build(),
            new ServiceCollection().AddSingleton<IMessageStore>(store).BuildServiceProvider());
        var running = server.StartAsync(stop.Token);

        var mail = new SmtpMail(Options.Create(new MailOptions { Server = "127.0.0.1", Port = port, From = "duty@example.org" }));
        await Assert.ThrowsAsync<NotSupportedException>(() => mail.Send("lee@example.org", "s", "t", CancellationToken.None));
        Assert.False(store.First.Task.IsCompleted);
        await stop.CancelAsync();
        await running;
    }

    private sealed class Kept : MessageStore
    {
        public TaskCompletionSource<string> First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override Task<SmtpServer.Protocol.SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            First.TrySetResult(Encoding.UTF8.GetString(buffer.ToArray()));
            return Task.FromResult(SmtpResponse.Ok);
        }
    }
}
